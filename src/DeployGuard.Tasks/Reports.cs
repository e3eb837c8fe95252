using DeployGuard.Checklist;
using DeployGuard.Reporting;
using DeployGuard.Validation;

namespace DeployGuard.Tasks;

/// <summary>The files a validation writes besides the log, each on demand of a property.</summary>
/// <param name="repositoryRoot">Absolute path; where relative paths begin.</param>
/// <param name="settings">The properties.</param>
/// <param name="catalog">All rules that ran.</param>
/// <param name="log">Gets a warning for each file that cannot be written.</param>
internal sealed class Reports(string repositoryRoot, TaskSettings settings, RuleCatalog catalog, FindingLog log)
{
    private const string JobSummary = "GITHUB_STEP_SUMMARY";

    /// <summary>Writes what the settings ask for.</summary>
    /// <param name="result">The findings.</param>
    /// <param name="checklist">The verdicts.</param>
    public void Write(ValidationResult result, DeploymentChecklist checklist)
    {
        var writer = new ChecklistWriter(catalog);
        Write("DeployGuardSarif", output => new SarifWriter(catalog).Write(result.Findings, output));
        Write("DeployGuardChecklist", output => writer.WriteJson(checklist, output));
        const string markdown = "DeployGuardChecklistMarkdown";
        if (string.Equals(settings.Find(markdown), "auto", StringComparison.OrdinalIgnoreCase)) AppendToSummary(markdown, writer.RenderMarkdown(checklist));
        else Write(markdown, output => output.Write(writer.RenderMarkdown(checklist)));
    }

    private void Write(string property, Action<TextWriter> write)
    {
        if (settings.Find(property) is { } path) Try(property, path, () => TextFile.Write(Path.Combine(repositoryRoot, path), write));
    }

    /// <summary>The summary of a job collects what its builds have to say; builds that say the same say it once.</summary>
    private void AppendToSummary(string property, string text)
    {
        if (settings.Find(JobSummary) is not { } path) return;

        Try(property, path, () =>
        {
            if (!File.Exists(path) || File.ReadAllText(path).IndexOf(text, StringComparison.Ordinal) < 0) File.AppendAllText(path, text + "\n");
        });
    }

    private void Try(string property, string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var problem = new SettingProblem(property, path, $"a path that can be written ({exception.Message})");
            log.Write(new ReportedFinding(HostFindings.WrongSetting(problem), Severity.Warning));
        }
    }
}
