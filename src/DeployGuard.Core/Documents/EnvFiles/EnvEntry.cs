using DeployGuard.Documents.Interpolation;
using DeployGuard.Text;

namespace DeployGuard.Documents.EnvFiles;

/// <summary>One statement of an environment file: <c>NAME=value</c>, or a name alone, which is taken over from the shell.</summary>
public sealed record EnvEntry
{
    /// <summary>The name as written, without <c>export</c>; empty for a line that begins with its separator.</summary>
    public required string Name { get; init; }

    /// <summary>The name; where it is missing, the place before the separator.</summary>
    public required TextSpan NameSpan { get; init; }

    /// <summary>From <c>export</c> or the name to the end of the value, without blanks and comment behind it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The word <c>export</c> and the blanks behind it; null without.</summary>
    public TextSpan? ExportSpan { get; init; }

    /// <summary>'=' or ':'; null for a name alone.</summary>
    public char? Separator { get; init; }

    /// <summary>The separator; for a name alone the place behind it.</summary>
    public required TextSpan SeparatorSpan { get; init; }

    /// <summary>The blanks between name and separator, often none.</summary>
    public required TextSpan SpaceBefore { get; init; }

    /// <summary>The blanks between separator and value, often none; none when there is no value.</summary>
    public required TextSpan SpaceAfter { get; init; }

    /// <summary>The value as it stands in the file, with its quotes; empty when there is none.</summary>
    public required TextSpan ValueSpan { get; init; }

    /// <summary>The quotes around the value.</summary>
    public EnvQuote Quote { get; init; }

    /// <summary>The value without its quotes, escapes resolved, variables not yet replaced; empty for a name alone.</summary>
    public required InterpolatedText Value { get; init; }

    /// <summary>The comment behind the value, from its '#' to the end of the line; null when there is none.</summary>
    public TextSpan? CommentSpan { get; init; }

    /// <summary>The blanks at the end of the line, when nothing stands between them and this statement; often none.</summary>
    public required TextSpan TrailingBlanks { get; init; }

    /// <summary>True when it stands behind the closing quote of another value on the same line, as <c>C</c> in <c>A="b"C=d</c>.</summary>
    public bool SharesLine { get; init; }

    /// <summary>True when a separator follows the name; a name alone takes over the variable of the shell, if there is one.</summary>
    public bool HasValue => Separator is not null;

    /// <summary>
    /// True when a blank outside of quotes, variables and <c>$(…)</c> parts the value: a shell takes what follows it for a command.
    /// </summary>
    /// <param name="text">The file of the entry.</param>
    public bool HasOpenBlank(SourceText text)
    {
        if (Quote != EnvQuote.None) return false;

        var depth = 0;
        for (var i = ValueSpan.Start; i < ValueSpan.End; i++)
        {
            var c = text.Content[i];
            if (c == '$' && i + 1 < ValueSpan.End && text.Content[i + 1] is '(' or '{') depth++;
            else if (c is ')' or '}' && depth > 0) depth--;
            else if (c is ' ' or '\t' && depth == 0) return true;
        }

        return false;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
