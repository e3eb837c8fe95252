using System.Globalization;

namespace DeployGuard.Validation.Suppression;

/// <summary>
/// What people write beside a value to tell scanners of secrets that it is none, or may stand there. Uses nothing but text, so that the
/// analyzer can read the same marks.
/// </summary>
/// <remarks>
/// Sources: the README of gitleaks ("gitleaks:allow"), DevSkim's wiki ("Suppressions"), the README of detect-secrets ("inline
/// allowlisting"), the documentation of CredScan ("suppress in code") and Sonar's FAQ (NOSONAR).
/// </remarks>
internal static class SecretScannerMarks
{
    /// <summary>Nobody writes a mark farther from what it speaks of; lines of minified files are longer.</summary>
    private const int Reach = 1000;

    /// <summary>DevSkim's checks for tokens and keys in sources.</summary>
    private static readonly string[] DevSkimIds = ["DS173237", "DS117838", "all"];

    /// <summary>True when a mark stands on a line of the secret, or one for the next line stands above it.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="start">0-based offset of the secret; a mark inside it does not count.</param>
    /// <param name="end">0-based offset behind it.</param>
    /// <param name="today">The day on which marks with a time limit have to be valid.</param>
    public static bool Cover(string text, int start, int end, DateTime today)
    {
        var lineStart = LineStart(text, start);
        var before = Part.Before(text, lineStart, start);
        var after = Part.After(text, end, LineEnd(text, end));
        if (MarksLine(before, today) || MarksLine(after, today)) return true;

        // The first and the last line of a long secret hold what its other lines cannot.
        var firstEnd = LineEnd(text, start);
        if (firstEnd < end && MarksLine(Part.After(text, start, firstEnd), today)) return true;
        return lineStart > 0 && MarksNextLine(Part.Before(text, LineStart(text, lineStart - 1), lineStart - 1));
    }

    private static bool MarksLine(Part part, DateTime today) =>
        part.Has("gitleaks:allow") || part.Has("CS001:SecretInline") || part.FindInComment("NOSONAR") >= 0
        || MarksByPragma(part, "secret") || MarksForDevSkim(part, today);

    private static bool MarksNextLine(Part part) => part.Has("CS002:SecretInNextLine") || MarksByPragma(part, "nextline secret");

    private static bool MarksByPragma(Part part, string what) =>
        part.FindInComment("pragma: allowlist " + what) >= 0 || part.FindInComment("pragma: whitelist " + what) >= 0
        || part.FindInComment("pragma:allowlist " + what) >= 0 || part.FindInComment("pragma:whitelist " + what) >= 0;

    /// <summary><c>DevSkim: ignore DS173237,DS117838 until 2027-01-31</c>: the ids and the day may be missing.</summary>
    private static bool MarksForDevSkim(Part part, DateTime today)
    {
        const string Mark = "DevSkim: ignore";
        var at = part.FindInComment(Mark);
        if (at < 0) return false;

        var words = part.Text.Substring(at + Mark.Length, part.End - at - Mark.Length).Split(null as char[], StringSplitOptions.RemoveEmptyEntries);
        var until = Array.FindIndex(words, word => word.Equals("until", StringComparison.OrdinalIgnoreCase));
        if (until >= 0 && (until + 1 == words.Length || !IsStillTo(words[until + 1], today))) return false;

        var ids = words.TakeWhile(word => IsId(word) || word.Equals("all", StringComparison.OrdinalIgnoreCase)).SelectMany(word => word.Split(',')).ToList();
        return ids.Count == 0 || ids.Exists(id => DevSkimIds.Contains(id, StringComparer.OrdinalIgnoreCase));
    }

    private static bool IsId(string word) => word.StartsWith("DS", StringComparison.OrdinalIgnoreCase) && word.Length > 2 && char.IsDigit(word[2]);

    private static bool IsStillTo(string day, DateTime today) =>
        DateTime.TryParseExact(day.Length > 10 ? day.Substring(0, 10) : day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last) && today.Date <= last;

    private static int LineStart(string text, int offset) => offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;

    private static int LineEnd(string text, int offset)
    {
        var end = offset < text.Length ? text.IndexOf('\n', offset) : -1;
        return end < 0 ? text.Length : end;
    }

    /// <summary>A part of a line, on one side of the secret.</summary>
    private readonly struct Part
    {
        private readonly int lineStart;

        private Part(string text, int start, int end)
        {
            Text = text;
            Start = start;
            End = end;
            lineStart = Math.Max(LineStart(text, start), start - Reach);
        }

        /// <summary>What of a line stands before an offset, as far as a mark reaches.</summary>
        public static Part Before(string text, int lineStart, int offset) => new(text, Math.Max(lineStart, offset - Reach), offset);

        /// <summary>What of a line stands behind an offset, as far as a mark reaches.</summary>
        public static Part After(string text, int offset, int lineEnd) => new(text, offset, Math.Min(lineEnd, offset + Reach));

        public string Text { get; }

        public int Start { get; }

        public int End { get; }

        /// <summary>True when a mark stands here that is not the beginning or the end of a longer word.</summary>
        public bool Has(string mark) => Find(mark, Start) >= 0;

        /// <summary>Where a mark stands behind a sign that begins a comment; -1 when nowhere.</summary>
        public int FindInComment(string mark)
        {
            for (var at = Find(mark, Start); at >= 0; at = Find(mark, at + 1))
                if (HasCommentSignBefore(at)) return at;
            return -1;
        }

        private int Find(string mark, int from)
        {
            for (var at = Next(mark, from); at >= 0; at = Next(mark, at + 1))
            {
                var end = at + mark.Length;
                if ((at == 0 || !IsOfWord(Text[at - 1])) && (end == Text.Length || !IsOfWord(Text[end]))) return at;
            }

            return -1;
        }

        private int Next(string mark, int from) =>
            from + mark.Length > End ? -1 : Text.IndexOf(mark, from, End - from, StringComparison.OrdinalIgnoreCase);

        private bool HasCommentSignBefore(int mark)
        {
            for (var at = lineStart; at < mark; at++)
                if (IsCommentSign(at, isFirst: string.IsNullOrWhiteSpace(Text.Substring(lineStart, Math.Min(at - lineStart, 40))))) return true;
            return false;
        }

        /// <summary>Not the slashes of an address, not the dashes of an option, not a semicolon between settings.</summary>
        private bool IsCommentSign(int at, bool isFirst)
        {
            var before = at == lineStart ? ' ' : Text[at - 1];
            var next = at + 1 < End ? Text[at + 1] : ' ';
            return Text[at] switch
            {
                '/' => next is '/' or '*' && before != ':',
                '<' => next is '!' or '#',
                '#' => !IsOfWord(before),
                '-' => next == '-' && char.IsWhiteSpace(before) && (at + 2 >= End || char.IsWhiteSpace(Text[at + 2])),
                ':' => next == ':' && isFirst,
                ';' or '*' or '\'' or '%' => isFirst,
                'R' or 'r' => isFirst && string.Compare(Text, at, "rem ", 0, 4, StringComparison.OrdinalIgnoreCase) == 0,
                _ => false,
            };
        }

        private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c == '_';
    }
}
