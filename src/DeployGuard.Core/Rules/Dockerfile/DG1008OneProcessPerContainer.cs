using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Shell.Commands;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>The container starts several long-running processes.</summary>
public sealed class DG1008OneProcessPerContainer : StageRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG1008", "Container starts several processes", FindingLevel.Warning)
        {
            ChecklistItem = "one-process-per-container",
        };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(
        DockerStage stage, DockerfileDocument document, ValidationContext context) =>
        from started in stage.IsFinal ? StartedScripts.Of(stage, document, context.Documents) : []
        from process in ExtraProcesses.Find(started.Script)
        let span = process.Kind == ExtraProcessKind.Supervisor ? process.Command.Name!.Span : process.Command.Span
        select Report(started.Document, span, Message(process)) with
        {
            Related = started.StartedBy is { } start ? [new RelatedLocation(start, "The script is started here")] : [],
        };

    private static string Message(ExtraProcess process) => process.Kind switch
    {
        ExtraProcessKind.Supervisor => $"{process.Command.Program} is there to run several processes: start one here and give every other a container of its own",
        ExtraProcessKind.Service => "This starts a service in the background of the container: run it in a container of its own",
        ExtraProcessKind.Background => $"{process.Command.Program} runs in the background beside another process: run it in a container of its own",
        _ => $"{process.Command.Program} is one of several services in this script: run it in a container of its own",
    };
}
