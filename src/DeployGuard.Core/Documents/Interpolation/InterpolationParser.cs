using System.Text;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Text;

namespace DeployGuard.Documents.Interpolation;

/// <summary>
/// Reads a value the way compose does. A dollar sign that begins neither a name nor a brace is itself; a substitution compose
/// refuses is a problem, and reading goes on behind it.
/// </summary>
internal sealed class InterpolationParser(string text, Func<TextSpan, TextSpan> toSource)
{
    private const int MaxDepth = 32;
    private const int MaxProblems = 20;

    private readonly List<VariableReference?> variables = [];
    private readonly List<SyntaxProblem> problems = [];
    private int position;
    private bool isUnclosed;

    public IReadOnlyList<VariableReference> Variables => [.. variables.OfType<VariableReference>()];

    public IReadOnlyList<SyntaxProblem> Problems => problems;

    public IReadOnlyList<InterpolationPart> Parse() => Read(depth: 0);

    /// <summary>Reads to the end of the text or, inside a substitution, to its closing brace, which is left in place.</summary>
    private List<InterpolationPart> Read(int depth)
    {
        var parts = new List<InterpolationPart>();
        var literal = new StringBuilder();
        while (position < text.Length && !(depth > 0 && text[position] == '}'))
        {
            if (text[position] != '$')
            {
                literal.Append(text[position++]);
                continue;
            }

            var next = position + 1 < text.Length ? text[position + 1] : '\0';
            if (next == '$')
            {
                literal.Append('$');
                position += 2;
            }
            else if (IsNameStart(next))
            {
                Flush(parts, literal);
                parts.Add(ReadPlain());
            }
            else if (next == '{')
            {
                Flush(parts, literal);
                if (ReadBraced(depth) is { } part) parts.Add(part);
            }
            else
            {
                literal.Append('$');
                position++;
            }
        }

        Flush(parts, literal);
        return parts;
    }

    private InterpolationPart ReadPlain()
    {
        var start = position++;
        var name = ReadName();
        variables.Add(Reference(name, VariableOperator.None, null, start, start + 1));
        return new InterpolationPart("", name);
    }

    private InterpolationPart? ReadBraced(int depth)
    {
        var start = position;
        position += 2;
        var nameStart = position;
        var name = ReadName();
        if (name.Length == 0) return Skip(start, Peek() == '}' ? "'${}' names no variable; write ${NAME}" : "A variable name must follow '${'");
        if (Peek() == '}')
        {
            position++;
            variables.Add(Reference(name, VariableOperator.None, null, start, nameStart));
            return new InterpolationPart("", name);
        }

        if (position >= text.Length) return Skip(start, "This substitution is not closed; write the missing '}'");
        if (ReadOperator() is not { } op) return Skip(start, "Compose does not know this substitution; it has :- - :? ? :+ and + only");
        if (depth >= MaxDepth) return Skip(start, $"Substitutions are nested more than {MaxDepth} deep");

        var slot = variables.Count;
        variables.Add(null);
        var operandStart = position;
        var operand = Read(depth + 1);
        if (position >= text.Length) return Skip(start, "This substitution is not closed; write the missing '}'");

        var operandText = text.Substring(operandStart, position - operandStart);
        position++;
        variables[slot] = Reference(name, op, operandText, start, nameStart);
        return new InterpolationPart("", name, op, operand);
    }

    private VariableOperator? ReadOperator()
    {
        var isColon = Peek() == ':';
        var sign = isColon ? (position + 1 < text.Length ? text[position + 1] : '\0') : Peek();
        VariableOperator? op = sign switch
        {
            '-' => isColon ? VariableOperator.DefaultIfEmpty : VariableOperator.DefaultIfUnset,
            '?' => isColon ? VariableOperator.RequiredNotEmpty : VariableOperator.RequiredSet,
            '+' => isColon ? VariableOperator.AlternativeIfNotEmpty : VariableOperator.AlternativeIfSet,
            _ => null,
        };
        if (op is not null) position += isColon ? 2 : 1;
        return op;
    }

    /// <summary>Reports a substitution up to its brace, or to the end of the text, and goes on behind it.</summary>
    private InterpolationPart? Skip(int start, string message)
    {
        var end = text.IndexOf('}', Math.Min(start + 2, text.Length));
        var isClosed = end >= 0 && position < text.Length;
        position = isClosed ? Math.Max(position, end + 1) : text.Length;

        // What contains an unclosed substitution is unclosed too; that is one mistake.
        if (!isClosed && isUnclosed) return null;
        isUnclosed = !isClosed;
        if (problems.Count < MaxProblems) problems.Add(new SyntaxProblem(toSource(TextSpan.FromBounds(start, position)), message));
        return null;
    }

    private VariableReference Reference(string name, VariableOperator op, string? operand, int start, int nameStart) => new(
        name, op, operand, toSource(TextSpan.FromBounds(start, position)), toSource(new TextSpan(nameStart, name.Length)));

    private string ReadName()
    {
        var start = position;
        if (IsNameStart(Peek()))
            while (position < text.Length && (IsNameStart(text[position]) || text[position] is >= '0' and <= '9')) position++;
        return text.Substring(start, position - start);
    }

    private char Peek() => position < text.Length ? text[position] : '\0';

    private static bool IsNameStart(char c) => c is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static void Flush(List<InterpolationPart> parts, StringBuilder literal)
    {
        if (literal.Length == 0) return;
        parts.Add(new InterpolationPart(literal.ToString()));
        literal.Clear();
    }
}
