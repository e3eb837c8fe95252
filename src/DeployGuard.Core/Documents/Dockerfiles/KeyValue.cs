using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles;

/// <summary>One entry of ENV, LABEL or ARG.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value, possibly empty; null for an ARG without <c>=</c>.</param>
/// <param name="Span">The whole entry.</param>
/// <param name="IsLegacy">True for the form <c>ENV key rest of the line</c>.</param>
public sealed record KeyValue(DockerWord Key, DockerWord? Value, TextSpan Span, bool IsLegacy = false)
{
    /// <summary>The key without quotes, variables unexpanded.</summary>
    public string Name => Key.Value;
}
