using DeployGuard.Reporting;
using DeployGuard.Validation;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace DeployGuard.Tasks;

/// <summary>Writes findings to the build log: absolute files, 1-based positions, no text read as a format string.</summary>
/// <param name="log">The log of the running task.</param>
/// <param name="repositoryRoot">Absolute path of the repository root.</param>
/// <param name="catalog">The rules, for help links.</param>
internal sealed class FindingLog(TaskLoggingHelper log, string repositoryRoot, RuleCatalog catalog)
{
    /// <summary>Logs a finding with its final severity.</summary>
    public void Write(ReportedFinding reported)
    {
        var (id, _, location, message) = reported.Finding;
        var help = catalog.Find(id) is { } rule ? HelpLink.Of(rule) : null;

        // What no file is to blame for is about the repository. Without a file MSBuild would name a file of the package.
        var file = Path.Combine(repositoryRoot, location.Path.Replace('/', Path.DirectorySeparatorChar));
        var (start, end) = location.Path.Length > 0 ? (location.Start, location.End) : default;

        // Without arguments MSBuild takes the message as it is: a brace in it is a brace.
        switch (reported.Severity)
        {
            case Severity.Error:
                log.LogError(null, id, null, help, file, start.Line, start.Column, end.Line, end.Column, message);
                break;
            case Severity.Warning:
                log.LogWarning(null, id, null, help, file, start.Line, start.Column, end.Line, end.Column, message);
                break;
            case Severity.Suggestion:
                log.LogMessage(
                    null, id, null, file, start.Line, start.Column, end.Line, end.Column, MessageImportance.Normal, message);
                break;
        }
    }
}
