using DeployGuard.Documents.Pipelines.Conditions;
using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.Azure;

/// <summary>One pipeline while it is read: its templates, what is wrong with it, and what is not in the repository.</summary>
/// <param name="documents">The repository.</param>
internal sealed class AzureReading(RepositoryDocuments documents)
{
    /// <summary>How many templates may lead to each other; more is a ring.</summary>
    private const int MaximumDepth = 20;

    // Templates that call each other several times over could grow a pipeline without end.
    private readonly Fuel parts = new(10_000);
    private readonly HashSet<(string Path, int Start)> told = [];
    private readonly List<PipelineProblem> problems = [];
    private readonly Fuel complaints = new(200);

    /// <summary>What is wrong, each place once.</summary>
    public IReadOnlyList<PipelineProblem> Problems => problems;

    /// <summary>How many parts could not be read so far; a part is known when reading it does not raise the number.</summary>
    public int Unknowns { get; private set; }

    public void Add(PipelineProblem problem)
    {
        if (told.Add((problem.Location.Path, problem.Location.Span.Start)) && problems.Count < 100) problems.Add(problem);
    }

    /// <summary>False when so much is wrong that nobody reads more; what is right would be costly to name.</summary>
    public bool MayComplain() => complaints.Take();

    public void AddUnknown() => Unknowns++;

    /// <summary>False when the pipeline has become too large to go on.</summary>
    public bool Take()
    {
        if (parts.Take()) return true;
        Unknowns++;
        return false;
    }

    /// <summary>The condition of a stage or job, whose own variables count in it.</summary>
    public PipelineCondition? Condition(IEnumerable<AzureEntry> entries, IReadOnlyList<AzureVariable> variables) =>
        entries.LastOrDefault(entry => entry.Name == "condition") is { } found ? Condition(found.Value, found.Scope with { Variables = variables }) : null;

    /// <summary>The condition behind a key of a stage, job or step.</summary>
    public PipelineCondition? Condition(YamlNode node, AzureScope scope)
    {
        // A parameter that is left empty leaves the default.
        if (node.Target is not YamlScalar scalar || AzureTexts.Substitute(scalar.Value, scope).Trim().Length == 0) return null;

        var found = new List<PipelineProblem>();
        var result = AzureConditions.Of(scalar, scope, found);
        foreach (var problem in found) Add(problem);
        return result;
    }

    /// <summary>A template with its parameters set; null when it is not in the repository.</summary>
    /// <param name="path">The path as written.</param>
    /// <param name="passed">The value of <c>parameters</c>; null for none.</param>
    /// <param name="scope">Where it is called.</param>
    public (YamlMapping Root, AzureScope Scope)? Template(YamlScalar path, YamlNode? passed, AzureScope scope)
    {
        var file = scope.Depth < MaximumDepth ? Find(path, scope) : null;
        if (file?.Yaml.Roots.FirstOrDefault() is not YamlMapping root || !file.Yaml.IsComplete)
        {
            AddUnknown();
            return null;
        }

        var inner = new AzureScope(file.Text) { Variables = scope.Variables, Conditions = scope.Conditions, HasNestedBranches = scope.HasNestedBranches, Depth = scope.Depth + 1 };
        AzureParameterCheck.Run(path, passed, scope, root, this);
        return (root, inner with { Parameters = AzureParameters.Of(root, inner, passed is null ? [] : Passed(passed, scope)) });
    }

    private List<(string Name, AzureBinding Value)> Passed(YamlNode passed, AzureScope scope) =>
        passed.Target is YamlMapping mapping
            ? [.. new AzureParts(this).Entries(mapping, scope).Select(entry => (entry.Name, new AzureBinding(entry.Value, entry.Scope)))]
            : [];

    private YamlDocument? Find(YamlScalar scalar, AzureScope scope)
    {
        if (AzureTemplateFiles.PathOf(AzureTexts.Substitute(scalar.Value, scope), scope.Directory) is not { } path) return null;
        if (documents.Find<YamlDocument>(path) is { } file) return file;

        if (!documents.Repository.HasFile(path) && documents.Repository is { IsComplete: true, IsBelowGitTop: false })
            Add(new PipelineProblem(PipelineProblemKind.MissingFile, scope.At(scalar), Missing(path)));
        return null;
    }

    private string Missing(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        var other = documents.Repository.Named(name).Select(entry => entry.Path).FirstOrDefault();
        return $"There is no template '{Excerpt.Of(path)}' in the repository"
            + (other is { Length: < 45 } ? $"; write '/{other}', other paths start at this file" : "; paths without '/' in front start at this file");
    }
}
