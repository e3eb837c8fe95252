using System.Globalization;
using DeployGuard.Documents.Dockerfiles.Instructions;

namespace DeployGuard.Documents.Dockerfiles.Reading;

/// <summary>Finds what <c>COPY --from</c> and mounts point at, and which stages the final one needs.</summary>
internal sealed class StageReferenceResolver(
    IReadOnlyList<DockerStage> stages, IReadOnlyDictionary<string, List<DockerStage>> byName)
{
    public void Resolve()
    {
        foreach (var stage in stages) ResolveStage(stage);
        if (stages.Count > 0) MarkReachable(stages[stages.Count - 1]);
    }

    private void ResolveStage(DockerStage stage)
    {
        var needed = new List<DockerStage>();
        var seen = new HashSet<DockerStage>();
        void Need(DockerStage? other)
        {
            if (other is not null && other != stage && seen.Add(other)) needed.Add(other);
        }

        Need(stage.Base);
        foreach (var instruction in stage.Instructions)
        {
            if (instruction is CopyInstruction copy && copy.Flag("from")?.Value is { } from)
            {
                copy.From = Resolve(stage, from.Value, from.Span, allowsIndex: true);
                Need(copy.From.Stage);
            }
            else if (instruction is RunInstruction run)
            {
                foreach (var mount in run.Mounts)
                {
                    if (mount.Find("from") is not { Value: { } name } option) continue;

                    mount.From = Resolve(stage, name, option.ValueSpan, allowsIndex: false);
                    Need(mount.From.Stage);
                }
            }
        }

        stage.Dependencies = needed;
    }

    private StageReference Resolve(DockerStage stage, string text, Text.TextSpan span, bool allowsIndex)
    {
        if (text.IndexOf('$') >= 0) return new StageReference(text, span, StageReferenceKind.Variable, null, null);

        if (allowsIndex && Characters.IsDigits(text))
        {
            var isIndex = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < stages.Count;
            return isIndex
                ? ToStage(stage, text, span, stages[index])
                : new StageReference(text, span, StageReferenceKind.MissingIndex, null, null);
        }

        if (byName.TryGetValue(text, out var named))
            return ToStage(stage, text, span, LastBefore(named, stage.Index) ?? named[0]);

        var kind = text.IndexOfAny(['/', ':', '@']) >= 0 ? StageReferenceKind.Image : StageReferenceKind.UnknownName;
        return new StageReference(text, span, kind, null, ImageReferenceReader.Read(text, span));
    }

    /// <summary>Of stages that share a name the nearest one above; they are ordered by index.</summary>
    private static DockerStage? LastBefore(List<DockerStage> named, int index)
    {
        var low = 0;
        var high = named.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (named[middle].Index >= index) high = middle;
            else low = middle + 1;
        }

        return low == 0 ? null : named[low - 1];
    }

    private static StageReference ToStage(DockerStage stage, string text, Text.TextSpan span, DockerStage target)
    {
        var kind = target.Index < stage.Index ? StageReferenceKind.Stage
            : target == stage ? StageReferenceKind.Self
            : StageReferenceKind.LaterStage;
        return new StageReference(text, span, kind, target, null);
    }

    private static void MarkReachable(DockerStage final)
    {
        final.IsFinal = true;
        final.IsReachable = true;
        var pending = new Stack<DockerStage>([final]);
        while (pending.Count > 0)
        {
            foreach (var needed in pending.Pop().Dependencies)
            {
                if (needed.IsReachable) continue;
                needed.IsReachable = true;
                pending.Push(needed);
            }
        }
    }
}
