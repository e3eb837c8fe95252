using DeployGuard.Documents.Dockerfiles;

namespace DeployGuard.Documents.Builds;

/// <summary>A COPY or ADD that takes a whole folder of the build context.</summary>
/// <param name="Dockerfile">Where it stands.</param>
/// <param name="Context">The context it takes from.</param>
/// <param name="Source">The source.</param>
public sealed record FolderCopy(DockerfileDocument Dockerfile, BuildContext Context, ContextSource Source)
{
    /// <summary>The folder, as a path in the context; empty for all of it.</summary>
    public string Folder => Source.Path;

    /// <summary>True when the files are in the image that is built by default, not only in a stage on the way to it.</summary>
    public bool EndsInImage =>
        Source.Instruction.Stage is { } stage && Dockerfile.FinalStage?.Chain.Contains(stage) == true;
}
