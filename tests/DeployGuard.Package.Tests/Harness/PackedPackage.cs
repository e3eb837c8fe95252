using System.Reflection;

namespace DeployGuard.Package.Tests.Harness;

/// <summary>
/// The package, packed once for all tests with a version nobody had before, into a feed of its own below
/// <c>artifacts/</c>. Nothing of an earlier run can be taken for it.
/// </summary>
public sealed class PackedPackage : IDisposable
{
    private readonly string work;
    private Workspace? solution;
    private Workspace? library;
    private Workspace? libraryWithCredential;

    public PackedPackage()
    {
        Repository = Metadata("Repository");
        var stamp = $"{DateTime.UtcNow:yyyyMMddHHmmss}-{Environment.ProcessId}";
        Version = "0.0.0-test." + stamp.Replace('-', '.');
        work = Path.Combine(Repository, "artifacts", "package-tests", stamp);
        Feed = Path.Combine(work, "feed");

        // An artifacts folder of its own: other builds of this repository may be running. Style is checked by them.
        var (exitCode, output) = DotNet.Run(
            Repository,
            new Dictionary<string, string>(),
            "pack", Path.Combine("nuget", "DeployGuard.csproj"), "-p:Version=" + Version, "-o", Feed,
            "--artifacts-path", Path.Combine(work, "build"), "-p:RunAnalyzers=false", "-nodeReuse:false");
        Assert.True(exitCode == 0, output);
    }

    /// <summary>Absolute path of this repository.</summary>
    internal string Repository { get; }

    /// <summary>The version of the package.</summary>
    internal string Version { get; }

    /// <summary>The folder with the package.</summary>
    internal string Feed { get; }

    /// <summary>The package itself.</summary>
    internal string File => Path.Combine(Feed, $"DeployGuard.{Version}.nupkg");

    /// <summary>The package as restored into the cache of the tests; a workspace has to be restored before.</summary>
    internal string Content => Path.Combine(PackageCache, "deployguard", Version);

    /// <summary>Six projects, one of them for two target frameworks, restored once for all tests.</summary>
    internal Workspace Solution => solution ??= SixProjects.Create(this, "solution");

    /// <summary>One class library, restored once for all tests.</summary>
    internal Workspace Library => library ??= OneLibrary.Create(NewWorkspace("library"));

    /// <summary>The same with a credential in its code.</summary>
    internal Workspace LibraryWithCredential => libraryWithCredential ??= OneLibrary.Create(NewWorkspace("credential"), SampleFindings.Class("Class1"));

    private string PackageCache => Path.Combine(work, "packages");

    /// <summary>A folder below <c>artifacts/</c> with git in it, in which a build finds the package.</summary>
    internal Workspace NewWorkspace(string name)
    {
        var workspace = NewWorkspaceAt(Path.Combine(work, name));
        workspace.InitializeGit();
        return workspace;
    }

    /// <summary>A folder anywhere in which a build finds the package.</summary>
    internal Workspace NewWorkspaceAt(string folder)
    {
        var workspace = new Workspace(folder);
        workspace.Write("nuget.config", $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{PackageCache}" />
              </config>
              <packageSources>
                <clear />
                <add key="packed" value="{Feed}" />
                <add key="cache" value="{Metadata("PackageCache")}" />
              </packageSources>
            </configuration>
            """);
        workspace.Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <!-- What these builds are not about only costs time. -->
                <NuGetAudit>false</NuGetAudit>
                <EnableNETAnalyzers>false</EnableNETAnalyzers>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="DeployGuard" Version="{Version}" PrivateAssets="all" />
              </ItemGroup>
              <Import Project="$(MSBuildThisFileDirectory)Settings.props" Condition="Exists('$(MSBuildThisFileDirectory)Settings.props')" />
            </Project>
            """);
        return workspace;
    }

    /// <summary>Removes the folder, unless somebody wants to look at it.</summary>
    public void Dispose()
    {
        if (Environment.GetEnvironmentVariable("DEPLOYGUARD_KEEP_TESTS") is null) Workspace.Delete(work);
    }

    private static string Metadata(string key) => typeof(PackedPackage).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
