using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>EXPOSE of something that is no container port.</summary>
public sealed class DG1018ExposeValidPort : InstructionRule<ExposeInstruction>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG1018", "EXPOSE is not a container port", FindingLevel.Blocking)
    {
        Aliases = ["hadolint:DL3011", "trivy:DS-0008", "buildkit:ExposeInvalidFormat"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(
        ExposeInstruction instruction, DockerfileDocument document, ValidationContext context)
    {
        foreach (var port in instruction.Ports.Where(port => port is { IsUnknown: false, IsValid: false }))
        {
            var colon = port.Text!.LastIndexOf(':');
            if (colon < 0)
            {
                yield return Report(document, port.Span, $"'{port.Text}' is no port or range from 0 to 65535 with tcp, udp or sctp; write e.g. 8080 or 53/udp");
                continue;
            }

            var containerPort = port.Text.Substring(colon + 1);
            yield return Report(document, port.Span, $"EXPOSE takes no host port or address and drops them; write '{containerPort}'") with
            {
                Level = FindingLevel.Warning,
                Edits = [new TextEdit(new Location(document.Text, port.Span), containerPort)],
            };
        }
    }
}
