using DeployGuard.Documents.Projects;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>
/// What a <c>dotnet test</c> runs. Aimed at a project without tests it restores, runs nothing and succeeds (seen with the SDK 10).
/// </summary>
/// <param name="documents">The documents of the repository.</param>
internal sealed class DotNetTests(RepositoryDocuments documents)
{
    /// <summary>Options of <c>dotnet test</c> whose value is the next word. Source: .NET CLI reference, both runners.</summary>
    private const string WithValue =
        "-c --configuration -o --output -r --runtime -f --framework -v --verbosity -a --arch --os -l --logger --filter -s --settings --results-directory --artifacts-path --collect "
        + "-d --diag -e --environment --test-adapter-path --blame-hang-timeout --blame-crash-dump-type --blame-hang-dump-type --project --solution --test-modules --root-directory -p --property "
        + "--max-parallel-test-modules --minimum-expected-tests --timeout --config-file --report-trx-filename --coverage-output --coverage-output-format --coverage-settings --treenode-filter "
        + "--filter-class --filter-method --filter-namespace --filter-trait --filter-query --filter-not-trait --filter-not-class --device";

    private static readonly string[] Flags =
        ["--no-build", "--no-restore", "--nologo", "-nologo", "/nologo", "--blame", "--blame-hang", "--blame-crash", "--interactive", "--no-ansi", "--no-progress", "--self-contained", "--report-trx", "--coverage"];

    /// <summary>Properties that switch the tests off.</summary>
    private static readonly string[] SwitchedOff =
    [
        "--property:IsTestProject=false", "-property:IsTestProject=false", "-p:IsTestProject=false", "/p:IsTestProject=false",
        "-p:RunTests=false", "/p:RunTests=false", "-p:SkipTests=true", "/p:SkipTests=true", "-p:Test=false", "/p:Test=false",
    ];

    private RepositorySnapshot Repository => documents.Repository;

    /// <summary>The projects a call runs, as far as known, and why it runs none.</summary>
    public (IReadOnlyList<string> Projects, string? Why) Of(CommandCall call)
    {
        var off = call.Arguments.FirstOrDefault(word => Array.Exists(SwitchedOff, pattern => WordPattern.Is(pattern, word.Text)));
        if (off is not null) return ([], $"'{off.Text}' switches the tests off");
        if (call.Directory is not { } directory || TargetOf(call) is not { } target) return ([], null);

        var path = RepositoryPath.Combine(directory, target);
        return path is null ? ([], null) : OfPath(path);
    }

    /// <summary>The word that names what is tested, <c>.</c> when none does; null when it cannot be told.</summary>
    private static string? TargetOf(CommandCall call)
    {
        var targets = new List<string>();
        var start = call.Arguments.ToList().FindIndex(word => word.Text == "test") + 1;
        for (var i = start; i < call.Arguments.Count; i++)
        {
            var (text, word) = (call.Arguments[i].Text, call.Arguments[i]);
            if (text == "--") break;
            if (text is "--project" or "--solution" && i + 1 < call.Arguments.Count)
            {
                targets.Add(call.Arguments[++i].Text);
            }
            else if (WordPattern.IsAny(WithValue, text))
            {
                i++;
            }
            else if (word.IsOption || IsSwitch(text))
            {
                // Behind an option nobody knows a word may be its value.
                var isAlone = text.IndexOfAny(['=', ':']) > 0 || Flags.Contains(text) || i + 1 == call.Arguments.Count || call.Arguments[i + 1].IsOption || IsSwitch(call.Arguments[i + 1].Text);
                if (!isAlone) return null;
            }
            else
            {
                targets.Add(text);
            }
        }

        if (targets.Count > 1 || (targets.Count == 1 && targets[0].IndexOfAny([CommandWord.Hole, '*', '?', '{']) >= 0)) return null;
        return targets.Count == 0 ? "." : targets[0];
    }

    // /p:X=y; a path has a second slash or an extension.
    private static bool IsSwitch(string text) => text.Length > 1 && text[0] == '/' && text.IndexOf('/', 1) < 0 && text.IndexOf(':') > 0;

    private (IReadOnlyList<string> Projects, string? Why) OfPath(string path)
    {
        if (Repository.HasFile(path)) return OfFile(path);
        if (path.Length > 0 && !Repository.HasDirectory(path)) return ([], null);

        // With several the CLI refuses to choose.
        var files = Repository.FilesIn(path).Where(entry => entry.Kind is FileKind.Project or FileKind.Solution).Take(2).ToList();
        return files.Count == 1 ? OfFile(files[0].Path) : ([], null);
    }

    private (IReadOnlyList<string> Projects, string? Why) OfFile(string path)
    {
        var projects = documents.Model(DotNetProjects.Build);
        if (Repository.Find(path)!.Kind == FileKind.Solution) return OfSolution(path, projects);
        if (projects.Find(path) is not { } project) return ([], null);
        if (project.IsTestProject) return ([path], null);
        return ([], RunsNothing(project, projects) ? $"{project.Name} is no test project, nothing runs" : null);
    }

    private (IReadOnlyList<string> Projects, string? Why) OfSolution(string path, DotNetProjects projects)
    {
        if (SolutionProjects.Of(documents, path) is not { Count: > 0 } paths) return ([], null);

        var found = paths.Select(projects.Find).ToList();
        var tests = found.OfType<DotNetProject>().Where(project => project.IsTestProject).Select(project => project.Path).ToList();
        if (tests.Count > 0) return (tests, null);

        var isCertain = found.TrueForAll(project => project is not null && RunsNothing(project, projects));
        return ([], isCertain ? $"{Repository.Find(path)!.Name} has no test project, nothing runs" : null);
    }

    /// <summary>True when it is certain: no reference, import or target that might bring tests along.</summary>
    private bool RunsNothing(DotNetProject project, DotNetProjects projects) =>
        Repository.IsComplete && !project.HasUnknownReferences && !project.HasUnknownImport
        && project.Property("IsTestProject") is { IsKnown: true } && project.Property("IsTestingPlatformApplication") is { IsKnown: true, Text: "" }
        && project.Sdks.Count > 0 && project.Sdks.All(sdk => sdk.StartsWith("Microsoft.NET.Sdk", StringComparison.OrdinalIgnoreCase))
        && !project.PackageReferences.Any(package => MayBringTests(package.Id)) && !projects.ClosureOf(project).Any(other => other.IsTestProject)
        && !UsesNewRunner() && !new[] { project.Path }.Concat(project.Imports).Any(file => Mentions(file, "VSTest") || Mentions(file, "TestingPlatform"));

    private static bool MayBringTests(string package) => WordPattern.IsAny("*test* *xunit* *nunit* *spec* *expecto* *fixie* *bdd*", package);

    /// <summary>The new runner of global.json takes a run without tests for a failure.</summary>
    private bool UsesNewRunner() => Repository.Named("global.json").Any(entry => Mentions(entry.Path, "Microsoft.Testing.Platform"));

    private bool Mentions(string path, string word) =>
        Repository.HasFile(path) && documents.ScriptOf(Repository.Find(path)!) is { } text && text.Content.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
