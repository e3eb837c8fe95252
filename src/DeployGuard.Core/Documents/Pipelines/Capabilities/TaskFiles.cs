using DeployGuard.Documents.Shell;
using DeployGuard.Documents.Yaml;
using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>Follows <c>task x</c> into the tasks of a Taskfile (https://taskfile.dev/reference/schema).</summary>
/// <param name="documents">The documents of the repository.</param>
internal sealed class TaskFiles(RepositoryDocuments documents)
{
    // Folders above that are searched for the file.
    private const int MaximumFolders = 10;

    private const string Quiet = "--list -l --list-all -a --version --help -h --dry -n --init -i --summary --status";

    private static readonly string[] Names =
        ["Taskfile.yml", "taskfile.yml", "Taskfile.yaml", "taskfile.yaml", "Taskfile.dist.yml", "taskfile.dist.yml", "Taskfile.dist.yaml", "taskfile.dist.yaml"];

    /// <summary>What a call runs; null when it is another command.</summary>
    public Followed? Of(CommandCall call)
    {
        if (call.Program is not ("task" or "go-task")) return null;
        if (call.Has(Quiet)) return Followed.Nothing;
        if (FileOf(call) is not { } file || YamlReader.Read(file) is not { IsComplete: true } yaml || yaml.Roots.FirstOrDefault()?.Target is not YamlMapping root) return Followed.Unknown;

        var tasks = (root.Find("tasks")?.Target as YamlMapping)?.EffectiveEntries ?? [];
        var byName = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var task in tasks)
            if (task.Name is { } name && task.Value.Target is { } body) byName[name] = body;

        var parts = new List<Followed>();
        var isUnknown = false;
        foreach (var name in TargetOrder.Of(Asked(call), name => byName.TryGetValue(name, out var body) ? Needs(body) : [], _ => [], StringComparer.Ordinal))
        {
            // A task of a file that is included, or one with a pattern for a name.
            if (byName.TryGetValue(name, out var task)) parts.AddRange(Commands(task).Select(command => new Followed([Script(call, file, task, command.Text, command.IsIgnored)])));
            else isUnknown = true;
        }

        return new Followed([]) { Parts = parts, IsUnknown = isUnknown };
    }

    private static List<string> Asked(CommandCall call)
    {
        var names = new List<string>();
        for (var i = 0; i < call.Arguments.Count && call.Arguments[i].Text != "--"; i++)
        {
            var text = call.Arguments[i].Text;
            if (WordPattern.IsAny("-d --dir -t --taskfile -o --output -C --concurrency -I --interval", text)) i++;
            else if (!call.Arguments[i].IsOption && text.IndexOf('=') < 0) names.Add(text);
        }

        return names.Count == 0 ? ["default"] : names;
    }

    private SourceText? FileOf(CommandCall call)
    {
        var folder = call.Directory is not { } directory ? null : call.ValueOf("-d", "--dir") is { } named ? RepositoryPath.Combine(directory, named) : directory;
        if (call.ValueOf("-t", "--taskfile") is { } file) return folder is null ? null : Read(RepositoryPath.Combine(folder, file));

        for (var i = 0; i < MaximumFolders && folder is not null; i++)
        {
            foreach (var name in Names)
                if (Read(RepositoryPath.Combine(folder, name)) is { } found) return found;
            folder = folder.Length == 0 ? null : RepositoryPath.DirectoryOf(folder);
        }

        return null;
    }

    private SourceText? Read(string? path) => path is not null && documents.Repository.HasFile(path) ? documents.ScriptOf(documents.Repository.Find(path)!) : null;

    /// <summary>What runs before a task, and the tasks among its commands: these are taken to come first, too.</summary>
    private static IEnumerable<string> Needs(YamlNode task)
    {
        if (task is not YamlMapping body) return task is YamlSequence list ? TasksIn(list) : [];
        return TasksIn(body.Find("deps")?.Target as YamlSequence, areNames: true).Concat(TasksIn(body.Find("cmds")?.Target as YamlSequence)).Concat(TaskOf(body.Find("cmd")?.Target));
    }

    private static IEnumerable<string> TasksIn(YamlSequence? list, bool areNames = false) => (list?.Items ?? []).Select(item => item.Target)
        .SelectMany(item => areNames && item is YamlScalar { IsNull: false } name ? [name.Value] : TaskOf(item));

    private static IEnumerable<string> TaskOf(YamlNode? command) =>
        command is YamlMapping mapping && (mapping.Find("task") ?? (mapping.Find("defer")?.Target as YamlMapping)?.Find("task"))?.Target is YamlScalar { IsNull: false } name ? [name.Value] : [];

    /// <summary>The commands of a task that are written in it.</summary>
    private static IEnumerable<(YamlScalar Text, bool IsIgnored)> Commands(YamlNode task)
    {
        var body = task as YamlMapping;
        var isIgnored = IsOn(body, "ignore_error");
        var commands = body is null ? task : (body.Find("cmds") ?? body.Find("cmd"))?.Target;
        foreach (var command in commands is YamlSequence list ? list.Items.Select(item => item.Target) : [commands])
        {
            if (command is YamlScalar { IsNull: false } text) yield return (text, isIgnored);
            else if (command is YamlMapping mapping && mapping.Find("cmd")?.Target is YamlScalar one) yield return (one, isIgnored || IsOn(mapping, "ignore_error"));
        }
    }

    private static bool IsOn(YamlMapping? mapping, string key) => mapping?.Find(key)?.Target is YamlScalar { Boolean: true };

    private static ScriptText Script(CommandCall call, SourceText file, YamlNode task, YamlScalar command, bool isIgnored)
    {
        var folder = RepositoryPath.DirectoryOf(file.Path);
        var directory = (task as YamlMapping)?.Find("dir")?.Target is YamlScalar dir ? dir.Value.IndexOf('{') >= 0 ? null : RepositoryPath.Combine(folder, dir.Value) : folder;
        return new ScriptText(command.Value, ShellDialect.Bash, span => new Location(file, command.ToSource(span)))
        {
            Content = HideTemplates(command.Value),
            Directory = directory,
            Folder = folder,
            Identity = $"{file.Path}:{command.Span.Start}",
            Swallowed = call.Swallowed ?? (isIgnored ? "'ignore_error' lets the task go on" : null),
        };
    }

    /// <summary><c>{{.NAME}}</c>: what the program puts in.</summary>
    private static string HideTemplates(string text)
    {
        var result = text.ToCharArray();
        for (var start = text.IndexOf("{{", StringComparison.Ordinal); start >= 0; start = text.IndexOf("{{", start, StringComparison.Ordinal))
        {
            var end = text.IndexOf("}}", start, StringComparison.Ordinal);
            if (end < 0) break;
            for (; start < end + 2; start++) result[start] = CommandWord.Hole;
        }

        return new string(result);
    }
}
