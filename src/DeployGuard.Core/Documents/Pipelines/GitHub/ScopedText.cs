using System.Collections.Concurrent;
using DeployGuard.Documents.Pipelines.GitHub.Expressions;
using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>A value as written, with what is known where it stands: of a variable, an input, an entry of a matrix.</summary>
internal sealed class ScopedText
{
    /// <summary>Values may be made of others, twice of each: no text that matters is longer.</summary>
    private const int LongestText = 4_000;

    private readonly string text = "";
    private readonly bool isText;
    private readonly WorkflowScope? scope;
    private readonly IReadOnlyList<ExpressionPart> parts = [];
    private readonly ConcurrentDictionary<(PipelineRun Run, MatrixRow? Row), ExpressionValue>? values;
    private readonly ExpressionValue literal = ExpressionValue.Unknown;

    /// <param name="scalar">The value.</param>
    /// <param name="scope">What is known there.</param>
    /// <param name="isText">True for what is a text whatever it looks like: variables, and inputs of actions.</param>
    public ScopedText(YamlScalar scalar, WorkflowScope scope, bool isText = false)
    {
        (text, this.scope, this.isText) = (scalar.Value, scope, isText);
        parts = ExpressionPart.In(text);
        // One may be made of others, and so on outwards: each is worked out once.
        if (parts.Count > 0) values = new();
        else literal = LiteralOf(scalar, isText);
    }

    private ScopedText() => literal = ExpressionValue.Of("");

    /// <summary>A text that is not given.</summary>
    public static ScopedText Empty { get; } = new();

    /// <summary>True when there are no expressions in it.</summary>
    public bool IsLiteral => values is null;

    /// <summary>The text when it is the same for every way to run; null otherwise.</summary>
    public string? Constant => values is null ? literal.Printed?.Literal : ConstantOf(PipelineRun.All);

    /// <summary>What a text without expressions is taken for.</summary>
    public static ExpressionValue LiteralOf(YamlScalar scalar, bool isText) => isText ? ExpressionValue.Of(scalar.IsNull ? "" : scalar.Value) : scalar.Kind switch
    {
        YamlScalarKind.Boolean => ExpressionValue.Of(TruthLogic.Of(scalar.Boolean == true)),
        YamlScalarKind.Null => ExpressionValue.Null,
        _ => ExpressionValue.Of(scalar.Value),
    };

    /// <summary>The value for a way to run; unknown as far as the files do not tell.</summary>
    /// <param name="run">The way to run.</param>
    /// <param name="row">The combination of the matrix around it; null when it is not told.</param>
    public ExpressionValue ValueFor(PipelineRun run, MatrixRow? row) => values?.GetOrAdd((run, row), key => Evaluate(key.Run, key.Row)) ?? literal;

    private ExpressionValue Evaluate(PipelineRun run, MatrixRow? row)
    {
        var evaluator = new RunFacts(run, scope!) { Row = row }.Evaluator;
        if (parts.Count == 1 && parts[0].Place.Length == text.Trim().Length)
        {
            var value = parts[0].Node is { } node ? evaluator.Evaluate(node) : ExpressionValue.Unknown;
            return !isText ? value : value.Printed is { } printed ? ExpressionValue.Of(printed) : ExpressionValue.Unknown;
        }

        var result = SymbolicText.Of("");
        var position = 0;
        foreach (var part in parts)
        {
            if (part.Node is null || evaluator.Evaluate(part.Node).Printed is not { } value) return ExpressionValue.Unknown;

            result = result.Append(SymbolicText.Of(text.Substring(position, part.Place.Start - position))).Append(value);
            if ((result.Literal ?? result.Prefix).Length > LongestText) return ExpressionValue.Unknown;
            position = part.Place.End;
        }

        return ExpressionValue.Of(result.Append(SymbolicText.Of(text.Substring(position))));
    }

    private string? ConstantOf(IReadOnlyList<PipelineRun> runs)
    {
        var constant = ValueFor(runs[0], row: null).Printed?.Literal;
        for (var i = 1; i < runs.Count && constant is not null; i++)
            if (ValueFor(runs[i], row: null).Printed?.Literal != constant) constant = null;
        return constant;
    }
}
