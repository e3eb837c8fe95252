using System.Text.Json;
using DeployGuard.Package.Tests.Harness;

namespace DeployGuard.Package.Tests;

/// <summary>Repositories as they are: without git, with a broken one, in odd folders, with odd files.</summary>
[Collection(PackageCollection.Name)]
public sealed class RepositoryTests(PackedPackage package)
{
    /// <summary>Sources from an archive: the nearest Directory.Build.props marks the root.</summary>
    [Fact]
    public void Without_git_the_build_files_mark_the_root()
    {
        using var outside = new TemporaryFolder();
        var log = OneLibrary.Create(package.NewWorkspaceAt(outside.Path)).Run("build", "Lib");

        Assert.Equal(1, log.Runs);
        Assert.Equal(3, log.Entries.Count);
    }

    /// <summary>A container of a CI server checks out as another user, and git refuses to answer.</summary>
    [Fact]
    public void A_failing_git_is_one_warning_and_hides_nothing()
    {
        using var outside = new TemporaryFolder();
        var workspace = OneLibrary.Create(package.NewWorkspaceAt(outside.Path));
        workspace.Write(".git", "gitdir: no/such/folder\n");
        var log = workspace.Run("build", "Lib");

        Assert.Single(log.Entries, entry => entry is { Code: "DG9005", Kind: "warning" });
        Assert.Equal(4, log.Entries.Count);
    }

    /// <summary>Inside docker build only what the Dockerfile copied is there; a Dockerfile leaves .git out.</summary>
    [Fact]
    public void A_part_of_a_repository_in_a_container_is_left_alone_unless_asked_for()
    {
        using var outside = new TemporaryFolder();
        var workspace = OneLibrary.Create(package.NewWorkspaceAt(outside.Path));
        var container = new Dictionary<string, string> { ["DOTNET_RUNNING_IN_CONTAINER"] = "true", ["CI"] = "true" };

        var skipped = workspace.RunWith(container, "publish", "Lib", "-c", "Debug");
        Assert.Equal(0, skipped.ExitCode);
        Assert.Equal(0, skipped.Runs);
        Assert.Contains("DeployGuard=true", Assert.Single(skipped.ClosingMessages), StringComparison.Ordinal);

        Assert.Equal(1, workspace.RunWith(container, "build", "Lib", "-p:DeployGuard=true").Runs);
    }

    /// <summary>A checkout inside a development container is whole.</summary>
    [Fact]
    public void A_repository_with_git_in_a_container_is_validated()
    {
        var container = new Dictionary<string, string> { ["DOTNET_RUNNING_IN_CONTAINER"] = "true" };

        Assert.Equal(1, package.Library.RunWith(container, "build", "Lib").Runs);
    }

    /// <summary>Without the captured settings every such project would start a validation of its own.</summary>
    [Fact]
    public void A_project_with_other_settings_gets_a_warning_and_no_second_run()
    {
        var solution = package.Solution;
        var original = File.ReadAllText(solution.PathOf("Domain/Domain.csproj"));
        solution.Write("Domain/Domain.csproj", original.Replace("<PropertyGroup>", $"""
            <PropertyGroup>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <DeployGuardAnalysisMode>All</DeployGuardAnalysisMode>
                <NoWarn>$(NoWarn);CS1591;DG5001;{SampleFindings.Warning}</NoWarn>
            """, StringComparison.Ordinal));
        var log = solution.Run("build", "Worker");
        solution.Write("Domain/Domain.csproj", original);

        Assert.Equal(1, log.Runs);
        Assert.Equal(
            [("DG9006", 4, "DeployGuardAnalysisMode"), ("DG9006", 5, "NoWarn")],
            log.Entries.Where(entry => entry.Code == "DG9006").Select(entry => (entry.Code, entry.Line, entry.Message.Split(' ')[0])));
        Assert.Contains($"warning {SampleFindings.Warning}", log.Verdicts);
        Assert.Equal(0, log.ExitCode);
    }

