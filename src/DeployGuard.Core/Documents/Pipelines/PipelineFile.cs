using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines;

/// <summary>A file of a pipeline: a workflow of GitHub, a pipeline of Azure DevOps or GitLab, or a part of one.</summary>
public sealed class PipelineFile : YamlDocument
{
    private readonly Lazy<IReadOnlyList<PipelineValue>> values;
    private readonly Lazy<bool> hasServiceContainers;

    internal PipelineFile(SourceText text, PipelineDialect dialect) : base(text)
    {
        Dialect = dialect;
        values = new(() => [.. new PipelineWalk(dialect).Values(Yaml)]);
        hasServiceContainers = new(() => Values.Any(value => value.IsOfServiceContainer));
    }

    /// <summary>The service it is written for.</summary>
    public PipelineDialect Dialect { get; }

    /// <summary>Every text of the file in its order; what an alias repeats comes once, where it stands.</summary>
    public IReadOnlyList<PipelineValue> Values => values.Value;

    /// <summary>True when containers run beside a job.</summary>
    public bool HasServiceContainers => hasServiceContainers.Value;

    internal override void Prepare() => _ = Yaml;
}
