using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>Collects what is wrong with the files of a pipeline; nothing from files the user does not want validated.</summary>
/// <param name="documents">The repository.</param>
internal sealed class ProblemSink(RepositoryDocuments documents)
{
    /// <summary>More is read by nobody, and each costs a search for what was meant.</summary>
    private const int MaximumProblems = 100;

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<PipelineProblem> problems = [];

    /// <summary>The repository.</summary>
    public RepositoryDocuments Documents => documents;

    /// <summary>True when nobody wants to know more.</summary>
    public bool IsFull => problems.Count >= MaximumProblems;

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<PipelineProblem> Problems => problems;

    /// <summary>Adds what is wrong with a file by itself, once; nothing for a file of which only a part was read.</summary>
    /// <param name="file">The file.</param>
    /// <param name="check">Looks at it, the first time anybody asks.</param>
    public void Check(PipelineFile file, Action<ProblemSink> check)
    {
        if (!seen.Add(file.Path) || !file.Yaml.IsComplete || documents.IsExcluded(file.Path)) return;

        problems.AddRange(documents.Model(_ => new CheckedFiles()).ProblemsOf(file, () =>
        {
            var own = new ProblemSink(documents);
            check(own);
            return own.Problems;
        }));
    }

    public void Add(PipelineProblemKind kind, SourceText source, YamlNode node, string message, bool runsAnyway = false) =>
        Add(kind, new Location(source, node.Span), message, runsAnyway);

    public void Add(PipelineProblemKind kind, Location location, string message, bool runsAnyway = false)
    {
        if (!IsFull && !documents.IsExcluded(location.Path)) problems.Add(new PipelineProblem(kind, location, message) { RunsAnyway = runsAnyway });
    }
}
