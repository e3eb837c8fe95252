using DeployGuard.Text;

namespace DeployGuard.Documents.Shell;

/// <summary>One word of a command, before expansion.</summary>
public sealed class ShellWord
{
    private readonly MappedText text;
    private readonly TextSpan content;

    internal ShellWord(MappedText text, TextSpan content, IReadOnlyList<ShellWordPart> parts)
    {
        this.text = text;
        this.content = content;
        Parts = parts;
        Span = text.ToSource(content);
        Literal = Concatenate(parts);
    }

    /// <summary>A word whose value is known from elsewhere, such as an element of a JSON array.</summary>
    internal ShellWord(MappedText text, string literal, TextSpan span)
    {
        this.text = text;
        content = new TextSpan(0, text.Content.Length);
        Span = span;
        Literal = literal;
        Parts = [new ShellWordPart(ShellWordPartKind.Literal, span)
        {
            Literal = literal,
            Runs = string.Equals(text.Content, literal, StringComparison.Ordinal) ? [content] : null,
        }];
    }

    /// <summary>The word as written, quotes included, continuation lines joined.</summary>
    public string Raw => text.Content.Substring(content.Start, content.Length);

    /// <summary>0-based offsets in the file.</summary>
    public TextSpan Span { get; }

    /// <summary>
    /// The value after quote removal when the word expands nothing; null when it has a parameter, a substitution,
    /// arithmetic, a pattern or a brace expansion. A leading <c>~</c> counts as literal.
    /// </summary>
    public string? Literal { get; }

    /// <summary>The parts in order; empty for the empty value of an assignment.</summary>
    public IReadOnlyList<ShellWordPart> Parts { get; }

    /// <summary>True when nothing in the word was quoted.</summary>
    public bool IsUnquoted =>
        Parts.All(part => part.Kind is not (ShellWordPartKind.SingleQuoted or ShellWordPartKind.DoubleQuoted));

    /// <summary>The text in front of the first expansion, after quote removal; the whole value of a literal word.</summary>
    public string LiteralPrefix => Literal ?? Prefix(Parts);

    /// <summary>True when the value certainly begins with a text, whatever the expansions give.</summary>
    public bool StartsWithLiteral(string prefix) => LiteralPrefix.StartsWith(prefix, StringComparison.Ordinal);

    /// <summary>The word without its first characters, which must be plain: the value of <c>NAME=value</c>.</summary>
    internal ShellWord ValueFrom(int length)
    {
        var first = Parts[0];
        if (first.Runs is not { Count: 1 } || first.Literal!.Length < length) return this;

        var run = new TextSpan(first.Runs[0].Start + length, first.Runs[0].Length - length);
        var rest = Parts.Skip(1);
        if (run.Length > 0)
        {
            rest = rest.Prepend(new ShellWordPart(first.Kind, text.ToSource(run))
            {
                Literal = first.Literal.Substring(length),
                Runs = [run],
            });
        }

        return new ShellWord(text, TextSpan.FromBounds(run.Start, content.End), [.. rest]);
    }

    /// <summary>The word as written.</summary>
    public override string ToString() => Raw;

    /// <summary>
    /// The value with the place of each character in the file, so that it can be read as a script of its own;
    /// null when the word is not literal or has characters that are written as escapes.
    /// </summary>
    internal MappedText? ToMappedText()
    {
        if (Literal is null) return null;

        var runs = new List<TextSpan>();
        return AddRuns(Parts, runs) ? text.Pick(runs) : null;
    }

    private static bool AddRuns(IReadOnlyList<ShellWordPart> parts, List<TextSpan> runs)
    {
        foreach (var part in parts)
        {
            if (part.Kind == ShellWordPartKind.DoubleQuoted)
            {
                if (!AddRuns(part.Parts, runs)) return false;
                continue;
            }

            if (part.Runs is null) return false;
            runs.AddRange(part.Runs);
        }

        return true;
    }

    internal static string? Concatenate(IReadOnlyList<ShellWordPart> parts)
    {
        if (parts.Count == 1) return parts[0].Literal;
        if (parts.Any(part => part.Literal is null)) return null;
        return string.Concat(parts.Select(part => part.Literal));
    }

    private static string Prefix(IReadOnlyList<ShellWordPart> parts)
    {
        var prefix = "";
        foreach (var part in parts)
        {
            if (part.Literal is null)
                return part.Kind == ShellWordPartKind.DoubleQuoted ? prefix + Prefix(part.Parts) : prefix;
            prefix += part.Literal;
        }

        return prefix;
    }
}
