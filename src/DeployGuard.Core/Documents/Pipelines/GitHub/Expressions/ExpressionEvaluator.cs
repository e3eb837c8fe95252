namespace DeployGuard.Documents.Pipelines.GitHub.Expressions;

/// <summary>Works out expressions in three values. What the facts do not know makes unknown only what depends on it.</summary>
/// <param name="lookUp">The value at names from a context on, in lower case, <c>*</c> for one that is not known.</param>
/// <param name="status">What <c>success</c>, <c>failure</c>, <c>cancelled</c> and <c>always</c> give.</param>
internal sealed class ExpressionEvaluator(Func<IReadOnlyList<string>, ExpressionValue> lookUp, Func<string, Truth> status)
{
    /// <summary>An evaluator that knows nothing: what it finds true or false is so whatever happens.</summary>
    public static ExpressionEvaluator Ignorant { get; } = new(_ => ExpressionValue.Unknown, _ => Truth.Unknown);

    public ExpressionValue Evaluate(ExpressionNode node) => node switch
    {
        LiteralNode literal => literal.Value,
        ContextNode context => lookUp([context.Name.ToLowerInvariant()]),
        MemberNode member => member.Path is { } path ? lookUp(path) : ExpressionValue.Unknown,
        NotNode not => ExpressionValue.Of(Evaluate(not.Operand).Truth.Not()),
        LogicNode logic => OfLogic(logic),
        ComparisonNode comparison => ExpressionValue.Of(OfComparison(comparison)),
        CallNode { IsOfStatus: true } call => ExpressionValue.Of(status(call.Name.ToLowerInvariant())),
        CallNode call => ExpressionFunctions.Call(call.Name.ToLowerInvariant(), [.. call.Arguments.Select(Evaluate)]),
        _ => ExpressionValue.Unknown,
    };

    /// <summary><c>||</c> gives the first value that is true, <c>&amp;&amp;</c> the first that is not, both for want of one the last.</summary>
    private ExpressionValue OfLogic(LogicNode logic)
    {
        var decides = logic.IsAnd ? Truth.False : Truth.True;
        var isKnown = true;
        var value = ExpressionValue.Unknown;
        foreach (var operand in logic.Operands)
        {
            value = Evaluate(operand);
            if (value.Truth == decides) return isKnown ? value : logic.IsAnd ? ExpressionValue.Nothing : ExpressionValue.Object;
            isKnown &= value.Truth != Truth.Unknown;
        }

        return isKnown ? value : ExpressionValue.Unknown;
    }

    private Truth OfComparison(ComparisonNode comparison)
    {
        var left = Evaluate(comparison.Left);
        var right = Evaluate(comparison.Right);
        return comparison.Operator switch
        {
            "==" => left.EqualTo(right),
            "!=" => left.EqualTo(right).Not(),
            "<" => left.Compare(right, order => order < 0),
            "<=" => left.Compare(right, order => order <= 0),
            ">" => left.Compare(right, order => order > 0),
            _ => left.Compare(right, order => order >= 0),
        };
    }
}
