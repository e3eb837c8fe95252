using System.Text.RegularExpressions;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines;

/// <summary>
/// Variables that a script sets by what it prints: GitHub's <c>::set-env name=X::value</c> and Azure's
/// <c>##vso[task.setvariable variable=X]value</c>.
/// </summary>
internal static class WorkflowCommands
{
    private const int MaximumMilliseconds = 500;

    private static readonly Regex Pattern = new(
        """(?:::set-(?:env|output) name=(?<name>[^:,\r\n]{1,80})::|##vso\[task\.setvariable variable=(?<name>[^;\]\r\n]{1,80})[^\]\r\n]{0,80}\])(?<value>[^"'\r\n]{1,500})""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromMilliseconds(MaximumMilliseconds));

    /// <summary>The name and the place of the value of each variable a script sets.</summary>
    public static IReadOnlyList<(string Name, TextSpan Value)> In(string script)
    {
        if (script.IndexOf("::set-", StringComparison.Ordinal) < 0 && script.IndexOf("##vso[", StringComparison.Ordinal) < 0) return [];

        return [.. Pattern.Matches(script).Cast<Match>().Select(match => (match.Groups["name"].Value, SpanOf(match.Groups["value"])))];
    }

    private static TextSpan SpanOf(Group value) => new(value.Index, value.Value.TrimEnd().Length);
}
