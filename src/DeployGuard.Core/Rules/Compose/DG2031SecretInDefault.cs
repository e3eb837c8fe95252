using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Interpolation;
using DeployGuard.Secrets;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A secret as the default of a variable: what runs when nobody sets it.</summary>
public sealed class DG2031SecretInDefault : ComposeFileRule
{
    private const int MaximumVariables = 32;

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2031", "Default of a variable is a secret", FindingLevel.Warning)
    {
        ChecklistItem = "no-hardcoded-credentials",
        Aliases = ["gitleaks:generic-api-key"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeProject file, ValidationContext context) =>
        from text in Texts(file)
        from variable in text.Value.Text.Variables
        where variable is { Operator: VariableOperator.DefaultIfEmpty or VariableOperator.DefaultIfUnset, Operand.Length: > 0 }
        let strength = StrengthOf(text.Name, text.Value.Text, variable)
        where strength is not null
        let location = new Location(text.Value.Location.Source, variable.NameSpan)
        let finding = Report(location, Message(variable, strength.Value)) with { Context = $"{text.Path} {variable.Name}" }
        select finding.Relaxed(file);

    private static IEnumerable<(string Name, ComposeScalar Value, string Path)> Texts(ComposeProject file)
    {
        foreach (var service in file.Services)
        {
            foreach (var setting in service.Settings)
                if (setting.Value.HasVariables) yield return (setting.Name, setting.Value, setting.Path);
            foreach (var (text, path) in ComposeWord.Texts(service))
                if (text.HasVariables) yield return ("", text, path);
        }
    }

    /// <summary>By the name of the variable, else by that of the setting or by the place the default takes in the value.</summary>
    private static CredentialStrength? StrengthOf(string name, InterpolatedText text, VariableReference variable)
    {
        var operand = InterpolatedText.Parse(variable.Operand!, span => span).Literals();
        if (CredentialLiteral.Of(variable.Name, operand) is { } strength) return strength;
        // What stands beside the variable is DG2030's. The limit bounds the work on hostile files; each variable costs the length of the value.
        return text.Variables.Count <= MaximumVariables && CredentialLiteral.Of(name, text.Literals()) is null ? CredentialLiteral.Of(name, text.Literals(variable)) : null;
    }

    private static string Message(VariableReference variable, CredentialStrength strength)
    {
        var what = strength == CredentialStrength.WeakDefault ? "a weak default everybody knows" : "a secret in clear text";
        return $"'{Excerpt.Of(variable.Name)}' falls back to {what}; write :? instead of the default and set it outside the repository";
    }
}
