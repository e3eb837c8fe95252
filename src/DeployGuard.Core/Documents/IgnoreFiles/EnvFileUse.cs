using DeployGuard.Repository;

namespace DeployGuard.Documents.IgnoreFiles;

/// <summary>A <c>.env</c> that exists or is expected.</summary>
/// <param name="Path">The .env, as a path from the repository root; a clone does not have it.</param>
/// <param name="Evidence">The file that tells: the .env itself, an example of it, or a compose file.</param>
/// <param name="Kind">How it tells.</param>
public sealed record EnvFileUse(string Path, RepositoryEntry Evidence, EnvFileEvidence Kind);

/// <summary>How it is known that a .env is used, the surest first.</summary>
public enum EnvFileEvidence
{
    /// <summary>It lies there and is about to be committed.</summary>
    Exists,

    /// <summary>An example of it lies there.</summary>
    Example,

    /// <summary>A compose file names it.</summary>
    Named,

    /// <summary>A compose file takes a variable without a default from somewhere; a build server may set it.</summary>
    Variable,
}
