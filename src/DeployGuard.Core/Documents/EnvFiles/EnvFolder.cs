namespace DeployGuard.Documents.EnvFiles;

/// <summary>The environment files of one folder.</summary>
/// <param name="Directory">Path from the repository root, empty for the root.</param>
public sealed record EnvFolder(string Directory)
{
    /// <summary>The file that shows which variables there are; null without. Of several the one with the shortest name.</summary>
    public EnvFileDocument? Example { get; init; }

    /// <summary>The files with values that git does not ignore.</summary>
    public IReadOnlyList<EnvFileDocument> Files { get; init; } = [];

    /// <summary>
    /// The files with values that git ignores: on this machine only, so that nothing may be reported in them, and nothing that blocks a
    /// build may follow from them.
    /// </summary>
    public IReadOnlyList<EnvFileDocument> LocalFiles { get; init; } = [];
}
