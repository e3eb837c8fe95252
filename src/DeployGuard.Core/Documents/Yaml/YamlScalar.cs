using DeployGuard.Text;

namespace DeployGuard.Documents.Yaml;

/// <summary>A text, number, switch or null.</summary>
/// <param name="source">The file.</param>
/// <param name="span">The text of the value, quotes or block indicator included.</param>
/// <param name="tag">The tag as written; null when there is none.</param>
/// <param name="value">The text with escapes, folding and indentation resolved.</param>
/// <param name="style">How it is written.</param>
public sealed class YamlScalar(SourceText source, TextSpan span, string? tag, string value, YamlScalarStyle style) : YamlNode(span, tag)
{
    private ScalarMap? map;
    private ReplacedParts? replaced;

    /// <summary>The text with escapes, folding and indentation resolved.</summary>
    public string Value { get; } = value;

    /// <summary>How it is written.</summary>
    public YamlScalarStyle Style { get; } = style;

    /// <summary>
    /// What a reader of YAML 1.2 core schema (and of 1.1, for the octal and binary numbers both know) takes the value for. Quoted
    /// and block scalars, and those tagged <c>!!str</c>, are strings; so are <c>yes</c>, <c>no</c>, <c>on</c> and <c>off</c>.
    /// </summary>
    public YamlScalarKind Kind => YamlScalarKinds.Of(this);

    /// <summary>True for a value that is not written, <c>~</c> and <c>null</c>.</summary>
    public bool IsNull => Kind == YamlScalarKind.Null;

    /// <summary>
    /// The switch a reader that wants one takes the value for, the words of YAML 1.1 (<c>yes</c>, <c>on</c>, <c>y</c> …) included;
    /// null when it is none. Quoted values are none.
    /// </summary>
    public bool? Boolean => YamlScalarKinds.BooleanOf(this);

    /// <summary>
    /// The value as pieces of the file, for readers of what is written in it; null when some character of the value does not
    /// stand in the file (a folded line break, an escape such as <c>\n</c>; of <c>\"</c> and <c>''</c> the second character does).
    /// </summary>
    public MappedText? Mapped => replaced is null ? Map.Mapped : null;

    /// <summary>
    /// Where a part of <see cref="Value"/> stands in the file: exactly for plain, quoted and literal scalars, escapes included; the
    /// whole <see cref="YamlNode.Span"/> where the place of a character cannot be told.
    /// </summary>
    /// <param name="part">0-based offsets in <see cref="Value"/>.</param>
    public TextSpan ToSource(TextSpan part) => replaced is null ? Map.ToSource(part) : replaced.ToSource(part);

    /// <summary>The scalar with other texts in the place of parts of its value; characters of such a text stand where the part stands.</summary>
    /// <param name="parts">The parts as 0-based offsets in <see cref="Value"/>, in order and apart from each other, and their texts.</param>
    internal YamlScalar Replace(IReadOnlyList<(TextSpan Part, string Text)> parts)
    {
        if (parts.Count == 0) return this;

        var places = new ReplacedParts(this, parts);
        return new YamlScalar(source, Span, Tag, places.Text, Style) { replaced = places };
    }

    /// <summary>A part of <see cref="Value"/> as it was before <see cref="Replace"/>, what was replaced included.</summary>
    /// <param name="part">0-based offsets in <see cref="Value"/>.</param>
    internal string BeforeReplace(TextSpan part) => replaced?.Before(part) ?? Value.Substring(part.Start, part.Length);

    private ScalarMap Map => map ??= ScalarMap.Of(source, this);

    /// <summary>The value.</summary>
    public override string ToString() => Value;
}

/// <summary>How a scalar is written.</summary>
public enum YamlScalarStyle
{
    /// <summary>Without quotes.</summary>
    Plain,

    /// <summary>In single quotes.</summary>
    SingleQuoted,

    /// <summary>In double quotes.</summary>
    DoubleQuoted,

    /// <summary>Behind <c>|</c>, line breaks kept.</summary>
    Literal,

    /// <summary>Behind <c>&gt;</c>, line breaks folded.</summary>
    Folded,
}

/// <summary>What a scalar is taken for.</summary>
public enum YamlScalarKind
{
    /// <summary>Text.</summary>
    String,

    /// <summary>Nothing, <c>~</c> or <c>null</c>.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with fraction or exponent, infinity or not-a-number.</summary>
    Float,
}
