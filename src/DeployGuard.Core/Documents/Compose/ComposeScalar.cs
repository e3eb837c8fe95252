using DeployGuard.Documents.Dockerfiles.Expansion;
using DeployGuard.Documents.Interpolation;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Compose;

/// <summary>A scalar of a compose file or a part of one, such as the host port in <c>8080:80</c>.</summary>
public sealed class ComposeScalar : ComposeNode
{
    private readonly SourceText source;
    private readonly TextSpan part;
    private readonly IVariableScope scope;
    private InterpolatedText? text;
    private string? expanded;

    internal ComposeScalar(SourceText source, YamlScalar syntax, IVariableScope scope, ComposeTag tag = ComposeTag.None)
        : this(source, syntax, new TextSpan(0, syntax.Value.Length), scope, syntax.Span, tag)
    {
    }

    private ComposeScalar(SourceText source, YamlScalar syntax, TextSpan part, IVariableScope scope, TextSpan span, ComposeTag tag)
        : base(new Location(source, span), tag)
    {
        this.source = source;
        this.part = part;
        this.scope = scope;
        Syntax = syntax;
    }

    /// <summary>The whole scalar as written.</summary>
    public YamlScalar Syntax { get; }

    /// <summary>The text before interpolation.</summary>
    public string Raw => part.Length == Syntax.Value.Length ? Syntax.Value : Syntax.Value.Substring(part.Start, part.Length);

    /// <summary>The text with its variables.</summary>
    public InterpolatedText Text => text ??= HasDollar ? ParseText() : InterpolatedText.Literal(Raw);

    /// <summary>True without variables and without broken substitutions.</summary>
    public bool IsLiteral => !HasDollar || Text.IsLiteral;

    /// <summary>True when a part of the text comes from variables.</summary>
    internal bool HasVariables => HasDollar && Text.Variables.Count > 0;

    /// <summary>
    /// What the file itself writes: <see cref="InterpolatedText.UnknownText"/> stands for every variable, whatever its default.
    /// </summary>
    public string Literals => HasDollar ? Text.Literals() : Raw;

    /// <summary>
    /// The text with its variables replaced, <see cref="InterpolatedText.UnknownText"/> where a value cannot be known.
    /// </summary>
    public string PartialValue => expanded ??= HasDollar ? Text.Expand(scope) : Raw;

    /// <summary>The text with its variables replaced; null when a part cannot be known. Empty for null.</summary>
    public string? Value => PartialValue.IndexOf(InterpolatedText.UnknownText) >= 0 ? null : IsNull ? "" : PartialValue;

    /// <inheritdoc/>
    public override bool IsNull => IsWhole && Syntax.IsNull;

    /// <summary>True for the whole of a scalar, false for a part.</summary>
    public bool IsWhole => part.Length == Syntax.Value.Length;

    /// <summary>True for the whole of a scalar that is written without quotes.</summary>
    internal bool IsPlain => IsWhole && Syntax.Style == YamlScalarStyle.Plain;

    /// <summary>True for a text that means the same without quotes, wherever it stands.</summary>
    internal bool CanBePlain => IsWhole && Syntax is { Tag: null, Style: YamlScalarStyle.SingleQuoted or YamlScalarStyle.DoubleQuoted }
        && Raw.Length > 0 && (char.IsLetter(Raw[0]) || Raw[0] is '.' or '/') && Raw[Raw.Length - 1] != ':'
        && Raw.All(c => char.IsLetterOrDigit(c) || c is '.' or '/' or '_' or '-' or ':' or '~')
        && !Raw.Contains("::") && Raw.IndexOf('/') >= 0;

    /// <summary>The change that puts a plain scalar in quotes.</summary>
    internal TextEdit InQuotes => new(Location, "\"" + Raw + "\"");

    /// <summary>What the value is taken for; text with variables is text.</summary>
    public YamlScalarKind Kind => IsWhole && !HasVariables ? Syntax.Kind : YamlScalarKind.String;

    /// <summary>The switch compose takes the value for, also behind a variable and in the words of YAML 1.1; null when it is none or not known.</summary>
    public bool? Boolean => IsWhole && !HasVariables ? Syntax.Boolean : Value switch
    {
        "true" or "True" or "TRUE" or "yes" or "on" => true,
        "false" or "False" or "FALSE" or "no" or "off" => false,
        _ => null,
    };

    /// <summary>A part of the text, by 0-based offsets in <see cref="Raw"/>.</summary>
    public ComposeScalar Part(int start, int length)
    {
        var inside = new TextSpan(part.Start + start, length);
        return new ComposeScalar(source, Syntax, inside, scope, Syntax.ToSource(inside), ComposeTag.None);
    }

    /// <summary>The null that stands behind this text where a value could be written.</summary>
    internal ComposeScalar Nothing()
    {
        var end = new TextSpan(Location.Span.End, 0);
        return new ComposeScalar(source, new YamlScalar(source, end, tag: null, "", YamlScalarStyle.Plain), scope);
    }

    /// <summary>The part before the first separator and the part behind it; the whole and null without one.</summary>
    public (ComposeScalar Name, ComposeScalar? Value) SplitFirst(char separator)
    {
        var index = IndexOutsideVariables(separator, 0);
        return index < 0 ? (this, null) : (Part(0, index), Part(index + 1, Raw.Length - index - 1));
    }

    /// <summary>The parts between separators; a separator inside <c>${…}</c> separates nothing.</summary>
    public IReadOnlyList<ComposeScalar> Split(char separator)
    {
        var parts = new List<ComposeScalar>();
        var start = 0;
        for (var end = IndexOutsideVariables(separator, 0); end >= 0; end = IndexOutsideVariables(separator, start))
        {
            parts.Add(Part(start, end - start));
            start = end + 1;
        }

        parts.Add(start == 0 ? this : Part(start, Raw.Length - start));
        return parts;
    }

    /// <summary>The value as written.</summary>
    public override string ToString() => Raw;

    /// <summary>False for a text without anything to interpolate, which most are.</summary>
    private bool HasDollar => part.Length > 0 && Syntax.Value.IndexOf('$', part.Start, part.Length) >= 0;

    private InterpolatedText ParseText() =>
        InterpolatedText.Parse(Raw, span => Syntax.ToSource(new TextSpan(part.Start + span.Start, span.Length)));

    private int IndexOutsideVariables(char separator, int start)
    {
        var raw = Raw;
        var depth = 0;
        for (var i = start; i < raw.Length; i++)
        {
            if (raw[i] == '$' && i + 1 < raw.Length && raw[i + 1] == '{') depth++;
            else if (raw[i] == '}' && depth > 0) depth--;
            else if (raw[i] == separator && depth == 0) return i;
        }

        return -1;
    }
}
