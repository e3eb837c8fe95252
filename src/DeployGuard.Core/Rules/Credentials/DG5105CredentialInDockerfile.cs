using DeployGuard.Checklist.Credentials;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A credential in a command, a label, a value or a comment of a Dockerfile; secretly named variables are DG1009's.</summary>
public sealed class DG5105CredentialInDockerfile : DocumentRule<DockerfileDocument>
{
    private const string Remedy = "mount a build secret or set it at the start";

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG5105", "Dockerfile holds a credential", FindingLevel.Blocking)
    {
        ChecklistItem = "no-hardcoded-credentials",
        Aliases = ["gitleaks:curl-auth-user", "gitleaks:curl-auth-header", "trivy:DS-0031"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(DockerfileDocument document, ValidationContext context) =>
        InInstructions(document).Concat(InComments(document));

    private IEnumerable<Finding> InInstructions(DockerfileDocument document) =>
        from instruction in document.InstructionsOf<DockerInstruction>(includeOnBuild: true)
        from found in DockerfileCredentials.In(instruction)
        select Report(document, found.Credential.Span, found.Credential.Message(WhatIs(instruction, found), Remedy)) with
        {
            Level = LevelOf(document, found.Credential),
            Context = ContextOf(instruction, found),
        };

    private IEnumerable<Finding> InComments(DockerfileDocument document) =>
        from found in DockerfileCredentials.InComments(document)
        select Report(document, found.Credential.Credential.Span, found.Credential.Credential.Message($"The {found.Instruction.Keyword} commented out", "remove it")) with
        {
            Level = LevelOf(document, found.Credential.Credential).Lower(),
            Context = $"# {ContextOf(found.Instruction, found.Credential)}",
        };

    private static FindingLevel LevelOf(DockerfileDocument document, PlacedCredential credential) => document.IsForDevelopment
        ? (credential.IsReal ? FindingLevel.Warning : FindingLevel.Suggestion)
        : CredentialLevels.LevelOf(document.Path, credential.Credential.Strength);

    private static string WhatIs(DockerInstruction instruction, DockerfileCredential found) => found.Name.Length > 0
        ? $"{instruction.Keyword} '{Excerpt.Of(found.Name)}'"
        : instruction is CommandInstruction ? $"The command of {instruction.Keyword}" : instruction.Keyword;

    private static string ContextOf(DockerInstruction instruction, DockerfileCredential found) => found.Name.Length > 0
        ? $"{instruction.Keyword} {found.Name}"
        : $"{instruction.Keyword} {found.Credential.Credential.Title}";
}
