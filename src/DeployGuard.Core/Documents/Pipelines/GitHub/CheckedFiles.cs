using System.Collections.Concurrent;

namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>What is wrong with files by themselves: a workflow that many others call is looked at once.</summary>
internal sealed class CheckedFiles
{
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<PipelineProblem>>> byPath = new(StringComparer.Ordinal);

    /// <summary>The problems of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="check">Finds them.</param>
    public IReadOnlyList<PipelineProblem> ProblemsOf(PipelineFile file, Func<IReadOnlyList<PipelineProblem>> check) =>
        byPath.GetOrAdd(file.Path, _ => new Lazy<IReadOnlyList<PipelineProblem>>(check)).Value;
}
