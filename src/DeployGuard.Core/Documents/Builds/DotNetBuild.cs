using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Instructions;

namespace DeployGuard.Documents.Builds;

/// <summary>What a Dockerfile does with the .NET CLI.</summary>
public sealed class DotNetBuild
{
    internal DotNetBuild(BuildContext? context, IReadOnlyList<DotNetStep> steps)
    {
        Context = context;
        Steps = steps;
    }

    /// <summary>Nothing is known.</summary>
    public static DotNetBuild Unknown { get; } = new(null, []);

    /// <summary>The build context; null when it cannot be told.</summary>
    public BuildContext? Context { get; }

    /// <summary>The calls that restore, build or publish, stage by stage; empty when the context is not known.</summary>
    public IReadOnlyList<DotNetStep> Steps { get; }

    /// <summary>
    /// The publish (or, without one, build) calls whose output a stage may hold: in the stage, in those it starts
    /// from and in those it copies from. A stage that copies from a name no stage has is taken to mean any of them.
    /// </summary>
    public IReadOnlyList<DotNetStep> PublishedInto(DockerStage stage)
    {
        var stages = ClosureOf(stage);
        if (!Steps.Any(step => stages.Contains(step.Stage)) && stages.Any(CopiesFromUnknownName)) stages.UnionWith(Steps.Select(step => step.Stage));

        var steps = Steps.Where(step => stages.Contains(step.Stage)).ToList();
        var published = steps.Where(step => step.Command.Verb == "publish").ToList();
        return published.Count > 0 ? published : [.. steps.Where(step => step.Command.Verb == "build")];
    }

    /// <summary>The only project whose output a stage may hold; null when there are several, or some are not known.</summary>
    public DotNetStep? OnlyPublishedInto(DockerStage stage)
    {
        var published = PublishedInto(stage);
        return published.Count > 0 && published.All(step => step.Project is not null && step.Project == published[0].Project)
            ? published[0]
            : null;
    }

    private static bool CopiesFromUnknownName(DockerStage stage) =>
        stage.Instructions.OfType<CopyInstruction>().Any(copy => copy.From?.Kind == StageReferenceKind.UnknownName);

    private static HashSet<DockerStage> ClosureOf(DockerStage stage)
    {
        var closure = new HashSet<DockerStage> { stage };
        var pending = new Queue<DockerStage>([stage]);
        while (pending.Count > 0)
        {
            var current = pending.Dequeue();
            foreach (var needed in current.Dependencies)
            {
                if (closure.Add(needed)) pending.Enqueue(needed);
            }
        }

        return closure;
    }
}
