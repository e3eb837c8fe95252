using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace DeployGuard.Tasks.Tests;

public sealed class ValidateDeploymentTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("deployguard").FullName;
    private readonly RecordingBuildEngine build = new();

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void An_empty_folder_is_fine()
    {
        Assert.True(Execute(root + Path.DirectorySeparatorChar));

        Assert.Empty(build.Warnings);
        Assert.StartsWith("DeployGuard: 0 files validated", Assert.Single(build.Messages).Message, StringComparison.Ordinal);
    }

    /// <summary>A defect of DeployGuard must not keep anybody from building, and must not be hidden.</summary>
    [Fact]
    public void A_failure_of_its_own_is_one_warning()
    {
        // Two settings of one name cannot come from DeployGuard.Validate.proj unless somebody breaks it.
        Assert.True(Execute(root, ("CI", "1"), ("ci", "2")));

        Assert.Equal("DG9004", Assert.Single(build.Warnings).Code);
        Assert.Contains(build.Messages, message => message.Message!.Contains(nameof(ArgumentException), StringComparison.Ordinal));
    }

    /// <summary>MSBuild expects a stopped task to fail, and to say nothing.</summary>
    [Fact]
    public void A_cancelled_task_says_nothing()
    {
        using var task = new ValidateDeployment { BuildEngine = build, RepositoryRoot = root };
        task.Cancel();

        Assert.False(task.Execute());
        Assert.Empty(build.Errors);
        Assert.Empty(build.Warnings);
    }

    [Fact]
    public void A_SARIF_path_that_cannot_be_written_is_one_warning()
    {
        Directory.CreateDirectory(Path.Combine(root, "taken"));

        Assert.True(Execute(root, ("DeployGuardSarif", "taken")));
        Assert.Equal("DG9002", Assert.Single(build.Warnings).Code);
        Assert.Empty(Directory.EnumerateFiles(root));
    }

    private bool Execute(string repositoryRoot, params (string Name, string Value)[] settings)
    {
        using var task = new ValidateDeployment
        {
            BuildEngine = build,
            RepositoryRoot = repositoryRoot,
            Settings = [.. settings.Select(setting => (ITaskItem)new TaskItem(setting.Name, new Dictionary<string, string> { ["Value"] = setting.Value }))],
        };
        return task.Execute();
    }
}
