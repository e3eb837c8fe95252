using DeployGuard.Documents.Kubernetes;
using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.Yaml;
using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents;

/// <summary>
/// Reads YAML files whose names say no more than that: a <see cref="PipelineFile"/>, a <see cref="KubernetesFile"/>, or a
/// <see cref="YamlDocument"/> that nobody recognises. The keys that begin its lines decide before anything is parsed.
/// </summary>
public sealed class YamlDocumentReader : IDocumentReader
{
    /// <summary>Nobody writes larger ones; they are generated, and no rule looks at them.</summary>
    private const int MaximumLength = 2 * 1024 * 1024;

    /// <inheritdoc/>
    public FileKind Kind => FileKind.Yaml;

    /// <inheritdoc/>
    public Type DocumentType => typeof(YamlDocument);

    /// <inheritdoc/>
    public Document Read(SourceText text)
    {
        if (text.Content.Length > MaximumLength) return new YamlDocument(text);

        var keys = TopLevelKeys.Of(text);
        if (PipelineDialects.Of(text, keys) is { } dialect) return new PipelineFile(text, dialect);
        return KubernetesFile.NatureOf(text, keys) is { } nature ? new KubernetesFile(text, nature) : new YamlDocument(text);
    }
}
