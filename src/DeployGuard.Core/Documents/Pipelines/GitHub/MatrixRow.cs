using DeployGuard.Documents.Pipelines.GitHub.Expressions;
using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>One combination of a matrix: a job runs once for each.</summary>
/// <param name="scope">What is known where the matrix stands.</param>
/// <param name="values">The values by name.</param>
internal sealed class MatrixRow(WorkflowScope scope, IReadOnlyDictionary<string, YamlNode> values)
{
    /// <summary>The value at names behind <c>matrix</c> for a way to run; unknown when it is not written out.</summary>
    /// <param name="path">The names, the context first.</param>
    /// <param name="run">The way to run.</param>
    /// <param name="isLiteral">True when it is the same for every way to run.</param>
    public ExpressionValue ValueOf(IReadOnlyList<string> path, PipelineRun run, out bool isLiteral)
    {
        isLiteral = true;
        if (path.Count < 2 || path[1] == "*") return ExpressionValue.Unknown;
        if (!values.TryGetValue(path[1], out var node)) return ExpressionValue.Null;

        for (var i = 2; i < path.Count && node is not null; i++)
        {
            if (path[i] == "*" || node.Target is not YamlMapping mapping) return ExpressionValue.Unknown;
            var name = path[i];
            node = mapping.EffectiveEntries.FirstOrDefault(entry => string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase))?.Value;
        }

        if (node?.Target is not YamlScalar scalar) return node?.Target is null ? ExpressionValue.Null : ExpressionValue.Object;

        isLiteral = scalar.Value.IndexOf("${{", StringComparison.Ordinal) < 0;
        return isLiteral ? ScopedText.LiteralOf(scalar, isText: false) : new ScopedText(scalar, scope).ValueFor(run, row: null);
    }
}
