using DeployGuard.Documents;
using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Shell.Commands;
using DeployGuard.Text;

namespace DeployGuard.Checklist.Items;

/// <summary>Whether containers start one service each.</summary>
public sealed class OneProcessItem : DockerfileItem
{
    /// <inheritdoc/>
    public override string Id => "one-process-per-container";

    /// <inheritdoc/>
    public override string Title => "Every container runs one service";

    /// <inheritdoc/>
    public override int Order => 80;

    /// <inheritdoc/>
    protected override ChecklistEntry? Decide(DockerfileDocument document, RepositoryDocuments documents)
    {
        if (ShippedStage.Of(document) is not { } stage) return null;

        var extra = (from started in StartedScripts.Of(stage, document, documents)
                     from process in ExtraProcesses.Find(started.Script)
                     select new ChecklistEvidence(new Location(started.Document.Text, process.Command.Span), "one of several services")).ToArray();
        return extra.Length > 0
            ? Entry(ChecklistVerdict.Fails, document.Path, extra)
            : Entry(ChecklistVerdict.Holds, document, (stage.Entrypoint?.KeywordSpan ?? stage.Cmd?.KeywordSpan) ?? stage.From.KeywordSpan, "one service is started");
    }
}
