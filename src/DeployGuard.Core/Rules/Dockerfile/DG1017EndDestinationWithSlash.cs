using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>Several sources whose destination is not marked as a folder.</summary>
public sealed class DG1017EndDestinationWithSlash : InstructionRule<FileTransferInstruction>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG1017", "Several sources are copied to a destination without a slash", FindingLevel.Warning)
        {
            Aliases = ["hadolint:DL3021", "trivy:DS-0011"],
        };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(
        FileTransferInstruction instruction, DockerfileDocument document, ValidationContext context)
    {
        if (instruction.Sources.Count + instruction.Heredocs.Count < 2 || instruction.Destination is not { } destination) yield break;
        if (instruction.Expand(destination) is not { } path || IsFolder(path) || path == instruction.WorkingDirectory) yield break;

        var end = destination.Span.End - (destination.Raw.EndsWith("\"", StringComparison.Ordinal) ? 1 : 0);
        yield return Report(document, destination.Span, $"Several sources need a folder as destination; write '{path}/'") with
        {
            Edits = [new TextEdit(new Location(document.Text, new TextSpan(end, 0)), "/")],
        };
    }

    private static bool IsFolder(string path) =>
        path is "." or ".." || path.EndsWith("/.", StringComparison.Ordinal) || path.Length == 0 || path[path.Length - 1] is '/' or '\\';
}
