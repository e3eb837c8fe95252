using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.IgnoreFiles;

/// <summary>One pattern of a .gitignore.</summary>
public sealed class GitIgnorePattern
{
    private readonly PathPattern? pattern;

    internal GitIgnorePattern(TextSpan span, string value, bool isNegated, bool isDirectoryOnly, PathPattern? pattern)
    {
        Span = span;
        Value = value;
        IsNegated = isNegated;
        IsDirectoryOnly = isDirectoryOnly;
        this.pattern = pattern;
    }

    /// <summary>The pattern as written, with its '!', without the blanks that git drops behind it.</summary>
    public TextSpan Span { get; }

    /// <summary>The pattern without '!' and the trailing '/', escapes kept. It may be empty.</summary>
    public string Value { get; }

    /// <summary>True for <c>!pattern</c>, which takes files in again.</summary>
    public bool IsNegated { get; }

    /// <summary>True for <c>pattern/</c>, which matches folders and what is in them, but no file.</summary>
    public bool IsDirectoryOnly { get; }

    /// <summary>True when a '/' ties the pattern to the folder of its file; without one it holds for a name in any folder.</summary>
    public bool IsAnchored => Value.IndexOf('/') >= 0;

    /// <summary>True when the pattern matches the path itself; a folder above it is another question.</summary>
    /// <param name="path">Path from the folder of the file, separated by '/'.</param>
    /// <param name="isDirectory">True for a folder.</param>
    public bool IsMatch(string path, bool isDirectory)
    {
        if (pattern is null || (IsDirectoryOnly && !isDirectory)) return false;

        var subject = IsAnchored ? path : path.Substring(path.LastIndexOf('/') + 1);
        return pattern.IsMatch(GitIgnorePatternCompiler.ToBytes(subject), orFolderAbove: false);
    }

    /// <summary>The pattern with its '!' and its trailing '/'.</summary>
    public override string ToString() => (IsNegated ? "!" : "") + Value + (IsDirectoryOnly ? "/" : "");
}
