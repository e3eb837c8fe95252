using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.IgnoreFiles;

/// <summary>One pattern of an ignore file of the image builder.</summary>
public sealed class IgnorePattern
{
    private readonly PathPattern pattern;

    internal IgnorePattern(TextSpan span, string value, bool isException, PathPattern pattern)
    {
        Span = span;
        Value = value;
        IsException = isException;
        this.pattern = pattern;
    }

    /// <summary>The pattern as written, with its '!', without blanks around it.</summary>
    public TextSpan Span { get; }

    /// <summary>The cleaned pattern: without '!', leading and trailing '/', '.' and '..'.</summary>
    public string Value { get; }

    /// <summary>True for <c>!pattern</c>, which takes files in again.</summary>
    public bool IsException { get; }

    /// <summary>True for a pattern that covers everything: <c>*</c>, <c>**</c> or <c>**/*</c>.</summary>
    public bool IsCatchAll => Value is "*" or "**" or "**/*";

    /// <summary>True when a blank and a '#' stand in it: somebody meant a comment, which holds in the first column only.</summary>
    public bool HasTrailingComment =>
        Value.IndexOf(" #", StringComparison.Ordinal) > 0 || Value.IndexOf("\t#", StringComparison.Ordinal) > 0;

    /// <summary>True when a '\' stands before a letter or digit, which needs no escape: somebody meant the separator of Windows.</summary>
    public bool HasWindowsSeparator
    {
        get
        {
            for (var i = 0; i + 1 < Value.Length; i++)
            {
                if (Value[i] != '\\') continue;
                if (char.IsLetterOrDigit(Value[++i])) return true;
            }

            return false;
        }
    }

    /// <summary>True when the pattern matches the path or a folder above it.</summary>
    /// <param name="path">Path from the root of the build context, separated by '/'.</param>
    public bool IsMatch(string path) => pattern.IsMatch(path, orFolderAbove: true);

    /// <summary>True when the pattern may match something inside a folder without matching the folder; in doubt true.</summary>
    /// <param name="directory">Path from the root of the build context, separated by '/'.</param>
    public bool MayMatchBelow(string directory)
    {
        var inside = directory + "/";
        var wildcard = Value.IndexOfAny(['*', '?', '[', '\\']);
        if (wildcard < 0) return Value.StartsWith(inside, StringComparison.Ordinal);

        var head = Value.Substring(0, wildcard);
        return head.StartsWith(inside, StringComparison.Ordinal) || inside.StartsWith(head, StringComparison.Ordinal);
    }

    /// <summary>The pattern with its '!'.</summary>
    public override string ToString() => IsException ? "!" + Value : Value;
}
