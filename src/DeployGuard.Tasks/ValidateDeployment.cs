using System.Diagnostics;
using DeployGuard.Repository;
using DeployGuard.Validation;
using Microsoft.Build.Framework;
using MSBuildTask = Microsoft.Build.Utilities.Task;

namespace DeployGuard.Tasks;

/// <summary>Validates a repository and logs what it finds. Runs once per build, see DeployGuard.Validate.proj.</summary>
[MSBuildMultiThreadableTask]
public sealed class ValidateDeployment : MSBuildTask, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource cancellation = new();

    /// <summary>Absolute path of the folder to validate.</summary>
    [Required]
    public string RepositoryRoot { get; set; } = "";

    /// <inheritdoc/>
    public void Cancel() => cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => cancellation.Dispose();

    /// <inheritdoc/>
    public override bool Execute()
    {
        var watch = Stopwatch.StartNew();
        var snapshot = RepositoryScanner.Scan(RepositoryRoot, cancellation.Token);
        var result = new Validator(RuleCatalog.Load(), new ValidationSettings()).Validate(snapshot);

        var log = new FindingLog(Log, RepositoryRoot);
        foreach (var finding in result.Findings) log.Write(finding);
        Log.LogMessage(MessageImportance.High, ClosingMessage.Format(result, watch.Elapsed));
        return !Log.HasLoggedErrors;
    }
}
