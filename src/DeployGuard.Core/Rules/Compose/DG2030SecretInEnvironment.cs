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
        InSettings(file).Concat(InCommands(file)).Select(finding => Levelled(finding, file));

    private IEnumerable<Finding> InSettings(ComposeProject file)
    {
        foreach (var service in file.Services)
        {
            foreach (var setting in service.Settings)
            {
                if (CredentialLiteral.Of(setting.Name, setting.Value.Literals) is { } strength)
                    yield return Report(setting.NameLocation, $"'{Excerpt.Of(setting.Name)}'", strength, setting.Path);
            }
        }
    }

    private IEnumerable<Finding> InCommands(ComposeProject file)
    {
        foreach (var service in file.Services)
        {
            foreach (var word in service.Words)
            {
                if (CredentialLiteral.Of(SecretOption.NameOf(word.Option), word.Value) is not { } strength) continue;

                yield return word.Option.Length > 0
                    ? Report(word.Location, $"'--{Excerpt.Of(word.Option)}'", strength, $"{word.Path} --{word.Option}")
                    : Report(word.Location, "A word of the command", strength, word.Path);
            }
        }
    }

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
