namespace DeployGuard.Documents.Projects;

/// <summary>Tells which parts of an MSBuild file decide what a restore does.</summary>
public static class RestoreSettings
{
    private static readonly string[] Items = ["PackageReference", "PackageDownload", "ProjectReference", "FrameworkReference"];

    private static readonly string[] Properties =
    [
        "TargetFramework", "TargetFrameworks", "RuntimeIdentifier", "RuntimeIdentifiers",
        "DirectoryPackagesPropsPath", "AssetTargetFallback", "DisableImplicitFrameworkReferences", "PublishAot", "SelfContained",
    ];

    /// <summary>
    /// True when a file holds references, or a property that NuGet or the SDK reads during a restore. Versions of
    /// central package management matter only to a project with packages, which the caller knows. References that stay
    /// private (analyzers, GlobalPackageReference) help while developing and change nothing in what is published.
    /// </summary>
    public static bool AreIn(MSBuildDocument file) =>
        file.Root is { } root && root.Children.SelectMany(group => group.Children).Any(Decides);

    private static bool Decides(ElementSyntax element) =>
        (Items.Any(element.Is) && !IsPrivate(element)) || Properties.Any(element.Is)
        || element.Name.StartsWith("Restore", StringComparison.OrdinalIgnoreCase);

    private static bool IsPrivate(ElementSyntax element) => string.Equals(
        element.Attribute("PrivateAssets")?.Value ?? element.Children.FirstOrDefault(child => child.Is("PrivateAssets"))?.Value,
        "all", StringComparison.OrdinalIgnoreCase);
}
