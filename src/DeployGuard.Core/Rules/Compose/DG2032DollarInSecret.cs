using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Secrets;
using DeployGuard.Secrets.Readers;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A dollar sign in a password, which compose takes for a variable.</summary>
public sealed class DG2032DollarInSecret : ComposeFileRule
{
    private const int LongestPassword = 200;

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2032", "Dollar sign in a secret begins a variable", FindingLevel.Warning);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeProject file, ValidationContext context)
    {
        var sources = context.Documents.Model(VariableSources.Build);
        return file.Services.SelectMany(service => Validate(service, name => sources.HasSource(name, file.MainFiles[0])));
    }

    private IEnumerable<Finding> Validate(ComposeService service, Func<string, bool> isSet) =>
        from setting in service.Settings
        from variable in setting.Value.Text.Variables
        where ComposeVariableUse.LooksLiteral(variable, setting.Value.Location.Source) && IsInSecret(setting, variable)
        where !isSet(variable.Name)
        // No edit: with $$ the secret would be whole, and still stand in the file.
        select Report(new Location(setting.Value.Location.Source, variable.Span),
            "Compose takes this for a variable and drops it from the secret; take the secret from a variable, or write $$ for a dollar sign") with
        {
            Context = setting.Path,
        };

    private static bool IsInSecret(ComposeSetting setting, VariableReference variable)
    {
        if (CredentialName.IsSecret(setting.Name)) return true;

        var value = setting.Value.Location;
        var start = Math.Max(value.Span.Start, variable.Span.Start - LongestPassword);
        return ConnectionStrings.IsOpenAtEndOf(value.Source.Content.Substring(start, variable.Span.Start - start));
    }
}
