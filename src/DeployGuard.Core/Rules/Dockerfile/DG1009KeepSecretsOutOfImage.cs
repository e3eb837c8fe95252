using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Expansion;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Secrets;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>ENV or ARG that stores a secret in the image.</summary>
public sealed class DG1009KeepSecretsOutOfImage : InstructionRule<KeyValueInstruction>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG1009", "Secret is stored in the image", FindingLevel.Blocking)
    {
        ChecklistItem = "no-hardcoded-credentials",
        Aliases = ["hadolint:DL3064", "buildkit:SecretsUsedInArgOrEnv", "trivy:DS-0031", "gitleaks:generic-api-key"],
    };

    /// <inheritdoc/>
    protected override bool IncludesOnBuild => true;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(
        KeyValueInstruction instruction, DockerfileDocument document, ValidationContext context) =>
        from entry in instruction.Entries
        where instruction is EnvInstruction or ArgInstruction && CredentialName.IsSecret(entry.Name)
        let level = LevelOf(entry, instruction)
        where level is not null
        select Report(document, entry.Key.Span, Message(instruction, entry, level.Value)) with
        {
            Level = level.Value,
            Context = $"{instruction.Keyword} {entry.Name}",
        };

    private static FindingLevel? LevelOf(KeyValue entry, KeyValueInstruction instruction)
    {
        if (entry.Value is not { } value) return null;
        if (value.Variables.Count == 0) return CredentialValue.CanBeReal(value.Value) ? FindingLevel.Blocking : null;

        // A variable nobody declares is empty; an argument keeps in the image what the build is given or its default says.
        return instruction.Expand(value) is { } text
            ? CredentialValue.CanBeReal(text) ? FindingLevel.Warning : null
            : value.Variables.Any(variable => instruction.Scope.Find(variable.Name).State == VariableState.Declared) ? FindingLevel.Warning : null;
    }

    private static string Message(KeyValueInstruction instruction, KeyValue entry, FindingLevel level) => level == FindingLevel.Blocking
        ? $"{instruction.Keyword} stores the value of '{entry.Name}' in the image; pass it when the container starts, or mount it as a build secret"
        : $"The argument behind '{entry.Name}' stays readable in the image; pass it when the container starts, or mount it as a build secret";
}
