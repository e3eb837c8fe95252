using DeployGuard.Documents.Shell;
using DeployGuard.Repository;
using DeployGuard.Text;
using Newtonsoft.Json;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>Follows <c>npm run x</c> and its like into the scripts of package.json.</summary>
/// <param name="documents">The documents of the repository.</param>
internal sealed class PackageScripts(RepositoryDocuments documents)
{
    private const int MaximumDepth = 32;

    /// <summary>What a call runs; null when it runs no script, or the package.json is not in the repository.</summary>
    public Followed? Of(CommandCall call)
    {
        if (call.Program is not ("npm" or "pnpm" or "yarn" or "bun") || NameOf(call) is not { } name || FileOf(call) is not { } file) return null;

        var scripts = ScriptsOf(file);
        if (!scripts.TryGetValue(name, out var script)) return null;

        // pretest and posttest run around test.
        return new Followed([.. new[] { "pre" + name, name, "post" + name }
            .Where(scripts.ContainsKey)
            .Select(part => Text(call, file, part, scripts[part]))]);
    }

    private static ScriptText Text(CommandCall call, SourceText file, string name, (string Text, int Line) script) =>
        new(script.Text, ShellDialect.Posix, _ => new Location(file, LineOf(file, script.Line)))
        {
            Directory = RepositoryPath.DirectoryOf(file.Path),
            Identity = $"{file.Path}:{name}",
            Swallowed = call.Swallowed,
        };

    /// <summary>The script named: <c>npm test</c>, <c>npm run test:unit</c>, <c>yarn --cwd web lint</c>.</summary>
    private static string? NameOf(CommandCall call)
    {
        var words = call.Arguments.Where((word, index) => !word.IsOption && !(index > 0 && WordPattern.IsAny("--prefix --cwd -C --dir --filter -w --workspace", call.Arguments[index - 1].Text))).ToList();
        if (words.Count == 0) return null;

        return words[0].Text switch
        {
            "run" or "run-script" => words.Count > 1 ? words[1].Text : null,
            "t" or "tst" => "test",
            "install" or "ci" or "add" or "exec" or "publish" or "pack" or "audit" or "dlx" or "init" => null,
            _ => words[0].Text,
        };
    }

    private SourceText? FileOf(CommandCall call)
    {
        var folder = call.ValueOf("--prefix", "--cwd", "-C", "--dir");
        var directory = call.Directory is null ? null : folder is null ? call.Directory : RepositoryPath.Combine(call.Directory, folder);
        var path = directory is null ? null : RepositoryPath.Combine(directory, "package.json");
        return path is not null && documents.Repository.HasFile(path) ? documents.ScriptOf(documents.Repository.Find(path)!) : null;
    }

    private static Dictionary<string, (string Text, int Line)> ScriptsOf(SourceText file)
    {
        var scripts = new Dictionary<string, (string, int)>(StringComparer.Ordinal);
        try
        {
            using var reader = new JsonTextReader(new StringReader(file.Content)) { MaxDepth = MaximumDepth, DateParseHandling = DateParseHandling.None };
            string? name = null;
            var isInScripts = false;
            while (reader.Read())
            {
                if (reader.TokenType == JsonToken.PropertyName) name = (string)reader.Value!;
                else if (reader is { Depth: 1, TokenType: JsonToken.StartObject }) isInScripts = name == "scripts";
                else if (isInScripts && reader is { Depth: 2, TokenType: JsonToken.String } && name is not null) scripts[name] = ((string)reader.Value!, reader.LineNumber);
            }
        }
        catch (JsonException)
        {
            // Its own tools report a broken file; what came before it counts.
        }

        return scripts;
    }

    private static TextSpan LineOf(SourceText file, int line)
    {
        var span = file.GetLine(Math.Min(Math.Max(line, 1), file.LineCount));
        var start = span.Start;
        while (start < span.End && char.IsWhiteSpace(file.Content[start])) start++;
        return TextSpan.FromBounds(start, span.End);
    }
}
