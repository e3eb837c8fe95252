using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines;

/// <summary>What a text of a pipeline is there for.</summary>
public enum PipelineRole
{
    /// <summary>Structure and description: everything that is neither of the others.</summary>
    Other,

    /// <summary>A named value that a program gets: a variable, a parameter, an input of a task or of an action.</summary>
    Setting,

    /// <summary>A script or the words of a command line.</summary>
    Script,
}

/// <summary>A text of a pipeline.</summary>
/// <param name="Role">What it is there for.</param>
/// <param name="Name">Of a setting its name, otherwise the key it stands behind.</param>
/// <param name="Path">The keys that lead to it, without numbers of items: <c>jobs.build.steps.env.API_KEY</c>.</param>
/// <param name="Scalar">The text as YAML, which knows where each character stands.</param>
public sealed record PipelineValue(PipelineRole Role, string Name, string Path, YamlScalar Scalar)
{
    /// <summary>True in a container that runs beside a job for as long as the job does, such as a database of its tests.</summary>
    public bool IsOfServiceContainer { get; init; }
}
