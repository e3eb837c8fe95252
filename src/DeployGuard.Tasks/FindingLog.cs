using DeployGuard.Validation;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace DeployGuard.Tasks;

/// <summary>Writes findings to the build log: absolute files, 1-based positions, no text read as a format string.</summary>
/// <param name="log">The log of the running task.</param>
/// <param name="repositoryRoot">Absolute path of the repository root.</param>
internal sealed class FindingLog(TaskLoggingHelper log, string repositoryRoot)
{
    /// <summary>Logs a finding with its final severity.</summary>
    public void Write(ReportedFinding reported)
    {
        var (id, _, location, message) = reported.Finding;
        var file = Path.Combine(repositoryRoot, location.Path.Replace('/', Path.DirectorySeparatorChar));
        var (start, end) = (location.Start, location.End);

        // Without arguments MSBuild takes the message as it is: a brace in it is a brace.
        switch (reported.Severity)
        {
            case Severity.Error:
                log.LogError(null, id, null, null, file, start.Line, start.Column, end.Line, end.Column, message);
                break;
            case Severity.Warning:
                log.LogWarning(null, id, null, null, file, start.Line, start.Column, end.Line, end.Column, message);
                break;
            case Severity.Suggestion:
                log.LogMessage(
                    null, id, null, file, start.Line, start.Column, end.Line, end.Column, MessageImportance.Normal, message);
                break;
        }
    }
}
