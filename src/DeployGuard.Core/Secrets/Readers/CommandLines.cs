namespace DeployGuard.Secrets.Readers;

/// <summary>Finds command lines in a text, and the secrets on them.</summary>
internal static class CommandLines
{
    private const int LongestLine = 2_000;

    /// <summary>What needs no option.</summary>
    private static readonly string[] Calls = ["net user ", "ctl ", "sqlplus ", "sqlldr ", "expdp ", "impdp ", "vault login ", "config set "];

    /// <summary>The secrets on the command lines in a block of a text.</summary>
    public static IEnumerable<SecretPart> In(string text, TextBlock block)
    {
        var (start, end) = (block.Start, block.End);
        for (var at = start; at < end;)
        {
            var enclosing = EnclosingOf(text, start, at);
            var words = CommandWords.Read(text, at, end, enclosing, out var stop);
            foreach (var (_, part) in CommandLine.In(words, isText: true)) yield return part;

            // A command inside quotes: sh -c "…", "build": "…", a literal of a program.
            foreach (var word in words)
            {
                if (word.Value.IndexOf(' ') < 0 || !MayBeCommand(word.Value)) continue;
                var inner = CommandWords.Read(text, word.Start, Math.Min(end, word.SpanFrom(0).End), '\0', out _);
                foreach (var (_, part) in CommandLine.In(inner, isText: true)) yield return part;
            }

            at = Math.Max(at + 1, stop);
            if (at < end && IsOperator(text[at])) at++;
        }
    }

    private static bool MayBeCommand(string text)
    {
        for (var i = text.IndexOf('-'); i >= 0 && i + 1 < text.Length; i = text.IndexOf('-', i + 1))
            if (i == 0 || text[i - 1] == ' ') return true;
        return text.IndexOf('=') > 0 || Array.Exists(Calls, call => text.IndexOf(call, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    // Behind an operator inside a literal the literal's quote still ends the command.
    private static char EnclosingOf(string text, int start, int at)
    {
        if (at == start || at - start > LongestLine) return '\0';

        var quotes = 0;
        for (var i = start; i < at; i++)
            if (text[i] == '"' && (i == start || text[i - 1] != '\\')) quotes++;
        return quotes % 2 == 1 ? '"' : '\0';
    }

    private static bool IsOperator(char c) => c is ';' or '|' or '&' or '<' or '>' or ')' or '`' or '\n' or '\r' or '"';
}
