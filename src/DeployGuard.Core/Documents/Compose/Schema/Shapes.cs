namespace DeployGuard.Documents.Compose.Schema;

/// <summary>The shapes that return everywhere, and words to write tables of them.</summary>
internal static class Shapes
{
    /// <summary>Text; numbers and switches have to stand in quotes.</summary>
    public static ValueShape AnyText { get; } = new() { Scalars = ScalarTypes.Text };

    /// <summary>No value.</summary>
    public static ValueShape Null { get; } = new() { Scalars = ScalarTypes.Null };

    /// <summary>A switch.</summary>
    public static ValueShape Switch { get; } = new() { Scalars = ScalarTypes.Boolean | ScalarTypes.Text, Meaning = ValueMeaning.Boolean };

    /// <summary>A whole number, also as text.</summary>
    public static ValueShape Integer { get; } = new() { Scalars = ScalarTypes.Integer | ScalarTypes.Text, Meaning = ValueMeaning.Integer };

    /// <summary>A number, also as text.</summary>
    public static ValueShape Number { get; } = new() { Scalars = ScalarTypes.Number | ScalarTypes.Text, Meaning = ValueMeaning.Number };

    /// <summary>Text or a number, whatever it says.</summary>
    public static ValueShape TextOrNumber { get; } = new() { Scalars = ScalarTypes.Text | ScalarTypes.Number };

    /// <summary>An amount of memory; a bare number counts bytes.</summary>
    public static ValueShape Bytes { get; } = new() { Scalars = ScalarTypes.Number | ScalarTypes.Text, Meaning = ValueMeaning.Bytes };

    /// <summary>An amount of memory as text.</summary>
    public static ValueShape BytesText { get; } = new() { Scalars = ScalarTypes.Text, Meaning = ValueMeaning.Bytes };

    /// <summary>A time with its unit.</summary>
    public static ValueShape Duration { get; } = new() { Scalars = ScalarTypes.Text, Meaning = ValueMeaning.Duration };

    /// <summary>A list of texts.</summary>
    public static ValueShape Texts { get; } = ListOf(AnyText);

    /// <summary>A text, or a list of them.</summary>
    public static ValueShape TextOrTexts { get; } = AnyText | Texts;

    /// <summary><c>KEY: value</c>, or a list of <c>KEY=value</c>.</summary>
    public static ValueShape KeyValues { get; } =
        MapOf(new ValueShape { Scalars = ScalarTypes.Text | ScalarTypes.Number | ScalarTypes.Boolean | ScalarTypes.Null }) | Texts;

    /// <summary><c>host: address</c>, one or several, or a list of <c>host=address</c>.</summary>
    public static ValueShape Hosts { get; } = MapOf(TextOrTexts) | Texts;

    /// <summary>A command as one text or as its words.</summary>
    public static ValueShape Command { get; } = AnyText | Texts | Null;

    /// <summary>Options of a driver.</summary>
    public static ValueShape DriverOptions { get; } = MapOf(TextOrNumber);

    /// <summary>One of some words.</summary>
    public static ValueShape OneOf(params string[] words) => new() { Scalars = ScalarTypes.Text, Words = words };

    /// <summary>Text with a meaning.</summary>
    public static ValueShape TextOf(ValueMeaning meaning) => new() { Scalars = ScalarTypes.Text, Meaning = meaning };

    /// <summary>A list.</summary>
    public static ValueShape ListOf(ValueShape item) => new() { Item = item };

    /// <summary>A mapping with keys of any kind.</summary>
    public static ValueShape MapOf(ValueShape value) => new() { Object = new ObjectShape { Others = value } };

    /// <summary>A mapping by names of services or resources.</summary>
    public static ValueShape Named(ValueShape value) => new() { Object = new ObjectShape { Others = value, AreKeysNames = true } };

    /// <summary>A mapping with these keys only.</summary>
    public static ValueShape Keys(params (string Name, ValueShape Value)[] keys) => Keys([], keys);

    /// <summary>A mapping with these keys only, of which some must be there.</summary>
    public static ValueShape Keys(string[] required, params (string Name, ValueShape Value)[] keys)
    {
        var byName = new Dictionary<string, ValueShape>(StringComparer.Ordinal);
        foreach (var (name, value) in keys) byName.Add(name, value);
        return new ValueShape { Object = new ObjectShape { Keys = byName, Required = required } };
    }
}
