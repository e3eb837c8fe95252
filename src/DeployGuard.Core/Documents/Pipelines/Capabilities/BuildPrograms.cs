using DeployGuard.Documents.CSharp;
using DeployGuard.Documents.Projects;
using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>Follows calls of builds that are written in C#: NUKE, Cake, and targets of Bullseye.</summary>
/// <param name="documents">The documents of the repository.</param>
internal sealed class BuildPrograms(RepositoryDocuments documents)
{
    // A build of hundreds of files is a product.
    private const int MaximumFiles = 100;

    /// <summary>Packages that a project refers to whose program is a build.</summary>
    private const string Packages = "Cake.Frosting* Nuke.Common Nuke.* Bullseye Fake.Core.* Fake.DotNet.* ModularPipelines* Cake.Sdk Faithlife.Build";

    /// <summary>Programs that run a build which is written in a language nobody reads here.</summary>
    private const string Foreign = "fake fake-cli invoke-build invoke-psake psake rake mage earthly dagger bazel bazelisk";

    private RepositorySnapshot Repository => documents.Repository;

    /// <summary>What a call runs; null when it starts no build of these.</summary>
    public Followed? Of(CommandCall call)
    {
        if (WordPattern.IsAny(Foreign, call.Program)) return call.Has("--version --help --list -T") ? Followed.Nothing : Followed.Unknown;
        if (call.Program == "dotnet" && IsForeign(call)) return Followed.Unknown;
        if (call.Directory is not { } directory) return null;
        if (call.Program == "nuke" || (call.Program == "dotnet" && FirstVerb(call) == "nuke")) return Nuke(call, directory, null);
        if (call.Program == "cake" || (call.Program == "dotnet" && FirstVerb(call) is "cake" or "dotnet-cake")) return Cake(call, directory);
        if (call.Program == "dotnet" && FirstVerb(call) == "run") return Run(call, directory);

        return WordPattern.IsAny("build.sh build.ps1 build", call.Program) && Script(call) is { } script ? Bootstrap(call, script) : null;
    }

