namespace DeployGuard.Validation;

/// <summary>All rules, found by reflection and ordered by id.</summary>
public sealed class RuleCatalog
{
    private readonly Dictionary<string, Rule> byId;
    private readonly ILookup<string, Rule> byAlias;

    /// <param name="rules">The rules, in any order.</param>
    /// <exception cref="ArgumentException">Two rules have the same id.</exception>
    public RuleCatalog(IEnumerable<Rule> rules)
    {
        Rules = [.. rules.OrderBy(rule => rule.Metadata.Id, StringComparer.Ordinal)];
        byId = Rules.ToDictionary(rule => rule.Metadata.Id, StringComparer.OrdinalIgnoreCase);
        byAlias = Rules
            .SelectMany(rule => rule.Metadata.Aliases.Select(alias => (Alias: alias, Rule: rule)))
            .ToLookup(pair => pair.Alias, pair => pair.Rule, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All rules, ordered by id.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Every rule of this assembly.</summary>
    public static RuleCatalog Load() => new(
        from type in typeof(RuleCatalog).Assembly.GetTypes()
        where !type.IsAbstract && typeof(Rule).IsAssignableFrom(type)
        select (Rule)Activator.CreateInstance(type)!);

    /// <summary>The rule with an id, in any casing, or null.</summary>
    public Rule? Find(string id) => byId.TryGetValue(id, out var rule) ? rule : null;

    /// <summary>The rules another tool knows by an id, given as <c>tool:id</c> in any casing.</summary>
    public IEnumerable<Rule> FindByAlias(string alias) => byAlias[alias];
}
