using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub.Expressions;

/// <summary>Cuts an expression into words.</summary>
/// <param name="text">The text the expression is a part of.</param>
/// <param name="start">0-based offset at which it begins.</param>
/// <param name="end">0-based offset behind it.</param>
internal sealed class ExpressionLexer(string text, int start, int end)
{
    private static readonly string[] Signs = ["&&", "||", "==", "!=", "<=", ">=", "<", ">", "!", "(", ")", "[", "]", ".", ",", "*"];

    private int position = start;

    /// <summary>The next word; the last one again and again.</summary>
    public ExpressionToken Next()
    {
        while (position < end && char.IsWhiteSpace(text[position])) position++;
        if (position >= end) return new ExpressionToken(ExpressionTokenKind.End, new TextSpan(end, 0), "");

        var c = text[position];
        if (c == '\'') return ReadText();
        if (IsNameStart(c)) return Read(ExpressionTokenKind.Name, IsNamePart);
        if (IsNumberStart()) return Read(ExpressionTokenKind.Number, part => IsNamePart(part) || part is '.' or '+');

        var sign = Array.Find(Signs, sign => position + sign.Length <= end && string.CompareOrdinal(text, position, sign, 0, sign.Length) == 0);
        return sign is null ? Wrong(c) : Take(ExpressionTokenKind.Sign, sign.Length, sign);
    }

    private static bool IsNameStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    private static bool IsNamePart(char c) => IsNameStart(c) || c is (>= '0' and <= '9') or '-';

    private bool IsNumberStart()
    {
        var c = text[position];
        if (c is '+' or '-' or '.') c = position + 1 < end ? text[position + 1] : ' ';
        return c is >= '0' and <= '9';
    }

    private ExpressionToken Read(ExpressionTokenKind kind, Func<char, bool> belongs)
    {
        var stop = position + 1;
        while (stop < end && belongs(text[stop])) stop++;
        return Take(kind, stop - position, text.Substring(position, stop - position));
    }

    /// <summary>A quote inside of a text is written twice.</summary>
    private ExpressionToken ReadText()
    {
        for (var stop = position + 1; stop < end; stop++)
        {
            if (text[stop] != '\'') continue;
            if (stop + 1 < end && text[stop + 1] == '\'') stop++;
            else return Take(ExpressionTokenKind.Text, stop + 1 - position, text.Substring(position + 1, stop - position - 1).Replace("''", "'"));
        }

        return Take(ExpressionTokenKind.Wrong, 1, "The quote of this text is never closed: write another ' behind it");
    }

    private ExpressionToken Wrong(char c) => Take(ExpressionTokenKind.Wrong, position + 1 < end && char.IsSurrogatePair(text, position) ? 2 : 1, c switch
    {
        '"' => "Texts of an expression stand in single quotes: write '…' instead of \"…\"",
        '&' => "A single & is no operator of expressions: write && for 'and'",
        '|' => "A single | is no operator of expressions: write || for 'or'",
        '=' => "A single = is no operator of expressions: write == to compare",
        '$' => "Expressions do not nest, and a shell's $ means nothing here: write the name alone, such as github.ref",
        '+' or '-' or '/' or '%' => $"Expressions do not calculate, and '{c}' is no operator: work it out in a script",
        _ => $"'{(char.IsControl(c) || char.IsSurrogate(c) ? '?' : c)}' has no meaning in an expression: remove it, or write a text in single quotes",
    });

    private ExpressionToken Take(ExpressionTokenKind kind, int length, string word)
    {
        var token = new ExpressionToken(kind, new TextSpan(position, length), word);
        position += length;
        return token;
    }
}
