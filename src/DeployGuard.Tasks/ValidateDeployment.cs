using System.Diagnostics;
using DeployGuard.Repository;
using DeployGuard.Text;
using DeployGuard.Validation;
using Microsoft.Build.Framework;
using MSBuildTask = Microsoft.Build.Utilities.Task;

namespace DeployGuard.Tasks;

/// <summary>Validates a repository and logs what it finds. Runs once per build, see DeployGuard.Validate.proj.</summary>
[MSBuildMultiThreadableTask]
public sealed class ValidateDeployment : MSBuildTask, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource cancellation = new();

    /// <summary>Absolute path of the folder to validate, with or without a separator at its end.</summary>
    [Required]
    public string RepositoryRoot { get; set; } = "";

    /// <summary>True when DeployGuardRepositoryRoot names a folder that does not exist.</summary>
    public bool IsRepositoryRootMissing { get; set; }

    /// <summary>The properties and CI variables that decide: the name as identity, the value as metadata Value.</summary>
    public ITaskItem[] Settings { get; set; } = [];

    /// <inheritdoc/>
    public void Cancel() => cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => cancellation.Dispose();

    /// <inheritdoc/>
    public override bool Execute()
    {
        RepositoryRoot = WithoutSeparator(RepositoryRoot);
        var catalog = RuleCatalog.Load();
        var log = new FindingLog(Log, RepositoryRoot, catalog);
        try
        {
            Validate(catalog, log);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A defect of DeployGuard is worth a warning and not a failed build; the log has the details.
            log.Write(new ReportedFinding(HostFindings.InternalError("DeployGuard", Nowhere, exception), Severity.Warning));
            Log.LogMessage(MessageImportance.Normal, exception.ToString());
        }

        return !Log.HasLoggedErrors;
    }

    private static Location Nowhere => new(new SourceText("", ""), default);

    private static string WithoutSeparator(string path) => path.Length > Path.GetPathRoot(path)!.Length
        ? path.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)
        : path;

    private void Validate(RuleCatalog catalog, FindingLog log)
    {
        var watch = Stopwatch.StartNew();
        var settings = new TaskSettings(Settings);
        var snapshot = RepositoryScanner.Scan(RepositoryRoot, cancellation.Token);
        var result = new Validator(catalog, settings.Parse(RepositoryRoot))
            .Validate(snapshot, FindMissingRoot(settings), cancellation.Token);

        foreach (var finding in result.Findings) log.Write(finding);
        if (settings.Find("DeployGuardSarif") is { } sarif) WriteSarif(sarif, catalog, result, log);
        Log.LogMessage(MessageImportance.High, ClosingMessage.Format(result, watch.Elapsed));
    }

    private IEnumerable<Finding> FindMissingRoot(TaskSettings settings)
    {
        const string name = "DeployGuardRepositoryRoot";
        if (IsRepositoryRootMissing)
            yield return HostFindings.WrongSetting(new SettingProblem(name, settings.Find(name) ?? "", "the path of a folder that exists"));
    }

    private void WriteSarif(string path, RuleCatalog catalog, ValidationResult result, FindingLog log)
    {
        try
        {
            SarifFile.Write(Path.Combine(RepositoryRoot, path), catalog, result.Findings);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var problem = new SettingProblem("DeployGuardSarif", path, $"a path that can be written ({exception.Message})");
            log.Write(new ReportedFinding(HostFindings.WrongSetting(problem), Severity.Warning));
        }
    }
}
