using DeployGuard.Documents;
using DeployGuard.Documents.AnalyzerConfigs;
using DeployGuard.Text;

namespace DeployGuard.Validation.Configuration;

/// <summary>The analyzer configs of a build that lie outside the repository.</summary>
/// <param name="RepositoryRoot">Absolute path; empty for a repository that lies nowhere.</param>
/// <param name="Files">The files with absolute paths, separated by '/'.</param>
public sealed record OuterConfiguration(string RepositoryRoot, IReadOnlyList<SourceText> Files)
{
    /// <summary>For a repository that lies nowhere.</summary>
    public static OuterConfiguration None { get; } = new("", []);

    /// <summary>The files that could not be read.</summary>
    public IReadOnlyList<DocumentFailure> Failures { get; init; } = [];

    /// <summary>
    /// Finds what the SDK passes to the compiler: every .globalconfig in a folder above the root, every
    /// .editorconfig up to one with <c>root = true</c>, and policy files. Those in the root itself and below are
    /// part of the repository.
    /// </summary>
    /// <param name="repositoryRoot">Absolute path.</param>
    /// <param name="policyFiles">Absolute paths, as in <c>@(GlobalAnalyzerConfigFiles)</c>; missing ones are left out.</param>
    /// <param name="readFile">The bytes of the file at an absolute path, null when there is none.</param>
    public static OuterConfiguration Find(
        string repositoryRoot, IEnumerable<string> policyFiles, Func<string, byte[]?> readFile)
    {
        var search = new Search(readFile);
        var needsEditorConfig = search.Read(Path.Combine(repositoryRoot, ".editorconfig")) is not { IsRoot: true };
        search.Forget();
        for (var folder = Path.GetDirectoryName(repositoryRoot); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            search.Read(Path.Combine(folder, ".globalconfig"));
            if (needsEditorConfig) needsEditorConfig = search.Read(Path.Combine(folder, ".editorconfig")) is not { IsRoot: true };
        }

        var prefix = WithSlashes(repositoryRoot).TrimEnd('/') + "/";
        foreach (var file in policyFiles.Where(file => !IsFoundAnyway(WithSlashes(file), prefix))) search.Read(file);
        return new OuterConfiguration(repositoryRoot, search.Files) { Failures = search.Failures };
    }

    /// <summary>As <see cref="Find"/>, from disk.</summary>
    public static OuterConfiguration FindOnDisk(string repositoryRoot, IEnumerable<string> policyFiles) =>
        Find(repositoryRoot, policyFiles, path => File.Exists(path) ? File.ReadAllBytes(path) : null);

    /// <summary>The SDK lists every .globalconfig among the policy files; those in subfolders belong to one project.</summary>
    private static bool IsFoundAnyway(string path, string root) =>
        path.EndsWith("/.globalconfig", StringComparison.OrdinalIgnoreCase)
        || (path.EndsWith("/.editorconfig", StringComparison.OrdinalIgnoreCase) && path.StartsWith(root, StringComparison.Ordinal));

    private static string WithSlashes(string path) => Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;

    private sealed class Search(Func<string, byte[]?> readFile)
    {
        private readonly HashSet<string> seen = new(StringComparer.Ordinal);

        public List<SourceText> Files { get; } = [];

        public List<DocumentFailure> Failures { get; } = [];

        public AnalyzerConfigDocument? Read(string path)
        {
            path = WithSlashes(path);
            if (!seen.Add(path)) return null;

            try
            {
                if (readFile(path) is not { } bytes) return null;
                var text = SourceText.Decode(path, bytes);
                Files.Add(text);
                return AnalyzerConfigReader.Parse(text);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Failures.Add(new DocumentFailure(path, exception));
                return null;
            }
        }

        public void Forget()
        {
            Files.Clear();
            Failures.Clear();
            seen.Clear();
        }
    }
}
