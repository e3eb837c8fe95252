using System.Runtime.InteropServices;
using DeployGuard.Package.Tests.Harness;

namespace DeployGuard.Package.Tests;

/// <summary>However a build is started, the repository is validated once and each finding is shown once.</summary>
[Collection(PackageCollection.Name)]
public sealed class OncePerBuildTests(PackedPackage package)
{
    private static readonly string[] Everything =
        [$"warning {SampleFindings.Warning}", $"warning {SampleFindings.Blocking}", $"message {SampleFindings.Suggestion}"];

    [Theory]
    [InlineData("build", "All.sln")]
    [InlineData("build", "All.slnx")]
    [InlineData("build", "All.slnx", "-m:4")]
    [InlineData("build", "All.slnx", "-mt", "-m:4")]
    [InlineData("build", "All.slnx", "-graph", "-m:4")]
    [InlineData("build", "Api", "-graph", "-isolate")]
    [InlineData("build", "Contracts")]
    [InlineData("pack", "All.slnx", "-c", "Debug")]
    [InlineData("publish", "Api", "-c", "Debug")]
    [InlineData("test", "All.slnx")]
    public void Validates_once(params string[] command)
    {
        var log = package.Solution.Run(command);

        Assert.True(log.ExitCode == 0, log.ToString());
        Assert.Equal(1, log.Runs);
        Assert.Equal(Everything, log.Verdicts);
        Assert.Single(log.ClosingMessages);
        Assert.Empty(log.Foreign);
    }

    /// <summary>A build that has nothing to do still shows what is wrong: warnings must not depend on what is up to date.</summary>
    [Fact]
    public void Reports_again_when_everything_is_up_to_date()
    {
        package.Solution.Run("build", "Domain");
        var log = package.Solution.Run("build", "Domain");

        Assert.Equal(0, log.TaskRuns("Csc"));
        Assert.Equal(Everything, log.Verdicts);
    }

    /// <summary>Editors run these builds at every key press.</summary>
    [Fact]
    public void Stays_out_of_design_time_builds()
    {
        var log = package.Solution.Run("msbuild", "Domain", "-t:Build", "-p:DesignTimeBuild=true");

        Assert.Equal(0, log.Runs);
        Assert.Empty(log.Entries);
    }

    /// <summary>WPF compiles markup in a temporary copy of the project, within the build of the project itself.</summary>
    [Fact]
    public void Stays_out_of_the_temporary_projects_of_WPF()
    {
        var library = package.Library;
        library.Write("Lib/Lib_abc_wpftmp.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
        library.Restore("Lib/Lib_abc_wpftmp.csproj");
        var log = library.Run("build", "Lib/Lib_abc_wpftmp.csproj");
        File.Delete(library.PathOf("Lib/Lib_abc_wpftmp.csproj"));
        library.Restore("Lib");

        Assert.True(log.ExitCode == 0, log.ToString());
        Assert.Equal(0, log.Runs);
    }

    [Fact]
    public void Runs_nothing_when_switched_off()
    {
        var log = package.Library.Run("build", "Lib", "-p:DeployGuard=false");

        Assert.Equal(0, log.Runs);
        Assert.Empty(log.Entries);
        Assert.Empty(log.ClosingMessages);
    }

    /// <summary>
    /// MSBuild.exe on .NET Framework takes the assemblies for netstandard2.0, older versions of dotnet and other platforms those for
    /// net8.0; here only this dotnet can run them.
    /// </summary>
    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net8.0")]
    public void Runs_from_the_assemblies_of_other_hosts(string folder)
    {
        var log = package.Library.Run("build", "Lib", "-p:_DeployGuardTaskFolder=" + folder);

        Assert.Equal(Everything, log.Verdicts);
        Assert.True(log.Says(Path.Combine("tasks", folder, "DeployGuard.Tasks.dll")), log.ToString());
    }

    /// <summary>Where there is code for the platform of the tests, a build takes it by itself.</summary>
    [Fact]
    public void Runs_from_the_assemblies_of_this_platform()
    {
        var platform = RuntimeInformation.ProcessArchitecture switch
        {
            Architecture.X64 when OperatingSystem.IsLinux() => "linux-x64",
            Architecture.X64 when OperatingSystem.IsWindows() => "win-x64",
            Architecture.Arm64 when OperatingSystem.IsMacOS() => "osx-arm64",
            _ => null,
        };
        var folder = platform is null ? "net8.0" : Path.Combine("net10.0", platform);
        var log = package.Library.Run("build", "Lib");

        Assert.Equal(Everything, log.Verdicts);
        Assert.True(log.Says(Path.Combine("tasks", folder, "DeployGuard.Tasks.dll")), log.ToString());
    }
}
