using DeployGuard.Documents.Yaml;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Pipelines.Azure;

/// <summary>Tells the files that are started from those that are parts of them.</summary>
internal static class AzureTemplateFiles
{
    private static readonly string[] Heads = ["trigger", "pr", "schedules", "pool", "resources", "name"];

    /// <summary>The files that are started, in the order of their paths.</summary>
    public static IReadOnlyList<PipelineFile> Started(RepositoryDocuments documents)
    {
        List<PipelineFile> files = [.. documents.All<PipelineFile>().Where(file => file.Dialect == PipelineDialect.Azure)];
        var named = new HashSet<string>(files.SelectMany(Templates), StringComparer.Ordinal);
        return [.. files.Where(file => !named.Contains(file.Path) && IsStarted(file))];
    }

    /// <summary>The path of a template from the repository root; null for one of another repository and for what is not known.</summary>
    /// <param name="text">The path as written: behind <c>/</c> from the root, else from the file.</param>
    /// <param name="directory">The folder of the file that names it.</param>
    public static string? PathOf(string text, string directory)
    {
        var path = text.Trim();
        if (path.EndsWith("@self", StringComparison.OrdinalIgnoreCase)) path = path.Substring(0, path.Length - "@self".Length);
        if (path.Length == 0 || path.IndexOf('@') >= 0 || path.IndexOf('$') >= 0) return null;
        return path[0] is '/' or '\\' ? RepositoryPath.Combine("", path.TrimStart('/', '\\')) : RepositoryPath.Combine(directory, path);
    }

    private static IEnumerable<string> Templates(PipelineFile file) =>
        file.Text.Content.IndexOf("template", StringComparison.Ordinal) < 0 ? [] : file.Yaml.Nodes.OfType<YamlMapping>()
            .SelectMany(mapping => mapping.Entries).Where(entry => entry.Name == "template").Select(entry => entry.Value.Target).OfType<YamlScalar>()
            .Select(scalar => PathOf(scalar.Value, RepositoryPath.DirectoryOf(file.Path))).OfType<string>();

    /// <summary>A file that nobody names may be a template that is named by an expression, or by another repository.</summary>
    private static bool IsStarted(PipelineFile file)
    {
        if (file.Yaml.Roots.FirstOrDefault() is not YamlMapping root) return false;
        if (root.Find("trigger") is not null || root.Find("pr") is not null || root.Find("schedules") is not null) return true;
        if (!HasBody(root)) return false;

        var path = file.Path.ToLowerInvariant();
        var isPart = path.IndexOf("template", StringComparison.Ordinal) >= 0 || path.IndexOf("eng/common/", StringComparison.Ordinal) >= 0;
        if (isPart) return false;
        if (Heads.Any(head => root.Find(head) is not null)) return true;
        return IsNamed(path) || root.Find("extends") is not null || (root.Find("parameters") is null && root.Find("stages") is not null);
    }

    private static bool HasBody(YamlMapping root) =>
        root.EffectiveEntries.Any(entry => entry.Name is "stages" or "jobs" or "steps" or "extends" || entry.Name?.StartsWith("${{", StringComparison.Ordinal) == true);

    private static bool IsNamed(string path) => path.Substring(path.LastIndexOf('/') + 1).StartsWith("azure-pipeline", StringComparison.Ordinal);
}