    /// <summary><c>dotnet fake build</c>, <c>dotnet fsi build.fsx</c>, <c>dotnet script build.csx</c>, <c>dotnet run build.cs</c>.</summary>
    private static bool IsForeign(CommandCall call)
    {
        var words = call.Arguments.Where(word => !word.IsOption).Take(2).Select(word => word.Text).ToList();
        return words.Count > 0 && (words[0] is "fake" or "fake-cli" or "psake" || IsProgram(words[0]) || (words[0] is "fsi" or "script" or "run" && words.Count > 1 && IsProgram(words[1])));

        static bool IsProgram(string text) =>
            text.EndsWith(".fsx", StringComparison.OrdinalIgnoreCase) || text.EndsWith(".csx", StringComparison.OrdinalIgnoreCase) || text.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);
    }

    private static string? FirstVerb(CommandCall call) => call.Arguments.FirstOrDefault(word => !word.IsOption)?.Text;

    private SourceText? Script(CommandCall call)
    {
        var path = Paths.Resolve(call.Name, call.Directory, call.Script);
        path = path is null ? null : new[] { path, path + ".cmd", path + ".sh", path + ".ps1" }.FirstOrDefault(Repository.HasFile);
        return path is null ? null : documents.ScriptOf(Repository.Find(path)!);
    }

    /// <summary>The script that restores and starts the build; build.cmd starts one of the others.</summary>
    private Followed? Bootstrap(CommandCall call, SourceText script)
    {
        var folder = RepositoryPath.DirectoryOf(script.Path);
        if (script.Path.EndsWith(".cmd", StringComparison.OrdinalIgnoreCase) && RepositoryPath.Combine(folder, "build.ps1") is { } shell && Repository.HasFile(shell))
            script = documents.ScriptOf(Repository.Find(shell)!) ?? script;
        if (script.Content.IndexOf("BUILD_PROJECT_FILE", StringComparison.Ordinal) >= 0 || script.Content.IndexOf("BuildProjectFile", StringComparison.Ordinal) >= 0)
            return Nuke(call, folder, ProjectIn(script));
        return script.Content.IndexOf("dotnet cake", StringComparison.OrdinalIgnoreCase) >= 0 || script.Content.IndexOf("dotnet-cake", StringComparison.OrdinalIgnoreCase) >= 0
            ? Cake(call, folder)
            : null;
    }

    private static string? ProjectIn(SourceText script)
    {
        var end = script.Content.IndexOf(".csproj", StringComparison.OrdinalIgnoreCase);
        if (end < 0) return null;

        var start = end;
        while (start > 0 && script.Content[start - 1] is not ('"' or '\'' or ' ' or '$' or '\n' or '=')) start--;
        var path = script.Content.Substring(start, end + ".csproj".Length - start).Replace('\\', '/');
        // SCRIPT_DIR/build/_build.csproj, PSScriptRoot/build/_build.csproj
        return path.Substring(path.IndexOf('/') + 1);
    }

    private Followed Nuke(CommandCall call, string folder, string? project)
    {
        var path = project is null ? null : RepositoryPath.Combine(folder, project);
        var directory = path is null ? RepositoryPath.Combine(folder, "build")! : RepositoryPath.DirectoryOf(path);
        var program = Read(Repository.FilesBelow(directory));
        var named = call.Arguments.TakeWhile(word => !word.IsOption || word.Text is "--target" or "-target").Where(word => !word.IsOption && word.Text != "nuke").Select(word => word.Text).ToList();
        if (call.ValueOf("--target", "-target") is { } target && named.Count == 0) named.Add(target);
        return program.Run(named.Count > 0 ? named : [program.Default ?? ""], call);
    }

    private Followed Cake(CommandCall call, string folder)
    {
        var file = call.Arguments.Select(word => word.Text).FirstOrDefault(text => text.EndsWith(".cake", StringComparison.OrdinalIgnoreCase)) ?? "build.cake";
        var program = Read(Repository.FilesIn(RepositoryPath.DirectoryOf(RepositoryPath.Combine(folder, file) ?? "")).Where(entry => entry.Name.EndsWith(".cake", StringComparison.OrdinalIgnoreCase)));
        return program.Run([call.ValueOf("--target", "-target", "-t") ?? "Default"], call);
    }

    /// <summary>A console program that is a build; any other is left to the tables.</summary>
    private Followed? Run(CommandCall call, string directory)
    {
        if (RepositoryPath.Combine(directory, call.ValueOf("--project", "-p") ?? ".") is not { } path) return null;

        var folder = path.EndsWith("proj", StringComparison.OrdinalIgnoreCase) ? RepositoryPath.DirectoryOf(path) : path;
        if (!IsBuild(path, folder)) return null;
        // Around a build at the root lies all else.
        if (folder.Length == 0) return Followed.Unknown;

        var program = Read(Repository.FilesBelow(folder));
        var separator = call.Arguments.ToList().FindIndex(word => word.Text == "--");
        var rest = separator < 0 ? [] : call.Arguments.Skip(separator + 1).ToList();
        var target = rest.Select(word => word.Text).Where(text => text.Length > 0 && text[0] != '-').ToList();
        if (call.ValueOf("--target", "-target", "-t") is { } option) target = [option];
        return program.IsEmpty ? Followed.Unknown : program.Run(target.Count > 0 ? target : [program.Default ?? "default"], call);
    }

    private bool IsBuild(string path, string folder)
    {
        if (folder.Length > 0 && WordPattern.IsAny("build* *build targets* *targets ci", folder.Substring(folder.LastIndexOf('/') + 1))) return true;

        var projects = Repository.HasFile(path) ? [path] : Repository.FilesIn(folder).Where(entry => entry.Kind == FileKind.Project).Take(2).Select(entry => entry.Path).ToList();
        return projects.Count == 1 && documents.Model(DotNetProjects.Build).Find(projects[0]) is { } project && project.PackageReferences.Any(package => WordPattern.IsAny(Packages, package.Id));
    }

    private BuildProgram Read(IEnumerable<RepositoryEntry> entries) => new(
        [.. entries.Where(entry => entry.Name.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) || entry.Name.EndsWith(".cake", StringComparison.OrdinalIgnoreCase))
            .Take(MaximumFiles).Select(documents.ScriptOf).OfType<SourceText>().Select(text => (text, CSharpCode.Read(text.Content)))]);
}
