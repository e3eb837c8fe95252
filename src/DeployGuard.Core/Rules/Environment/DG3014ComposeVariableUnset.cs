using DeployGuard.Documents.Compose;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Environment;

/// <summary>A compose file uses a variable that nothing in the repository sets or shows.</summary>
public sealed class DG3014ComposeVariableUnset : DocumentRule<ComposeDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG3014", "Variable of a compose file is set nowhere", FindingLevel.Warning)
    {
        ChecklistItem = "env-example",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeDocument document, ValidationContext context)
    {
        var sources = context.Documents.Model(VariableSources.Build);
        var unset = UnsetVariables.In(document, context.Documents);
        if (unset.Count == 0) return [];
        return sources.HasEnvironment(document) ? unset.Select(use => Missing(use, document, sources)) : [NoExample(unset)];
    }

    private Finding Missing(ComposeVariableUse use, ComposeDocument document, VariableSources sources)
    {
        var name = Excerpt.Of(use.Name);
        var example = sources.ExampleFor(document);
        var nearest = NearestName.Find(use.Name, sources.NamesFor(document));
        var advice = nearest is not null ? $"did you mean '{Excerpt.Of(nearest)}'?"
            : example is null ? "add it to a .env.example, or give it a default"
            : $"add it to {Excerpt.Of(example.Path)}, or give it a default";
        return Report(use.Location, use.IsGuarded
            ? $"'{name}' is set nowhere, and compose stops without it; {advice}"
            : $"'{name}' is set nowhere, so it is empty here; {advice}") with
        {
            Edits = nearest is null && example is not null ? [ExampleEntries.Append(example, [use.Name])] : [],
            Context = use.Name,
        };
    }

    private Finding NoExample(IReadOnlyList<ComposeVariableUse> unset) => Report(unset[0].Location,
        $"Nothing says which values {ExampleEntries.List([.. unset.Select(use => use.Name)])} take; add a .env.example that lists them") with
    {
        Level = FindingLevel.Suggestion,
        Related = [.. unset.Skip(1).Select(use => new RelatedLocation(use.Location, "Used here"))],
        Context = string.Join(",", unset.Select(use => use.Name)),
    };
}
