using System.Text;
using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles.Expansion;

/// <summary>
/// Reads a word the way the builder does: single quotes are literal, double quotes expand, the escape character takes
/// the next character's meaning away, and the words inside <c>${…}</c> follow the same rules.
/// </summary>
internal sealed class WordParser(string text, char escape, Func<TextSpan, TextSpan> toSource)
{
    private const int MaxDepth = 32;

    private readonly StringBuilder value = new();
    private readonly List<VariableReference?> variables = [];
    private int position;

    public IReadOnlyList<VariableReference> Variables { get; private set; } = [];

    public SyntaxProblem? Problem { get; private set; }

    public string Value => value.ToString();

    private bool IsAtEnd => position >= text.Length;

    public IReadOnlyList<WordPart> Parse()
    {
        var parts = ReadUntil('\0', keepsEscapes: false, depth: 0);
        Variables = [.. variables.OfType<VariableReference>()];
        return parts;
    }

    private List<WordPart> ReadUntil(char stop, bool keepsEscapes, int depth)
    {
        var parts = new List<WordPart>();
        var literal = new StringBuilder();
        while (!IsAtEnd && Problem is null)
        {
            var c = text[position];
            if (depth > 0 && c == stop)
            {
                position++;
                Flush(parts, literal);
                return parts;
            }

            if (c == '\'') ReadSingleQuoted(literal, depth);
            else if (c == '"') ReadDoubleQuoted(parts, literal, depth);
            else if (c == '$') ReadDollar(parts, literal, depth);
            else if (c == escape) ReadEscaped(literal, keepsEscapes, depth);
            else Append(literal, text[position++], depth);
        }

        if (depth > 0 && Problem is null) Fail(text.Length, $"Substitution is not closed: write the missing '{stop}'");
        Flush(parts, literal);
        return parts;
    }

    private void ReadEscaped(StringBuilder literal, bool keepsEscapes, int depth)
    {
        if (keepsEscapes) Append(literal, escape, depth);
        position++;
        if (!IsAtEnd) Append(literal, text[position++], depth);
    }

    private void ReadSingleQuoted(StringBuilder literal, int depth)
    {
        var end = text.IndexOf('\'', position + 1);
        if (end < 0)
        {
            var start = position;
            position = text.Length;
            Fail(start, "Quote is never closed: write the matching ' or escape this one");
            return;
        }

        for (var i = position + 1; i < end; i++) Append(literal, text[i], depth);
        position = end + 1;
    }

    private void ReadDoubleQuoted(List<WordPart> parts, StringBuilder literal, int depth)
    {
        var start = position++;
        while (!IsAtEnd && Problem is null)
        {
            var c = text[position];
            if (c == '"')
            {
                position++;
                return;
            }

            if (c == '$')
            {
                ReadDollar(parts, literal, depth);
                continue;
            }

            var next = position + 1 < text.Length ? text[position + 1] : '\0';
            if (c == escape && (next is '"' or '$' || next == escape)) position++;
            Append(literal, text[position++], depth);
        }

        if (Problem is null) Fail(start, "Quote is never closed: write the matching \" or escape this one");
    }

    private void ReadDollar(List<WordPart> parts, StringBuilder literal, int depth)
    {
        var start = position++;
        if (IsAtEnd || text[position] != '{')
        {
            var plainStart = position;
            var plain = ReadName();
            if (plain.Length == 0)
            {
                Append(literal, '$', depth);
                return;
            }

            Flush(parts, literal);
            parts.Add(new WordPart("", plain));
            variables.Add(Reference(plain, plainStart, VariableOperator.None, null, start));
            AppendRaw(start, depth);
            return;
        }

        Flush(parts, literal);
        position++;
        var slot = variables.Count;
        variables.Add(null);
        var nameStart = position;
        var name = ReadName();
        if (name.Length == 0)
        {
            Fail(start, "Bad substitution: a variable name must follow '${'");
            return;
        }

        ReadBraced(parts, name, nameStart, start, slot, depth);
        if (Problem is null) AppendRaw(start, depth);
    }

