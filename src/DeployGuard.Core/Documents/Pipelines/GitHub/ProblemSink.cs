using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>Collects what is wrong with the files of a pipeline; nothing from files the user does not want validated.</summary>
/// <param name="documents">The repository.</param>
internal sealed class ProblemSink(RepositoryDocuments documents)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<PipelineProblem> problems = [];

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<PipelineProblem> Problems => problems;

    /// <summary>True the first time a file is met that may be reported on and that was read to its end.</summary>
    public bool IsNew(YamlDocument file) => seen.Add(file.Path) && file.Yaml.IsComplete && !documents.IsExcluded(file.Path);

    public void Add(PipelineProblemKind kind, SourceText source, YamlNode node, string message) => Add(kind, new Location(source, node.Span), message);

    public void Add(PipelineProblemKind kind, Location location, string message)
    {
        if (!documents.IsExcluded(location.Path)) problems.Add(new PipelineProblem(kind, location, message));
    }
}
