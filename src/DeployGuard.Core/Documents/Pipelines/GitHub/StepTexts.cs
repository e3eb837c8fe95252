using DeployGuard.Documents.Pipelines.GitHub.Expressions;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>Puts the values of variables, inputs and matrices that are written out in the place of their expressions.</summary>
internal static class StepTexts
{
    /// <summary>A value that is put in; a longer one is nothing a command needs.</summary>
    private const int LongestValue = 4_000;

    /// <summary>All variants of a script together.</summary>
    private const int MostText = 500_000;

    /// <summary>The contexts whose values may stand in the files.</summary>
    private static readonly string[] Contexts = ["env", "inputs", "matrix"];

    /// <summary>The text as it is for every way to run and every combination of the matrix; what is not known, or differs, stays.</summary>
    public static YamlScalar Of(YamlScalar scalar, WorkflowScope scope)
    {
        if (Known(scalar) is not { } parts) return scalar;
        if (RowsFor(scalar, parts, scope) is not { } rows) return For(scalar, parts, scope, row: null);

        var first = For(scalar, parts, scope, rows[0]);
        for (var i = 1; i < rows.Count; i++)
            if (For(scalar, parts, scope, rows[i]).Value != first.Value) return For(scalar, parts, scope, row: null);
        return first;
    }

    /// <summary>A script, with the texts it comes to for the combinations of the matrix, each once.</summary>
    /// <param name="scalar">The text.</param>
    /// <param name="shell">What runs it.</param>
    /// <param name="scope">What is known where it stands.</param>
    /// <param name="condition">What it runs under; null for no condition.</param>
    public static PipelineScript Script(YamlScalar scalar, string shell, WorkflowScope scope, GitHubCondition? condition)
    {
        if (Known(scalar) is not { } parts) return new PipelineScript(scalar, shell);

        var script = new PipelineScript(For(scalar, parts, scope, row: null), shell);
        if (RowsFor(scalar, parts, scope) is not { } rows) return script;

        var texts = new HashSet<string>(StringComparer.Ordinal);
        var variants = new List<YamlScalar>();
        foreach (var row in rows)
        {
            if (condition?.MayPass(scope, row) == false) continue;
            var variant = For(scalar, parts, scope, row);
            if (texts.Add(variant.Value)) variants.Add(variant);
        }

        return variants.Count == 1 ? script with { Text = variants[0] } : script with { Variants = variants };
    }

    /// <summary>The combinations that may make a difference to a text; null for none, and where there is more to work out than anybody writes.</summary>
    private static IReadOnlyList<MatrixRow>? RowsFor(YamlScalar scalar, List<ExpressionPart> parts, WorkflowScope scope)
    {
        if (scope.Rows is not { } rows || !parts.Exists(part => part.Asks("matrix", "env")) || scalar.Value.Length * (long)rows.Count > MostText) return null;

        for (var i = parts.Count * rows.Count; i > 0; i--)
            if (!scope.Fuel.Take()) return null;
        return rows;
    }

    /// <summary>The expressions that the files may answer; null when there are none.</summary>
    private static List<ExpressionPart>? Known(YamlScalar scalar)
    {
        if (scalar.Value.IndexOf("${{", StringComparison.Ordinal) < 0 || !Array.Exists(Contexts, context => scalar.Value.IndexOf(context, StringComparison.OrdinalIgnoreCase) >= 0)) return null;

        List<ExpressionPart> parts = [.. ExpressionPart.In(scalar.Value).Where(part => part.Asks(Contexts))];
        return parts.Count == 0 ? null : parts;
    }

    private static YamlScalar For(YamlScalar scalar, List<ExpressionPart> parts, WorkflowScope scope, MatrixRow? row)
    {
        var replaced = new List<(TextSpan Part, string Text)>();
        foreach (var part in parts)
        {
            if (ConstantTexts.Of(part.Node!, scope, row) is { Length: <= LongestValue } text) replaced.Add((part.Place, text));
        }

        return scalar.Replace(replaced);
    }
}
