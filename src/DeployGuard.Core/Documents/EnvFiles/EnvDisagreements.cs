using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Text;

namespace DeployGuard.Documents.EnvFiles;

/// <summary>
/// Finds the statements on which docker compose, the shell, dotenv.net, DotNetEnv and the dotenv packages of Node.js and Python were
/// measured to disagree. References to variables and comments after a blank are none: files that hold them are written for readers that
/// know them.
/// </summary>
public static class EnvDisagreements
{
    // Set by every shell, hence no pieces of a password.
    private static readonly HashSet<string> WellKnown = new(StringComparer.Ordinal) { "HOME", "PATH", "USER", "PWD", "SHELL", "HOSTNAME", "TMPDIR", "LANG" };

    /// <summary>What readers disagree on in one statement, the most important first.</summary>
    /// <param name="document">The file.</param>
    /// <param name="entry">One of its statements.</param>
    /// <param name="isSecretName">Tells from a key whether its value is secret; a dollar sign in such a value is likelier to be itself.</param>
    public static IEnumerable<EnvDisagreement> Of(EnvFileDocument document, EnvEntry entry, Func<string, bool> isSecretName)
    {
        if (entry.SharesLine)
        {
            yield return BehindQuote(document, entry);
            yield break;
        }

        if (entry.Separator == ':')
            yield return new(IsNameWithColon(document, entry) ? EnvDisagreementKind.NameWithColon : EnvDisagreementKind.ColonSeparator, entry.SeparatorSpan);

        // Compose reads no such value at all.
        if (entry.Value.Problems.Count > 0) yield break;

        var isSecret = entry.Value.Variables.Count > 0 && isSecretName(entry.Name);
        var literal = LiteralDollar(document, entry, isSecret);
        if (literal is not null) yield return new(EnvDisagreementKind.LiteralDollar, literal.Span);

        var content = document.Text.Content;
        if (entry.Quote == EnvQuote.Double && EscapeIn(content, entry.ValueSpan) is { } escape)
            yield return new(EnvDisagreementKind.BackslashEscape, escape);
        if (entry.Quote != EnvQuote.None || entry.ValueSpan.Length == 0) yield break;

        var (start, length) = (entry.ValueSpan.Start, entry.ValueSpan.Length);
        if (content[start] == '#') yield return new(EnvDisagreementKind.LeadingHash, entry.ValueSpan);

        var tab = content.IndexOf("\t#", start, length, StringComparison.Ordinal);
        if (tab >= 0) yield return new(EnvDisagreementKind.TabBeforeHash, new TextSpan(tab, 2));

        var quote = content.IndexOfAny(['"', '\''], start, length);
        if (quote >= 0) yield return new(EnvDisagreementKind.InnerQuote, new TextSpan(quote, 1));

        var hash = content.IndexOf('#', start + 1, length - 1);
        if (hash >= 0 && !char.IsWhiteSpace(content[hash - 1])) yield return new(EnvDisagreementKind.GluedHash, new TextSpan(hash, 1));
    }

    /// <summary>The first carriage return that ends no line, or null. Some readers end a line there, compose does not.</summary>
    public static TextSpan? LoneCarriageReturn(SourceText text)
    {
        for (var i = text.Content.IndexOf('\r'); i >= 0; i = text.Content.IndexOf('\r', i + 1))
        {
            var end = i;
            while (end + 1 < text.Content.Length && text.Content[end + 1] == '\r') end++;
            if (!EnvStatementHead.IsLineEnd(text.Content, end)) return new TextSpan(i, 1);
            i = end;
        }

        return null;
    }

    private static EnvDisagreement BehindQuote(EnvFileDocument document, EnvEntry entry)
    {
        var lineStart = document.Text.GetLine(document.Text.GetPosition(entry.Span.Start).Line).Start;
        var closing = document.EntryBefore(lineStart);
        return closing is not null && closing.Span.End > lineStart
            ? new(EnvDisagreementKind.UnclosedQuote, new TextSpan(closing.ValueSpan.Start, 1))
            : new(EnvDisagreementKind.TextBehindQuote, entry.Span);
    }

    /// <summary>A name of .NET configuration in its own spelling, <c>ConnectionStrings:Default=…</c>, and no padded base64.</summary>
    private static bool IsNameWithColon(EnvFileDocument document, EnvEntry entry)
    {
        var value = entry.ValueSpan;
        var content = document.Text.Content;
        if (entry.Quote != EnvQuote.None || entry.SpaceAfter.Length > 0 || entry.SpaceBefore.Length > 0) return false;

        var end = value.Start;
        while (end < value.End && (content[end] is '_' or ':' || char.IsLetterOrDigit(content[end]))) end++;
        return end > value.Start && char.IsLetter(content[value.Start]) && end + 1 < value.End && content[end] == '=' && content[end + 1] != '=';
    }

    /// <summary>The first variable that looks like a piece of text; those inside another's default are meant as variables.</summary>
    private static VariableReference? LiteralDollar(EnvFileDocument document, EnvEntry entry, bool isSecret)
    {
        var end = 0;
        foreach (var variable in entry.Value.Variables.Where(variable => variable.Span.Start >= end))
        {
            // $PREFIX$SUFFIX is two variables.
            if (variable.Span.Start != end && IsLiteral(document, entry, variable, isSecret)) return variable;
            end = variable.Span.End;
        }

        return null;
    }

    /// <summary>A dollar sign in the middle of a word, before a name nobody in the file defines.</summary>
    private static bool IsLiteral(EnvFileDocument document, EnvEntry entry, VariableReference variable, bool isSecret)
    {
        var content = document.Text.Content;
        var isBraced = content[variable.NameSpan.Start - 1] == '{';
        if (isBraced || variable.Operator != VariableOperator.None || document.Find(variable.Name) is not null || WellKnown.Contains(variable.Name))
            return false;

        var quotes = entry.Quote == EnvQuote.None ? 0 : 1;
        var isWhole = variable.Span.Length == entry.ValueSpan.Length - 2 * quotes;
        var isInWord = variable.Span.Start > entry.ValueSpan.Start + quotes && char.IsLetterOrDigit(content[variable.Span.Start - 1]);
        var hasLower = variable.Name.Any(char.IsLower);
        return isSecret ? !isWhole && (hasLower || isInWord) : hasLower && isInWord;
    }

    /// <summary>
    /// The first escape in double quotes that compose replaces and others keep. <c>\n</c>, <c>\"</c>, <c>\\</c> and <c>\$</c> are written on
    /// purpose, unless the value is a path of Windows, and so are <c>\r\n</c> and the tab that indents a line.
    /// </summary>
    private static TextSpan? EscapeIn(string content, TextSpan value)
    {
        var isPath = value.Length > 4 && char.IsLetter(content[value.Start + 1]) && content[value.Start + 2] == ':' && content[value.Start + 3] == '\\';
        for (var i = value.Start + 1; i < value.End - 2; i++)
        {
            if (content[i] != '\\') continue;
            var isOfLines = !isPath && content[i + 1] switch
            {
                'r' => string.CompareOrdinal(content, i + 2, "\\n", 0, 2) == 0,
                't' => string.CompareOrdinal(content, i - 2, "\\n", 0, 2) == 0,
                _ => false,
            };
            var isReplaced = content[i + 1] is 't' or 'r' or 'v' or 'a' or 'b' or 'f' or '0' || (isPath && content[i + 1] == 'n');
            if (isReplaced && !isOfLines) return new TextSpan(i, 2);
            i++;
        }

        return null;
    }
}
