namespace DeployGuard.Documents.Compose.Schema;

/// <summary>
/// What may stand at one place of a compose file: scalars of some types, a list, a mapping, or several of these. Restated from the
/// compose specification's schema.
/// </summary>
internal sealed record ValueShape
{
    /// <summary>What nobody judges, such as the content of an extension.</summary>
    public static ValueShape Any { get; } = new() { IsAny = true };

    /// <summary>True when anything may stand there.</summary>
    public bool IsAny { get; private init; }

    /// <summary>The scalars that may stand there.</summary>
    public ScalarTypes Scalars { get; init; }

    /// <summary>What a scalar has to say.</summary>
    public ValueMeaning Meaning { get; init; }

    /// <summary>The only words a text may be; empty when it is free.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The items of a list; null when no list may stand there.</summary>
    public ValueShape? Item { get; init; }

    /// <summary>The mapping; null when none may stand there.</summary>
    public ObjectShape? Object { get; init; }

    /// <summary>What either shape takes. Both must not have a list, a mapping or a meaning.</summary>
    public static ValueShape operator |(ValueShape one, ValueShape other) => new()
    {
        Scalars = one.Scalars | other.Scalars,
        Meaning = one.Meaning == ValueMeaning.None ? other.Meaning : one.Meaning,
        Words = one.Words.Count == 0 ? other.Words : one.Words,
        Item = one.Item ?? other.Item,
        Object = one.Object ?? other.Object,
    };

    /// <summary>True for a place that takes this kind of scalar.</summary>
    public bool Takes(Yaml.YamlScalarKind kind) => kind switch
    {
        Yaml.YamlScalarKind.Null => Has(ScalarTypes.Null),
        Yaml.YamlScalarKind.Boolean => Has(ScalarTypes.Boolean),
        Yaml.YamlScalarKind.Integer => Has(ScalarTypes.Integer) || Has(ScalarTypes.Number),
        Yaml.YamlScalarKind.Float => Has(ScalarTypes.Number),
        // Text in the place of a switch or number is read after interpolation; the meaning tells whether it can be.
        _ => Has(ScalarTypes.Text),
    };

    /// <summary>True when one of these types is taken.</summary>
    public bool Has(ScalarTypes types) => (Scalars & types) != 0;
}

/// <summary>A mapping: keys that are known, and what may stand under any other.</summary>
internal sealed record ObjectShape
{
    /// <summary>The known keys.</summary>
    public IReadOnlyDictionary<string, ValueShape> Keys { get; init; } = new Dictionary<string, ValueShape>();

    /// <summary>What stands under keys people choose; null when only the known ones may stand there, and extensions (<c>x-…</c>).</summary>
    public ValueShape? Others { get; init; }

    /// <summary>True when the chosen keys name services or resources and may hold letters, digits, <c>.</c>, <c>_</c> and <c>-</c> only.</summary>
    public bool AreKeysNames { get; init; }

    /// <summary>The keys that must be there.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];
}
