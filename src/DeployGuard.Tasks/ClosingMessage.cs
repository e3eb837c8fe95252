using System.Globalization;
using DeployGuard.Validation;

namespace DeployGuard.Tasks;

/// <summary>The one line that sums up a validation.</summary>
internal static class ClosingMessage
{
    /// <summary>Files, findings by severity, time and how the checklist stands.</summary>
    /// <param name="result">The findings.</param>
    /// <param name="holding">How many items of the checklist hold.</param>
    /// <param name="items">How many items of the checklist apply; 0 leaves them out.</param>
    /// <param name="elapsed">The time it took.</param>
    public static string Format(ValidationResult result, int holding, int items, TimeSpan elapsed)
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
        var checklist = items > 0 ? $"; {holding.ToString(CultureInfo.InvariantCulture)} of {Quantity(items, "checklist item")} {(holding == 1 ? "holds" : "hold")}" : "";
        return $"{text} ({milliseconds} ms){checklist}{hint}";
    }

    private static int Count(ValidationResult result, Severity severity) =>
        result.Findings.Count(finding => finding.Severity == severity);

    private static string Quantity(int count, string noun) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");
}
