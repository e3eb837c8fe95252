using System.Text;
using System.Text.RegularExpressions;

namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>
/// Patterns of branches or tags: a later one wins over an earlier one, and <c>!</c> takes out again
/// (https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet).
/// </summary>
internal sealed class RefFilter
{
    private const int MaximumMilliseconds = 200;
    private const int LongestPattern = 250;
    private const int MaximumPatterns = 200;

    /// <summary>More of them in one pattern is nothing a person writes, and would make matching slow.</summary>
    private const int MaximumWildcards = 4;

    private readonly IReadOnlyList<Pattern> patterns;

    private RefFilter(IEnumerable<string> patterns, bool isIgnore) =>
        (this.patterns, IsIgnore) = ([.. patterns.Take(MaximumPatterns).Select(Pattern.Of)], isIgnore);

    /// <summary>True for the form that names what does not start.</summary>
    public bool IsIgnore { get; }

    /// <summary>True when it can let something pass that none of the names asked for stands for.</summary>
    public bool NamesOthers(IReadOnlyList<string> names) =>
        IsIgnore || patterns.Any(pattern => !pattern.IsNegative && !names.Contains(pattern.Text, StringComparer.Ordinal));

    /// <summary>Whether one of some names passes: each is as good as the others.</summary>
    public Truth Passes(IEnumerable<string> names)
    {
        var result = Truth.False;
        foreach (var name in names) result = result.Or(Passes(name));
        return result;
    }

    /// <summary>The filter of an event on branches or on tags; null when there is none.</summary>
    public static RefFilter? Of(WorkflowEvent on, string key)
    {
        if (on.Texts(key) is { } texts) return new RefFilter(texts.Select(text => text.Value), isIgnore: false);
        return on.Texts(key + "-ignore") is { } ignored ? new RefFilter(ignored.Select(text => text.Value), isIgnore: true) : null;
    }

    private Truth Passes(string name)
    {
        var result = TruthLogic.Of(IsIgnore);
        foreach (var pattern in patterns)
        {
            var matches = pattern.Matches(name);
            // A pattern nobody can read may or may not change the verdict.
            if (matches == Truth.Unknown) result = Truth.Unknown;
            else if (matches == Truth.True) result = TruthLogic.Of(IsIgnore == pattern.IsNegative);
        }

        return result;
    }

    private sealed record Pattern(string Text, bool IsNegative, Regex? Expression)
    {
        private static readonly char[] Special = ['*', '?', '+', '[', '\\', '$'];

        /// <summary>True for a plain name, which needs no expression.</summary>
        private bool IsName => Text.Length > (IsNegative ? 1 : 0) && Text.IndexOfAny(Special) < 0;

        public static Pattern Of(string text)
        {
            var isNegative = text.StartsWith("!", StringComparison.Ordinal);
            var glob = isNegative ? text.Substring(1) : text;
            return new Pattern(text, isNegative, text.IndexOfAny(Special) < 0 ? null : Compile(glob));
        }

        public Truth Matches(string name)
        {
            if (IsName) return TruthLogic.Of(name == (IsNegative ? Text.Substring(1) : Text));
            if (Expression is null) return Truth.Unknown;

            try
            {
                return TruthLogic.Of(Expression.IsMatch(name));
            }
            catch (RegexMatchTimeoutException)
            {
                return Truth.Unknown;
            }
        }

        /// <summary><c>*</c> inside a name, <c>**</c> over all, <c>?</c> and <c>+</c> behind a character, <c>[…]</c>, and \ before what is meant literally.</summary>
        private static Regex? Compile(string glob)
        {
            if (glob.Length is 0 or > LongestPattern || glob.Count(c => c is '*' or '?' or '+') > MaximumWildcards * 2) return null;
            if (glob.Replace("**", "*").Count(c => c is '*' or '?' or '+') > MaximumWildcards || glob.IndexOf("${{", StringComparison.Ordinal) >= 0) return null;

            var result = new StringBuilder("^(?:");
            for (var i = 0; i < glob.Length; i++)
            {
                var c = glob[i];
                if (c == '*')
                {
                    var isDouble = i + 1 < glob.Length && glob[i + 1] == '*';
                    while (i + 1 < glob.Length && glob[i + 1] == '*') i++;
                    result.Append(isDouble ? ".*" : "[^/]*");
                }
                else if (c is '?' or '+' && i > 0 && glob[i - 1] is not ('*' or '?' or '+'))
                {
                    result.Append(c);
                }
                else if (c == '[' && glob.IndexOf(']', i) is var end && end > i + 1 && glob.Substring(i + 1, end - i - 1).All(part => char.IsLetterOrDigit(part) || part is '-' or '.' or '_'))
                {
                    result.Append('[').Append(glob, i + 1, end - i - 1).Append(']');
                    i = end;
                }
                else
                {
                    if (c == '\\' && i + 1 < glob.Length) c = glob[++i];
                    result.Append(Regex.Escape(c.ToString()));
                }
            }

            try
            {
                return new Regex(result.Append(")$").ToString(), RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(MaximumMilliseconds));
            }
            catch (ArgumentException)
            {
                // [z-a]
                return null;
            }
        }
    }
}
