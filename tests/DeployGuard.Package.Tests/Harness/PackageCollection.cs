namespace DeployGuard.Package.Tests.Harness;

/// <summary>
/// All tests share one package and run one after the other: each is a build that uses the whole machine by itself.
/// </summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>
{
    public const string Name = "package";
}
