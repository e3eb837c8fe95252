using DeployGuard.Documents.Dockerfiles.Reading;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Compose.Schema;

/// <summary>The words in which shapes and what does not fit them appear in messages.</summary>
internal static class SchemaWords
{
    private const int MaximumName = 24;
    private const string FreeText = "text";

    /// <summary>What the message is about: a key, or an item of the list under it.</summary>
    public static string Subject(string name, Location? key) => (key is null ? "An item of " : "") + Short(name);

    /// <summary>A name in quotes, cut so that two of them fit a message.</summary>
    public static string Short(string name) => Characters.Excerpt(name.Length > MaximumName ? name.Substring(0, MaximumName) + "…" : name);

    /// <summary>What a place takes.</summary>
    public static string Wanted(ValueShape shape)
    {
        var wanted = new List<string>();
        if (Scalar(shape) is { } scalar) wanted.Add(scalar);
        if (shape.Item is not null) wanted.Add("a list");
        if (shape.Object is not null) wanted.Add("a mapping");
        return string.Join(" or ", wanted);
    }

    /// <summary>A scalar of a type its place does not take.</summary>
    public static SchemaProblem WrongType(ComposeScalar scalar, ValueShape shape, string subject, Location location)
    {
        // Where any text may stand it may be a secret, and so may what stands in the place of a list of variables.
        var isShown = Scalar(shape) is not (null or FreeText);
        var shown = scalar.Raw.Length == 0 ? "nothing" : isShown ? Characters.Excerpt(scalar.Raw) : "text";
        var kind = scalar.Kind == YamlScalarKind.Boolean ? "switch" : "number";
        if (scalar.Kind is not (YamlScalarKind.Integer or YamlScalarKind.Float or YamlScalarKind.Boolean) || !shape.Has(ScalarTypes.Text))
            return Problem($"{subject} takes {Wanted(shape)}, not {shown}");

        if (shape.Meaning is ValueMeaning.Duration or ValueMeaning.Bytes)
        {
            var example = shape.Meaning == ValueMeaning.Duration ? "30s" : "512m";
            return Problem($"{subject} takes text with a unit, not the {kind} {Characters.Excerpt(scalar.Raw)}; write it as in {example}");
        }

        if (Scalar(shape) != FreeText) return Problem($"{subject} takes {Wanted(shape)}, not {shown}");

        return Problem($"{subject} takes text, not a {kind}; put it in quotes") with
        {
            Edit = scalar.Syntax is { Tag: null, Style: YamlScalarStyle.Plain } ? Quote(location) : null,
        };

        SchemaProblem Problem(string message) => new(SchemaProblemKind.Wrong, location, message);
    }

    /// <summary>The change that puts what is written in quotes.</summary>
    public static TextEdit Quote(Location location) => new(location, "\"" + location.Source.ToString(location.Span) + "\"");

    /// <summary>The text of a mapping or list that a finding can stand at: its first key or item.</summary>
    public static Location Smallest(ComposeNode node) => node switch
    {
        ComposeMapping { Entries.Count: > 0 } mapping => mapping.Entries[0].NameLocation,
        ComposeSequence { Items.Count: > 0 } sequence when sequence.Items[0] is ComposeScalar first => first.Location,
        _ => node.Location,
    };

    private static string? Scalar(ValueShape shape) => shape.Meaning switch
    {
        ValueMeaning.Boolean => "true or false",
        ValueMeaning.Integer => "a whole number",
        ValueMeaning.Number => "a number",
        ValueMeaning.RestartPolicy => "no, always, on-failure or unless-stopped",
        _ when shape.Has(ScalarTypes.Boolean) => "text, true or false",
        _ when shape.Words.Count > 0 => ValueCheck.List(shape.Words),
        _ => shape.Scalars == ScalarTypes.None ? null : FreeText,
    };
}
