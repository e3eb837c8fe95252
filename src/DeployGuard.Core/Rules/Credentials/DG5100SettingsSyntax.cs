using DeployGuard.Checklist.Credentials;
using DeployGuard.Documents.Settings;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>Reports what keeps a host from reading its appsettings; the credentials in the file are found nevertheless.</summary>
public sealed class DG5100SettingsSyntax : DocumentRule<SettingsDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG5100", "Settings file has a syntax error", FindingLevel.Blocking);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(SettingsDocument document, ValidationContext context)
    {
        // Who reads other files, and how strictly, is not known; a template is read only once it is filled in.
        if (!document.IsReadByHost || CredentialPlace.IsTemplate(document.Path)) return [];

        var level = CredentialPlace.IsAside(document.Path) ? FindingLevel.Warning : FindingLevel.Blocking;
        return document.Problems.Select(problem => Report(document, problem.Span, problem.Message) with { Level = level, Context = "syntax" });
    }
}
