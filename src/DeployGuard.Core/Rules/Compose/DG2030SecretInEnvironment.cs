using DeployGuard.Checklist.Credentials;
using DeployGuard.Documents.Compose;
using DeployGuard.Secrets;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A secret in clear text in the environment, build arguments, labels or commands of a service.</summary>
public sealed class DG2030SecretInEnvironment : ComposeFileRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2030", "Secret stands in the compose file", FindingLevel.Blocking)
    {
        ChecklistItem = "no-hardcoded-credentials",
        Aliases = ["gitleaks:generic-api-key"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeProject file, ValidationContext context) =>
        context.Documents.Model(DocumentCredentials.Build).SecretsOf(file).Select(secret => Levelled(Of(secret), file));

    private Finding Of(ServiceSecret secret) => secret switch
    {
        { Setting: { } setting } => Report(setting.NameLocation, $"'{Excerpt.Of(setting.Name)}'", secret.Strength, setting.Path),
        { Word: { Option.Length: > 0 } word } => Report(word.Location, $"'--{Excerpt.Of(word.Option)}'", secret.Strength, $"{word.Path} --{word.Option}"),
        _ => Report(secret.Location, "A word of the command", secret.Strength, secret.Word!.Path),
    };

    private Finding Report(Location location, string what, CredentialStrength strength, string context) => Report(location, strength switch
    {
        CredentialStrength.WeakDefault => $"{what} is a weak default that everybody knows; take it from a variable without default or from a compose secret",
        _ => $"{what} is a secret in clear text; take it from a variable without default or from a compose secret, and change it",
    }) with
    {
        Level = strength == CredentialStrength.WeakDefault ? FindingLevel.Warning : FindingLevel.Blocking,
        Context = context,
    };

    /// <summary>What only development and tests use still teaches and spreads, one level lower.</summary>
    private static Finding Levelled(Finding finding, ComposeProject file) => !finding.IsForDevelopment(file)
        ? finding
        : finding with { Level = finding.Level == FindingLevel.Blocking ? FindingLevel.Warning : FindingLevel.Suggestion };
}
