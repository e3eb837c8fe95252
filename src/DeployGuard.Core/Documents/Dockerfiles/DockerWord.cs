using DeployGuard.Documents.Dockerfiles.Expansion;
using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles;

/// <summary>One word of an instruction as the builder splits it.</summary>
public sealed class DockerWord
{
    private readonly WordTemplate template;

    private DockerWord(MappedText text, WordTemplate template)
    {
        Text = text;
        Span = text.SpanInSource;
        this.template = template;
    }

    /// <summary>The word as written, quotes included, joined over continuation lines.</summary>
    public string Raw => Text.Content;

    /// <summary>The word as written, with the place of each character.</summary>
    public MappedText Text { get; }

    /// <summary>Without quotes and escapes; variables stay as written.</summary>
    public string Value => template.Value;

    /// <summary>From the first to the last character, quotes included.</summary>
    public TextSpan Span { get; }

    /// <summary>The variables the builder expands, nested ones behind the one that holds them; empty where it expands nothing.</summary>
    public IReadOnlyList<VariableReference> Variables => template.Variables;

    /// <summary>True when the builder takes <see cref="Value"/> as it is.</summary>
    public bool IsLiteral => template.IsLiteral;

    /// <summary>Why the builder refuses the word (unmatched quote, bad substitution); null when it is well formed.</summary>
    internal SyntaxProblem? Problem => template.Problem;

    /// <summary>
    /// The value once variables are replaced. Null when it cannot be known: a variable comes from outside the file, the
    /// word is malformed, or the text grows beyond any sensible size.
    /// </summary>
    public string? Expand(IVariableScope scope)
    {
        var text = ExpandPartially(scope);
        return text.IndexOf(WordTemplate.UnknownText) < 0 ? text : null;
    }

    /// <summary>The value with <see cref="WordTemplate.UnknownText"/> in the place of what cannot be known.</summary>
    internal string ExpandPartially(IVariableScope scope) => template.Expand(scope);

    /// <summary>The word as written.</summary>
    public override string ToString() => Raw;

    /// <summary>A word in which quotes, escapes and variables have their meaning.</summary>
    internal static DockerWord Parse(MappedText text, char escape) =>
        new(text, WordTemplate.Parse(text.Content, escape, text.ToSource));

    /// <summary>A word taken as it is, such as the strings of an exec form.</summary>
    internal static DockerWord Literal(MappedText text, string value) =>
        new(text, WordTemplate.Literal(value));

    /// <summary>A string of a JSON form whose decoded value is expanded, as in COPY and VOLUME.</summary>
    internal static DockerWord ParseDecoded(MappedText text, string value, char escape)
    {
        // Behind an escape sequence offsets of the decoded value no longer match those of the text.
        var isPlain = text.Content.Length == value.Length + 2;
        return new(text, WordTemplate.Parse(value, escape, span => isPlain
            ? text.ToSource(new TextSpan(span.Start + 1, span.Length))
            : text.SpanInSource));
    }
}
