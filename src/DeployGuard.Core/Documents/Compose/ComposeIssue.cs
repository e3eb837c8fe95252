using DeployGuard.Text;

namespace DeployGuard.Documents.Compose;

/// <summary>Something that keeps the files of a project from coming together.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Location">The text at fault.</param>
/// <param name="Name">The file, service or resource it is about, as written.</param>
public sealed record ComposeIssue(ComposeIssueKind Kind, Location Location, string Name);

/// <summary>What keeps the files of a project from coming together.</summary>
public enum ComposeIssueKind
{
    /// <summary>An included file does not exist in the repository.</summary>
    IncludedFileMissing,

    /// <summary>A file includes itself, by way of others or directly.</summary>
    IncludeCycle,

    /// <summary>An included file brings what the including one already has.</summary>
    IncludeConflict,

    /// <summary>The file of an extended service does not exist in the repository.</summary>
    ExtendedFileMissing,

    /// <summary>The extended service does not exist in its file.</summary>
    ExtendedServiceMissing,

    /// <summary>A service extends itself, by way of others or directly.</summary>
    ExtendsCycle,
}
