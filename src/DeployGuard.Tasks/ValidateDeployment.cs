using System.Diagnostics;
using DeployGuard.Checklist;
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
        var parsed = settings.Parse(RepositoryRoot);
        var snapshot = RepositoryScanner.Scan(RepositoryRoot, cancellation.Token);
        var result = new Validator(catalog, parsed).Validate(snapshot, FindMissingRoot(settings), cancellation.Token);
        var checklist = result.Documents.Model(DeploymentChecklist.Of).With(parsed.NotApplicable);

        foreach (var finding in result.Findings) log.Write(finding);
        new Reports(RepositoryRoot, settings, catalog, log).Write(result, checklist);
        var verdicts = checklist.Summary.Select(pair => pair.Verdict).Where(verdict => verdict != ChecklistVerdict.NotApplicable).ToList();
        var holding = verdicts.Count(verdict => verdict == ChecklistVerdict.Holds);
        Log.LogMessage(MessageImportance.High, ClosingMessage.Format(result, holding, verdicts.Count, watch.Elapsed));
    }

    private IEnumerable<Finding> FindMissingRoot(TaskSettings settings)
    {
        const string name = "DeployGuardRepositoryRoot";
        if (IsRepositoryRootMissing)
            yield return HostFindings.WrongSetting(new SettingProblem(name, settings.Find(name) ?? "", "the path of a folder that exists"));
    }
}
