namespace DeployGuard.Repository;

/// <summary>What git knows of a file.</summary>
public enum FileState
{
    /// <summary>There is no git, or it failed: the file lies on disk and that is all that is known.</summary>
    Unknown,

    /// <summary>In the index: everybody who clones has it.</summary>
    Tracked,

    /// <summary>Neither in the index nor ignored: about to be committed.</summary>
    Untracked,

    /// <summary>Covered by an ignore rule: on this machine only. Directories are listed, not entered.</summary>
    Ignored,
}
