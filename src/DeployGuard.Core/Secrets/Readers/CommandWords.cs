namespace DeployGuard.Secrets.Readers;

/// <summary>Splits the text of a command into words: quotes, escapes and line continuations of shells, and arrays of JSON.</summary>
internal sealed class CommandWords
{
    private const int Most = 100;
    private const int LongestWord = 2_000;

    /// <summary>What a backslash makes a plain character; before others it is one itself, as in paths of Windows.</summary>
    private const string Escapable = " \\$\"'&!();|";

    private readonly string text;
    private readonly int end;
    private readonly char enclosing;
    private int at;

    private CommandWords(string text, int start, int end, char enclosing)
    {
        this.text = text;
        this.end = end;
        this.enclosing = enclosing;
        at = start;
    }

    /// <summary>The words of one command from an offset on: up to an operator of the shell, the end of the line or of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">0-based offset of the first word.</param>
    /// <param name="end">0-based offset behind the text's part.</param>
    /// <param name="enclosing">The quote of the literal around the command; 0 for none.</param>
    /// <param name="stop">0-based offset behind the command.</param>
    public static List<CommandWord> Read(string text, int start, int end, char enclosing, out int stop)
    {
        var reader = new CommandWords(text, start, end, enclosing);
        var words = new List<CommandWord>();
        while (words.Count < Most && reader.Next() is { } word) words.Add(word);
        stop = reader.at;
        return words;
    }

    private CommandWord? Next()
    {
        var blanks = SkipBlanks();
        if (at >= end || IsEnd(text[at])) return null;

        var word = new WordBuilder();
        while (at < end && word.Length < LongestWord)
        {
            var c = text[at];
            if (c is ' ' or '\t' || IsEnd(c)) break;
            if (QuoteAt() is { } quote)
            {
                ReadQuoted(word, quote);
                continue;
            }

            if (c == '\\' && at + 1 < end && Escapable.IndexOf(text[at + 1]) >= 0) at++;
            word.Add(text[at], at);
            at++;
        }

        return word.Build(at, isApart: blanks > 1);
    }

    private int SkipBlanks()
    {
        var blanks = 0;
        while (at < end)
        {
            var c = text[at];
            var isContinuation = c is '\\' or '^' or '`' && at + 1 < end && text[at + 1] is '\n' or '\r';
            if (isContinuation)
            {
                at++;
                while (at < end && text[at] is '\n' or '\r' or ' ' or '\t') at++;
                blanks = 1;
                continue;
            }

            if (c is not (' ' or '\t' or ',' or '[')) break;
            if (c is ' ' or '\t') blanks++;
            at++;
        }

        return blanks;
    }

    private string? QuoteAt()
    {
        var mark = text[at] is '"' or '\'' ? text[at].ToString() : QuoteMark.Is("\\\"", text, at, end) ? "\\\"" : null;
        return mark is not null && mark[0] != enclosing ? mark : null;
    }

    private void ReadQuoted(WordBuilder word, string quote)
    {
        word.IsQuoted = true;
        at += quote.Length;
        while (at < end && !QuoteMark.Is(quote, text, at, end) && text[at] != '\n' && word.Length < LongestWord)
        {
            if (quote == "\"" && text[at] == '\\' && at + 1 < end && text[at + 1] is '"' or '\\' or '$') at++;
            word.Add(text[at], at);
            at++;
        }

        if (at < end && QuoteMark.Is(quote, text, at, end)) at += quote.Length;
        // An array of JSON: commas between quoted words.
        if (at < end && text[at] is ',' or ']') at++;
    }

    private bool IsEnd(char c) => c is '\n' or '\r' or ';' or '|' or '&' or '<' or '>' or ')' or '`' || (c == enclosing && enclosing != '\0');

    private sealed class WordBuilder
    {
        private readonly System.Text.StringBuilder value = new();
        private readonly List<int> offsets = [];

        public int Length => value.Length;

        public bool IsQuoted { get; set; }

        public void Add(char c, int offset)
        {
            value.Append(c);
            offsets.Add(offset);
        }

        public CommandWord Build(int end, bool isApart) => new(value.ToString(), offsets.Count > 0 ? offsets[0] : end)
        {
            Offsets = offsets.Count > 0 && offsets[offsets.Count - 1] - offsets[0] == offsets.Count - 1 ? null : offsets,
            IsQuoted = IsQuoted,
            IsApart = isApart,
        };
    }
}
