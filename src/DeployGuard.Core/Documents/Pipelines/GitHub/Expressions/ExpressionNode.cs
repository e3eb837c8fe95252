using System.Runtime.CompilerServices;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub.Expressions;

/// <summary>A part of an expression of GitHub (https://docs.github.com/actions/reference/workflows-and-actions/expressions).</summary>
/// <param name="Span">0-based offsets in the text the expression was read from.</param>
internal abstract record ExpressionNode(TextSpan Span)
{
    /// <summary>The parts it is made of, in order.</summary>
    public virtual IReadOnlyList<ExpressionNode> Children => [];

    /// <summary>The node and all below it; the depth of an expression is limited, so that this ends.</summary>
    public IReadOnlyList<ExpressionNode> All
    {
        get
        {
            var all = new List<ExpressionNode>();
            AddTo(all);
            return all;
        }
    }

    private void AddTo(List<ExpressionNode> all)
    {
        all.Add(this);
        foreach (var child in Children) child.AddTo(all);
    }
}

/// <summary>A text, a number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
internal sealed record LiteralNode(TextSpan Span, ExpressionValue Value) : ExpressionNode(Span);

/// <summary>The first name of a chain: <c>github</c>, <c>needs</c>.</summary>
internal sealed record ContextNode(TextSpan Span, string Name) : ExpressionNode(Span);

/// <summary><c>a.b</c> and <c>a['b']</c> for a name written out, <c>a[x]</c> for another one, <c>a.*</c> and <c>a[*]</c> for all.</summary>
/// <param name="Span">The whole chain up to here.</param>
/// <param name="Target">What is looked into.</param>
/// <param name="Name">The name; <c>*</c> for all, null for one that is computed.</param>
/// <param name="Index">What computes the name; null otherwise.</param>
internal sealed record MemberNode(TextSpan Span, ExpressionNode Target, string? Name, ExpressionNode? Index = null) : ExpressionNode(Span)
{
    public override IReadOnlyList<ExpressionNode> Children => Index is null ? [Target] : [Target, Index];

    private StrongBox<IReadOnlyList<string>?>? path;

    /// <summary>The names from the context on, in lower case, <c>*</c> for what is computed; null when it begins with no context.</summary>
    public IReadOnlyList<string>? Path => (path ??= new(PathOf(Target, Name))).Value;

    private static IReadOnlyList<string>? PathOf(ExpressionNode target, string? name)
    {
        var names = new List<string> { name?.ToLowerInvariant() ?? "*" };
        for (; target is MemberNode member; target = member.Target) names.Insert(0, member.Name?.ToLowerInvariant() ?? "*");
        if (target is not ContextNode context) return null;

        names.Insert(0, context.Name.ToLowerInvariant());
        return names;
    }
}

/// <summary>A call of a function.</summary>
internal sealed record CallNode(TextSpan Span, string Name, TextSpan NameSpan, IReadOnlyList<ExpressionNode> Arguments) : ExpressionNode(Span)
{
    private static readonly HashSet<string> StatusFunctions = new(StringComparer.OrdinalIgnoreCase) { "success", "failure", "always", "cancelled" };

    public override IReadOnlyList<ExpressionNode> Children => Arguments;

    /// <summary>True for the functions that take the place of the implicit <c>success()</c>.</summary>
    public bool IsOfStatus => StatusFunctions.Contains(Name);
}

/// <summary><c>!a</c>.</summary>
internal sealed record NotNode(TextSpan Span, ExpressionNode Operand) : ExpressionNode(Span)
{
    public override IReadOnlyList<ExpressionNode> Children => [Operand];
}

/// <summary><c>a &amp;&amp; b &amp;&amp; c</c> or <c>a || b || c</c>.</summary>
internal sealed record LogicNode(TextSpan Span, bool IsAnd, IReadOnlyList<ExpressionNode> Operands) : ExpressionNode(Span)
{
    public override IReadOnlyList<ExpressionNode> Children => Operands;
}

/// <summary>A comparison.</summary>
/// <param name="Span">The whole.</param>
/// <param name="Operator"><c>==</c>, <c>!=</c>, <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c> or <c>&gt;=</c>.</param>
/// <param name="Left">The left side.</param>
/// <param name="Right">The right side.</param>
internal sealed record ComparisonNode(TextSpan Span, string Operator, ExpressionNode Left, ExpressionNode Right) : ExpressionNode(Span)
{
    public override IReadOnlyList<ExpressionNode> Children => [Left, Right];
}
