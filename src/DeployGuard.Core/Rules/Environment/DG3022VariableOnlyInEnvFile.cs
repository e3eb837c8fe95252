using DeployGuard.Documents.Compose;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Environment;

/// <summary>A compose file is to be interpolated with a variable that only an <c>env_file</c> has.</summary>
public sealed class DG3022VariableOnlyInEnvFile : DocumentRule<ComposeDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG3022", "Variable stands in an env_file, which compose does not interpolate with", FindingLevel.Warning);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeDocument document, ValidationContext context)
    {
        var sources = context.Documents.Model(VariableSources.Build);
        return from use in context.Documents.Model(ComposeVariables.Build).In(document)
               where use.NeedsValue
               group use by use.Name into uses
               let file = sources.HasSource(uses.Key, document) ? null : sources.OnlyInServiceFile(uses.Key, document)
               where file is not null
               from use in uses
               select Report(use.Location,
                   $"'{Excerpt.Of(use.Name)}' of {Excerpt.Of(file.Path)} reaches the container but not this place; set it in .env, or give it a default") with
               {
                   Related = [new RelatedLocation(new Location(file.Text, file.Find(use.Name)!.NameSpan), "Set here, for the container")],
                   Context = use.Name,
               };
    }
}
