using System.Globalization;
using DeployGuard.Validation;

namespace DeployGuard.Tasks;

/// <summary>The one line that sums up a validation.</summary>
internal static class ClosingMessage
{
    /// <summary>Files, findings by severity and time.</summary>
    public static string Format(ValidationResult result, TimeSpan elapsed)
    {
        var suggestions = Count(result, Severity.Suggestion);
        var text = string.Join(
            ", ",
            $"DeployGuard: {Quantity(result.FilesValidated, "file")} validated",
            Quantity(Count(result, Severity.Error), "error"),
            Quantity(Count(result, Severity.Warning), "warning"),
            Quantity(suggestions, "suggestion"));
        var milliseconds = ((long)elapsed.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        var hint = suggestions > 0 ? "; DeployGuardAnalysisMode=Recommended shows suggestions as warnings" : "";
        return $"{text} ({milliseconds} ms){hint}";
    }

    private static int Count(ValidationResult result, Severity severity) =>
        result.Findings.Count(finding => finding.Severity == severity);

    private static string Quantity(int count, string noun) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");
}
