using DeployGuard.Checklist.Credentials;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A credential in a command, a label, a value or a comment of a Dockerfile; secretly named variables are DG1009's.</summary>
public sealed class DG5105CredentialInDockerfile : DocumentRule<DockerfileDocument>
{
    private const string Remedy = "mount a build secret or set it at the start";

    private static readonly string[] Keywords = ["ENV ", "ARG ", "RUN ", "LABEL ", "CMD ", "ENTRYPOINT ", "HEALTHCHECK "];

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
        // A label says to everybody what it says; a default there opens nothing.
        where found.Credential.IsReal || instruction is not LabelInstruction
        select Report(document, found.Credential.Span, found.Credential.Message(WhatIs(instruction, found), Remedy)) with
        {
            Level = LevelOf(document, found.Credential),
            Context = ContextOf(instruction, found),
        };

    private IEnumerable<Finding> InComments(DockerfileDocument document) =>
        from comment in document.Comments
        where Keywords.Any(keyword => comment.Text.StartsWith(keyword, StringComparison.Ordinal)) && !document.IsDirective(comment)
        let offset = document.Text.Content.IndexOf(comment.Text, comment.Span.Start, StringComparison.Ordinal)
        from instruction in DockerfileReader.Read(new SourceText(document.Path, comment.Text)).Instructions
        from found in DockerfileCredentials.In(instruction, includesNamed: true)
        where found.Credential.IsReal
        let span = new TextSpan(offset + found.Credential.Span.Start, found.Credential.Span.Length)
        select Report(document, span, found.Credential.Message($"The {instruction.Keyword} commented out", "remove it")) with
        {
            Level = LevelOf(document, found.Credential).Lower(),
            Context = $"# {ContextOf(instruction, found)}",
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