    /// <summary>A test folder relaxes the compiler in a Directory.Build.props of its own: that is no other setting.</summary>
    [Fact]
    public void Lists_that_differ_in_foreign_ids_are_the_same_settings()
    {
        var solution = package.Solution;
        var log = solution.With(
            "Domain/Directory.Build.props",
            """
            <Project>
              <Import Project="../Directory.Build.props" />
              <PropertyGroup>
                <NoWarn>$(NoWarn);CA1707;CS1591</NoWarn>
              </PropertyGroup>
            </Project>
            """,
            () => solution.Run("build", "Worker"));

        Assert.Equal(1, log.Runs);
        Assert.Equal(3, log.Entries.Count);
    }

    [Fact]
    public void A_root_with_spaces_and_letters_of_other_alphabets_is_validated()
    {
        var log = OneLibrary.Create(package.NewWorkspace("Größe & Maß (日本)")).Run("build", "Lib");

        Assert.Equal(3, log.Entries.Count);
        Assert.All(log.Entries, entry => Assert.True(File.Exists(entry.File)));
    }

    [Fact]
    public void Read_only_files_are_validated()
    {
        var workspace = OneLibrary.Create(package.NewWorkspace("read-only"));
        foreach (var file in new[] { "Dockerfile", "Lib/Lib.csproj", "Lib/Class1.cs", "Directory.Build.props" })
            File.SetAttributes(workspace.PathOf(file), FileAttributes.ReadOnly);

        Assert.Equal(3, workspace.Run("build", "Lib").Entries.Count);
    }

    /// <summary>Tracked by git as a file, and a folder on disk: for everybody, the superuser included, not readable.</summary>
    [Fact]
    public void An_unreadable_file_is_one_warning_and_hides_nothing()
    {
        var workspace = package.NewWorkspace("unreadable");
        workspace.Write("broken/Dockerfile", SampleFindings.Dockerfile);
        workspace.Git("add", "broken/Dockerfile");
        File.Delete(workspace.PathOf("broken/Dockerfile"));
        workspace.Write("broken/Dockerfile/.keep", "");
        var log = OneLibrary.Create(workspace).Run("build", "Lib");

        Assert.EndsWith("broken/Dockerfile", Assert.Single(log.Entries, entry => entry.Code == "DG9001").File.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Equal(4, log.Entries.Count);
    }

    /// <summary>A relative path starts at the root, wherever the build was started; an older file is replaced.</summary>
    [Fact]
    public void SARIF_is_written_below_the_root()
    {
        var library = package.Library;
        library.Write("out/findings.sarif", "old");
        library.Run("build", "Lib", "-p:DeployGuardSarif=out/findings.sarif");

        using var sarif = JsonDocument.Parse(File.ReadAllText(library.PathOf("out/findings.sarif")));
        Assert.Contains(
            sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray(),
            result => result.GetProperty("ruleId").GetString() == SampleFindings.Suggestion);
        Assert.Single(Directory.EnumerateFiles(library.PathOf("out")));
        Directory.Delete(library.PathOf("out"), recursive: true);
    }

    [Fact]
    public void Explains_a_rule()
    {
        var log = package.Library.Run("build", "Lib", "-t:DeployGuardExplain", "-p:DeployGuardRule=" + SampleFindings.Blocking.ToLowerInvariant());

        Assert.Equal(0, log.ExitCode);
        Assert.Contains($"# {SampleFindings.Blocking}: ", log.Output, StringComparison.Ordinal);
        Assert.Equal(0, log.Runs);
    }

    [Fact]
    public void Explains_which_rules_there_are()
    {
        var log = package.Library.Run("build", "Lib", "-t:DeployGuardExplain", "-p:DeployGuardRule=DG0000");

        Assert.Equal(1, log.ExitCode);
        Assert.Contains(SampleFindings.Blocking, Assert.Single(log.Errors), StringComparison.Ordinal);
    }
}
