using Microsoft.Build.Framework;
using MSBuildTask = Microsoft.Build.Utilities.Task;

namespace DeployGuard.Tasks;

/// <summary>Finds the folder to validate where MSBuild itself cannot: without git.</summary>
[MSBuildMultiThreadableTask]
public sealed class FindRepositoryRoot : MSBuildTask
{
    /// <summary>Absolute path of the folder to start from.</summary>
    [Required]
    public string Start { get; set; } = "";

    /// <summary>Absolute path of the root; <see cref="Start"/> itself when nothing marks one.</summary>
    [Output]
    public string RepositoryRoot { get; private set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        RepositoryRoot = Repository.RepositoryRoot.Find(Start);
        return true;
    }
}