    private void ReadBraced(List<WordPart> parts, string name, int nameStart, int start, int slot, int depth)
    {
        if (depth >= MaxDepth)
        {
            Fail(start, $"Substitutions are nested more than {MaxDepth} deep");
            return;
        }

        if (ReadOperator(start) is not { } op) return;

        var operandStart = position;
        IReadOnlyList<WordPart>? operand = null;
        IReadOnlyList<WordPart>? replacement = null;
        if (op is VariableOperator.ReplaceFirst or VariableOperator.ReplaceAll)
        {
            operand = ReadUntil('/', keepsEscapes: true, depth + 1);
            if (Problem is null) replacement = ReadUntil('}', keepsEscapes: true, depth + 1);
        }
        else if (op != VariableOperator.None)
        {
            operand = ReadUntil('}', IsPattern(op), depth + 1);
        }

        if (Problem is not null) return;

        var operandText = op == VariableOperator.None ? null : text.Substring(operandStart, position - 1 - operandStart);
        parts.Add(new WordPart("", name, op, operand, replacement));
        variables[slot] = Reference(name, nameStart, op, operandText, start);
    }

    /// <summary>Reads what stands between the name and its operand, the closing brace included when there is none.</summary>
    private VariableOperator? ReadOperator(int start)
    {
        var first = Take();
        var isColon = first == ':';
        var sign = isColon ? Take() : first;
        switch (sign)
        {
            case '}' when !isColon: return VariableOperator.None;
            case '-': return isColon ? VariableOperator.DefaultIfEmpty : VariableOperator.DefaultIfUnset;
            case '+': return isColon ? VariableOperator.AlternativeIfNotEmpty : VariableOperator.AlternativeIfSet;
            case '?': return isColon ? VariableOperator.RequiredNotEmpty : VariableOperator.RequiredSet;
            case '#' when !isColon:
                return TakeIf('#') ? VariableOperator.RemoveLongestPrefix : VariableOperator.RemoveShortestPrefix;
            case '%' when !isColon:
                return TakeIf('%') ? VariableOperator.RemoveLongestSuffix : VariableOperator.RemoveShortestSuffix;
            case '/' when !isColon:
                return TakeIf('/') ? VariableOperator.ReplaceAll : VariableOperator.ReplaceFirst;
            case '\0':
                Fail(start, "Substitution is not closed: write the missing '}'");
                return null;
            default:
                Fail(start, "Unknown substitution: the builder knows :- - :+ + :? ? # ## % %% / and //");
                return null;
        }
    }

    private string ReadName()
    {
        if (IsAtEnd) return "";

        var start = position;
        var first = text[position];
        if (first is '@' or '*' or '#' or '?' or '-' or '$' or '!')
        {
            position++;
        }
        else if (char.IsDigit(first))
        {
            while (!IsAtEnd && char.IsDigit(text[position])) position++;
        }
        else
        {
            while (!IsAtEnd && (text[position] == '_' || char.IsLetterOrDigit(text[position]))) position++;
        }

        return text.Substring(start, position - start);
    }

    private static bool IsPattern(VariableOperator op) => op is
        VariableOperator.RemoveShortestPrefix or VariableOperator.RemoveLongestPrefix or
        VariableOperator.RemoveShortestSuffix or VariableOperator.RemoveLongestSuffix;

    private VariableReference Reference(string name, int nameStart, VariableOperator op, string? operand, int start) => new(
        name, op, operand, toSource(TextSpan.FromBounds(start, position)), toSource(new TextSpan(nameStart, name.Length)));

    private void Append(StringBuilder literal, char c, int depth)
    {
        literal.Append(c);
        if (depth == 0) value.Append(c);
    }

    private void AppendRaw(int start, int depth)
    {
        if (depth == 0) value.Append(text, start, position - start);
    }

    private static void Flush(List<WordPart> parts, StringBuilder literal)
    {
        if (literal.Length == 0) return;
        parts.Add(new WordPart(literal.ToString()));
        literal.Clear();
    }

    private char Take() => IsAtEnd ? '\0' : text[position++];

    private bool TakeIf(char c)
    {
        if (IsAtEnd || text[position] != c) return false;
        position++;
        return true;
    }

    private void Fail(int start, string message)
    {
        start = Math.Min(start, text.Length);
        Problem ??= new SyntaxProblem(toSource(TextSpan.FromBounds(start, Math.Max(start, Math.Min(text.Length, position)))), message);
    }
}
