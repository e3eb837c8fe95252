using DeployGuard.Documents.CSharp;
using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>Follows calls of builds that are written in C#: NUKE, Cake, and targets of Bullseye.</summary>
/// <param name="documents">The documents of the repository.</param>
internal sealed class BuildPrograms(RepositoryDocuments documents)
{
    // A build of hundreds of files is a product.
    private const int MaximumFiles = 100;

    private RepositorySnapshot Repository => documents.Repository;

    /// <summary>What a call runs; null when it starts no build of these.</summary>
    public Followed? Of(CommandCall call)
    {
        if (call.Directory is not { } directory) return null;
        if (call.Program == "nuke" || (call.Program == "dotnet" && FirstVerb(call) == "nuke")) return Nuke(call, directory, null);
        if (call.Program == "cake" || (call.Program == "dotnet" && FirstVerb(call) is "cake" or "dotnet-cake")) return Cake(call, directory);
        if (call.Program == "dotnet" && FirstVerb(call) == "run") return Run(call, directory);

        return WordPattern.IsAny("build.sh build.ps1 build", call.Program) && Script(call) is { } script ? Bootstrap(call, script) : null;
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

    /// <summary>A console program with targets of Bullseye; any other is left to the tables.</summary>
    private Followed? Run(CommandCall call, string directory)
    {
        if (call.ValueOf("--project", "-p") is not { } named || RepositoryPath.Combine(directory, named) is not { } path) return null;

        var folder = path.EndsWith("proj", StringComparison.OrdinalIgnoreCase) ? RepositoryPath.DirectoryOf(path) : path;
        if (folder.Length == 0 || !WordPattern.IsAny("build* *build targets* *targets ci", folder.Substring(folder.LastIndexOf('/') + 1))) return null;

        var program = Read(Repository.FilesBelow(folder));
        var separator = call.Arguments.ToList().FindIndex(word => word.Text == "--");
        var rest = separator < 0 ? [] : call.Arguments.Skip(separator + 1).ToList();
        var target = rest.Select(word => word.Text).Where(text => text.Length > 0 && text[0] != '-').ToList();
        if (call.ValueOf("--target", "-target") is { } option) target = [option];
        return program.IsEmpty ? Followed.Unknown : program.Run(target.Count > 0 ? target : [program.Default ?? "default"], call);
    }

    private BuildProgram Read(IEnumerable<RepositoryEntry> entries) => new(
        [.. entries.Where(entry => entry.Name.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) || entry.Name.EndsWith(".cake", StringComparison.OrdinalIgnoreCase))
            .Take(MaximumFiles).Select(documents.ScriptOf).OfType<SourceText>().Select(text => (text, CSharpCode.Read(text.Content)))]);
}
