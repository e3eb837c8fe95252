using DeployGuard.Repository;

namespace DeployGuard.Documents.Projects;

/// <summary>
/// What is certain of a project without running MSBuild. Null and "not known" mean that only MSBuild can tell.
/// </summary>
public sealed class DotNetProject
{
    // With Microsoft.Testing.Platform a framework needs no Microsoft.NET.Test.Sdk.
    private static readonly string[] TestPackages =
        ["Microsoft.NET.Test.Sdk", "xunit", "xunit.v3", "xunit.v3.mtp-v1", "xunit.v3.mtp-v2", "NUnit", "TUnit", "MSTest", "MSTest.TestFramework"];

    /// <summary>The project file.</summary>
    public required MSBuildDocument Document { get; init; }

    /// <summary>Path from the repository root.</summary>
    public string Path => Document.Path;

    /// <summary>The folder of the project, empty at the root.</summary>
    public string Directory => RepositoryPath.DirectoryOf(Path);

    /// <summary>The file name without extension (<c>MSBuildProjectName</c>).</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The project SDKs without their versions; empty for a project of the old format.</summary>
    public required IReadOnlyList<string> Sdks { get; init; }

    /// <summary>Those of <see cref="Sdks"/> whose version must come from global.json or the installed SDK.</summary>
    public required IReadOnlyList<string> SdksWithoutVersion { get; init; }

    /// <summary>The direct references to projects, also conditional ones, in order.</summary>
    public required IReadOnlyList<ProjectReference> ProjectReferences { get; init; }

    /// <summary>The direct references to packages, also conditional ones, in order.</summary>
    public required IReadOnlyList<PackageReference> PackageReferences { get; init; }

    /// <summary>True when there may be more or fewer references than listed.</summary>
    public required bool HasUnknownReferences { get; init; }

    /// <summary>The files imported from the repository, in the order of evaluation.</summary>
    public required IReadOnlyList<string> Imports { get; init; }

    /// <summary>Those of <see cref="Imports"/> without which the project cannot be evaluated (MSB4019).</summary>
    public required IReadOnlyCollection<string> RequiredImports { get; init; }

    /// <summary>The nearest Directory.Build.props, or null.</summary>
    public required string? DirectoryBuildProps { get; init; }

    /// <summary>The nearest Directory.Build.targets, or null.</summary>
    public required string? DirectoryBuildTargets { get; init; }

    /// <summary>The Directory.Packages.props that is imported, or null.</summary>
    public required string? DirectoryPackagesProps { get; init; }

    /// <summary>The nuget.config files from the project's folder up to the root, nearest first.</summary>
    public required IReadOnlyList<string> NuGetConfigs { get; init; }

    /// <summary>The nearest global.json, or null. The CLI looks from the current folder, not from the project.</summary>
    public required string? GlobalJson { get; init; }

    /// <summary>The packages.lock.json beside the project, or null.</summary>
    public required string? PackagesLockFile { get; init; }

    /// <summary>What <c>TargetFramework</c> or <c>TargetFrameworks</c> says; null when not known or not set.</summary>
    public IReadOnlyList<TargetFramework>? TargetFrameworks
    {
        get
        {
            var several = Property("TargetFrameworks");
            var one = Property("TargetFramework");
            if (!several.IsKnown || !one.IsKnown) return null;

            // A single TargetFramework wins: the project is then not dispatched per framework.
            var monikers = (one.Text.Length > 0 ? one.Text : several.Text).Split(';').Select(moniker => moniker.Trim());
            var frameworks = monikers.Where(moniker => moniker.Length > 0).Select(TargetFramework.Parse).ToList();
            return frameworks.Count == 0 ? null : frameworks;
        }
    }

    /// <summary>The assembly's file name without extension; null when not known.</summary>
    public string? AssemblyName =>
        Property("AssemblyName") is not { IsKnown: true } name ? null : name.Text.Length == 0 ? Name : name.Text;

    /// <summary>True when <c>dotnet publish</c> gives something to run; null when not known.</summary>
    public bool? IsExecutable =>
        Property("OutputType") is not { IsKnown: true } type ? null
        : type.Text.Length == 0 ? HasSdk("Microsoft.NET.Sdk.Web") || HasSdk("Microsoft.NET.Sdk.Worker")
        : type.Text.EndsWith("Exe", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// True when the project certainly needs the ASP.NET Core shared framework. False says little: a referenced
    /// project or package may bring the reference along.
    /// </summary>
    public bool NeedsAspNetCore => HasSdk("Microsoft.NET.Sdk.Web") || HasAspNetCoreReference;

    /// <summary>True for a project that runs tests.</summary>
    public bool IsTestProject =>
        Property("IsTestProject").IsTrue == true || HasSdk("MSTest.Sdk")
        || PackageReferences.Any(package => TestPackages.Contains(package.Id, StringComparer.OrdinalIgnoreCase));

    /// <summary>True when package versions live in Directory.Packages.props; null when not known.</summary>
    public bool? UsesCentralPackageManagement => Property("ManagePackageVersionsCentrally").IsTrue;

    internal IReadOnlyDictionary<string, PropertyValue> Properties { get; init; } = new Dictionary<string, PropertyValue>();

    internal bool HasUnknownImport { get; init; }

    internal bool HasAspNetCoreReference { get; init; }

    /// <summary>What is known of a property, by name in any casing.</summary>
    public PropertyValue Property(string name) =>
        Properties.TryGetValue(name, out var value) ? value
        : HasUnknownImport ? PropertyValue.Unknown
        : PropertyValue.Undefined;

    /// <summary>True when the project uses this SDK.</summary>
    public bool HasSdk(string name) => Sdks.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The path.</summary>
    public override string ToString() => Path;
}
