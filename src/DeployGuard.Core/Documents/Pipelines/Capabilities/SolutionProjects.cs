using DeployGuard.Repository;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>The projects a solution names, read as text: both formats write paths between quotes.</summary>
internal static class SolutionProjects
{
    private static readonly string[] Endings = [".csproj", ".fsproj", ".vbproj"];

    /// <summary>Their paths from the root in order; null when the file cannot be read or names something that is no project of .NET.</summary>
    public static IReadOnlyList<string>? Of(RepositoryDocuments documents, string path)
    {
        if (documents.ScriptOf(documents.Repository.Find(path)!) is not { } text) return null;

        var found = new List<string>();
        var parts = text.Content.Split('"');
        for (var i = 1; i < parts.Length; i += 2)
        {
            if (parts[i].EndsWith("proj", StringComparison.OrdinalIgnoreCase) && !Endings.Any(ending => parts[i].EndsWith(ending, StringComparison.OrdinalIgnoreCase))) return null;
            if (!Endings.Any(ending => parts[i].EndsWith(ending, StringComparison.OrdinalIgnoreCase))) continue;
            if (RepositoryPath.Combine(RepositoryPath.DirectoryOf(path), parts[i]) is not { } project) return null;
            found.Add(project);
        }

        return found;
    }
}
