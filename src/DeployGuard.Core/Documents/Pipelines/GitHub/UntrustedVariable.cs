using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>
/// A variable with a text of strangers that a script writes to the file of variables or of paths: each of its lines becomes one for all later
/// steps.
/// </summary>
/// <param name="Input">The text.</param>
/// <param name="Span">Where the script names the variable.</param>
internal sealed record UntrustedVariable(UntrustedInput Input, TextSpan Span)
{
    /// <summary>Nobody sets more; each is looked for in the whole script.</summary>
    private const int MaximumVariables = 50;

    private static readonly string[] Files = ["GITHUB_ENV", "GITHUB_PATH"];
    private static readonly string[] Forms = ["${", "$env:", "$"];

    /// <summary>Every such variable of a step.</summary>
    public static IEnumerable<UntrustedVariable> In(PipelineStep step)
    {
        foreach (var script in step.Scripts)
        {
            var text = script.Text.Value;
            // With a delimiter of several lines the text is one value, as long as nobody guesses the delimiter.
            if (step.Variables.Count == 0 || Array.TrueForAll(Files, file => text.IndexOf(file, StringComparison.Ordinal) < 0) || text.IndexOf("<<", StringComparison.Ordinal) >= 0) continue;

            foreach (var variable in step.Variables.Take(MaximumVariables))
            {
                if (UntrustedInput.In(variable.Value).FirstOrDefault(input => input.HasLines) is not { } input) continue;
                if (Written(text, variable.Key) is { } place) yield return new UntrustedVariable(input, script.Text.ToSource(place));
            }
        }
    }

    /// <summary>Where a line that writes to one of the files names the variable.</summary>
    private static TextSpan? Written(string script, string name)
    {
        for (var start = 0; start < script.Length;)
        {
            var end = script.IndexOf('\n', start) is var line && line < 0 ? script.Length : line;
            if (Array.Exists(Files, file => script.IndexOf(file, start, end - start, StringComparison.Ordinal) >= 0))
            {
                foreach (var form in Forms)
                {
                    var at = script.IndexOf(form + name, start, end - start, StringComparison.Ordinal);
                    var after = at + form.Length + name.Length;
                    if (at >= 0 && (after >= script.Length || !char.IsLetterOrDigit(script[after]) && script[after] != '_')) return new TextSpan(at + form.Length, name.Length);
                }
            }

            start = end + 1;
        }

        return null;
    }
}
