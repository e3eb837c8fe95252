using System.Globalization;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub.Expressions;

/// <summary>Reads expressions. Never throws on content; what is longer or deeper than GitHub allows is read as nothing, without a problem.</summary>
internal sealed class ExpressionParser
{
    /// <summary>GitHub's own limits (actions/runner, ExpressionConstants).</summary>
    private const int MaximumLength = 21_000;
    private const int MaximumDepth = 50;

    private readonly ExpressionLexer lexer;
    private ExpressionToken token;
    private int depth;

    private ExpressionParser(string text, int start, int end)
    {
        lexer = new ExpressionLexer(text, start, end);
        token = lexer.Next();
    }

    /// <summary>Reads a part of a text as one expression.</summary>
    public static ParsedExpression Parse(string text, TextSpan part)
    {
        if (part.Length > MaximumLength) return new ParsedExpression(null, null);

        try
        {
            var parser = new ExpressionParser(text, part.Start, part.End);
            if (parser.token.Kind == ExpressionTokenKind.End)
                return new ParsedExpression(null, new SyntaxProblem(part, "The expression is empty: write what is to be put in, such as github.ref"));

            var node = parser.ReadLogic(isAnd: false);
            if (parser.token.Kind != ExpressionTokenKind.End) throw parser.Unexpected();
            return new ParsedExpression(node, null);
        }
        catch (ExpressionException exception)
        {
            return new ParsedExpression(null, exception.Problem);
        }
    }

    private ExpressionNode ReadLogic(bool isAnd)
    {
        Enter();
        var sign = isAnd ? "&&" : "||";
        var operands = new List<ExpressionNode> { isAnd ? ReadComparison() : ReadLogic(isAnd: true) };
        while (TakeSign(sign)) operands.Add(isAnd ? ReadComparison() : ReadLogic(isAnd: true));
        depth--;
        return operands.Count == 1 ? operands[0] : new LogicNode(Join(operands[0], operands[operands.Count - 1].Span.End), isAnd, operands);
    }

    private ExpressionNode ReadComparison()
    {
        var left = ReadUnary();
        var entered = depth;
        while (token.Kind == ExpressionTokenKind.Sign && token.Text is "==" or "!=" or "<" or "<=" or ">" or ">=")
        {
            Enter();
            var sign = Take().Text;
            var right = ReadUnary();
            left = new ComparisonNode(Join(left, right.Span.End), sign, left, right);
        }

        depth = entered;
        return left;
    }

    private ExpressionNode ReadUnary()
    {
        if (!token.Is("!")) return ReadChain();

        Enter();
        var start = Take().Span.Start;
        var operand = ReadUnary();
        depth--;
        return new NotNode(TextSpan.FromBounds(start, operand.Span.End), operand);
    }

    private ExpressionNode ReadChain()
    {
        var node = ReadPrimary();
        var entered = depth;
        while (token.Is(".") || token.Is("["))
        {
            Enter();
            node = TakeSign(".") ? ReadMember(node) : ReadIndex(node);
        }

        depth = entered;
        return node;
    }

    private MemberNode ReadMember(ExpressionNode target)
    {
        if (!token.Is("*") && token.Kind != ExpressionTokenKind.Name) throw Unexpected();
        var name = Take();
        return new MemberNode(Join(target, name.Span.End), target, name.Text);
    }

    private MemberNode ReadIndex(ExpressionNode target)
    {
        Take();
        if (TakeSign("*")) return new MemberNode(Join(target, Expect("]")), target, "*");

        var index = ReadLogic(isAnd: false);
        var name = (index as LiteralNode)?.Value.Literal;
        return new MemberNode(Join(target, Expect("]")), target, name, name is null ? index : null);
    }

    private ExpressionNode ReadPrimary()
    {
        var first = token;
        if (first.Kind == ExpressionTokenKind.Text) return new LiteralNode(Take().Span, ExpressionValue.Of(first.Text));
        if (first.Kind == ExpressionTokenKind.Number) return ReadNumber();
        if (TakeSign("("))
        {
            var inner = ReadLogic(isAnd: false);
            Expect(")");
            return inner;
        }

        if (first.Kind != ExpressionTokenKind.Name) throw Unexpected();

        Take();
        if (token.Is("(")) return ReadCall(first);
        return first.Text switch
        {
            "true" => new LiteralNode(first.Span, ExpressionValue.True),
            "false" => new LiteralNode(first.Span, ExpressionValue.False),
            "null" => new LiteralNode(first.Span, ExpressionValue.Null),
            "NaN" or "Infinity" => new LiteralNode(first.Span, ExpressionValue.Unknown),
            _ => new ContextNode(first.Span, first.Text),
        };
    }

    private LiteralNode ReadNumber()
    {
        var number = Take();
        if (double.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return new LiteralNode(number.Span, ExpressionValue.Of(value));
        if (number.Text.Length > 2 && number.Text[1] is 'x' or 'o') return new LiteralNode(number.Span, ExpressionValue.Unknown);
        throw new ExpressionException(number.Span, "This is no number: put texts in single quotes, such as '1.2.3'");
    }

    private CallNode ReadCall(ExpressionToken name)
    {
        Take();
        var arguments = new List<ExpressionNode>();
        if (!token.Is(")"))
        {
            do arguments.Add(ReadLogic(isAnd: false));
            while (TakeSign(","));
        }

        return new CallNode(TextSpan.FromBounds(name.Span.Start, Expect(")")), name.Text, name.Span, arguments);
    }

    private void Enter()
    {
        if (++depth > MaximumDepth * 2) throw new ExpressionException();
    }

    private static TextSpan Join(ExpressionNode first, int end) => TextSpan.FromBounds(first.Span.Start, end);

    private ExpressionToken Take()
    {
        var taken = token;
        token = lexer.Next();
        return taken;
    }

    private bool TakeSign(string sign)
    {
        if (!token.Is(sign)) return false;
        Take();
        return true;
    }

    private int Expect(string sign) => token.Is(sign) ? Take().Span.End : throw Unexpected(sign);

    private ExpressionException Unexpected(string? expected = null) => token.Kind switch
    {
        ExpressionTokenKind.Wrong => new ExpressionException(token.Span, token.Text),
        ExpressionTokenKind.End => new ExpressionException(token.Span, expected is null
            ? "The expression ends too early: write what comes behind the operator"
            : $"The expression ends too early: write '{expected}' to close the bracket"),
        _ => new ExpressionException(token.Span, expected is null
            ? $"'{Excerpt.Of(token.Text)}' cannot stand here: write an operator such as && or == between two values"
            : $"'{Excerpt.Of(token.Text)}' cannot stand here: write '{expected}' or an operator in front of it"),
    };

    private sealed class ExpressionException : Exception
    {
        public ExpressionException()
        {
        }

        public ExpressionException(TextSpan span, string message) : base(message) => Problem = new SyntaxProblem(span, message);

        public SyntaxProblem? Problem { get; }
    }
}
