namespace DeployGuard.Documents.Builds;

/// <summary>Whether some build reads an ignore file.</summary>
public enum IgnoreFileUse
{
    /// <summary>It may be read; nothing can be said against it.</summary>
    MayBeRead,

    /// <summary>It is named after a Dockerfile that does not exist.</summary>
    NoDockerfile,

    /// <summary>It lies in no folder that an image is built from.</summary>
    OutsideContext,

    /// <summary>Every Dockerfile built from its folder has an ignore file of its own, and nothing is merged.</summary>
    Replaced,
}
