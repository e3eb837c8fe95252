using DeployGuard.Repository;

namespace DeployGuard.Documents.CSharp;

/// <summary>Which files hold C# that somebody wrote.</summary>
internal static class SourceFiles
{
    /// <summary>False for what generators and builds leave behind.</summary>
    public static bool Includes(RepositoryEntry entry) =>
        entry.Name.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)
        && !entry.Name.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase) && !entry.Name.EndsWith(".Designer.cs", StringComparison.OrdinalIgnoreCase)
        && !RepositoryPath.HasFolder(entry.Path, "obj") && !RepositoryPath.HasFolder(entry.Path, "bin");
}
