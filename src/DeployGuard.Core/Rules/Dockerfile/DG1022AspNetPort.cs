using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>An exposed port on which an ASP.NET Core image does not listen.</summary>
public sealed class DG1022AspNetPort : StageRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG1022", "Exposed port is not the one ASP.NET Core listens on", FindingLevel.Warning);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(DockerStage stage, DockerfileDocument document, ValidationContext context)
    {
        if (!stage.IsFinal) yield break;

        var ports = stage.Exposed.SelectMany(expose => expose.Ports).ToList();
        if (ports.Count == 0 || ports.Any(port => port.IsUnknown)) yield break;

        var build = context.Documents.Model(DockerfileProjects.Build).Of(document);
        if (ListeningPorts.DefaultOf(stage, build, context.Documents) is not { } listening) yield break;
        if (ports.Any(port => port.Start <= listening && listening <= port.End)) yield break;

        var other = listening == 80 ? 8080 : 80;
        foreach (var port in ports.Where(port => port.Start == other && port.End == other))
        {
            yield return Report(document, port.Span, $"{ImageOf(stage)} listens on {listening}, not on {other}; write EXPOSE {listening}") with
            {
                Edits = port.Text == $"{other}" ? [new TextEdit(new Location(document.Text, port.Span), $"{listening}")] : [],
            };
        }
    }

    private static string ImageOf(DockerStage stage) =>
        Excerpt.Of($"{stage.BaseImage!.Repository}:{stage.BaseImage.Tag}");
}
