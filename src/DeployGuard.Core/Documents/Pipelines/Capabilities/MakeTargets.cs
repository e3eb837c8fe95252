using DeployGuard.Documents.Shell;
using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>Follows <c>make x</c> and <c>just x</c> into the recipes of a Makefile or justfile.</summary>
/// <param name="documents">The documents of the repository.</param>
internal sealed class MakeTargets(RepositoryDocuments documents)
{
    private static readonly string[] MakeFiles = ["GNUmakefile", "makefile", "Makefile"];
    private static readonly string[] JustFiles = ["justfile", "Justfile", ".justfile"];

    /// <summary>What a call runs; null when it is another command.</summary>
    public Followed? Of(CommandCall call)
    {
        if (call.Program is not ("make" or "gmake" or "just")) return null;
        if (call.Has("-n --dry-run --just-print --version --help --list -l")) return Followed.Nothing;
        if (FileOf(call) is not { } file) return Followed.Unknown;

        var recipes = RecipesOf(file);
        var named = call.Arguments.Where((word, index) => !word.IsOption && word.Text.IndexOf('=') < 0 && !(index > 0 && WordPattern.IsAny("-C -f -j --file --directory -d", call.Arguments[index - 1].Text)))
            .Select(word => word.Text).ToList();
        if (named.Count == 0 && recipes.Order.Count > 0) named.Add(recipes.Order[0]);

        var lines = new List<ScriptText>();
        var isUnknown = false;
        foreach (var target in TargetOrder.Of(named, name => recipes.ByName.TryGetValue(name, out var known) ? known.Needs : [], _ => [], StringComparer.Ordinal))
        {
            // A file that is there needs no recipe; a target named on the command line does.
            if (recipes.ByName.TryGetValue(target, out var recipe)) lines.AddRange(recipe.Lines.Select(line => Script(call, file, line)));
            else isUnknown |= named.Contains(target);
        }

        return new Followed(lines) { IsUnknown = isUnknown };
    }

    private SourceText? FileOf(CommandCall call)
    {
        if (call.Directory is not { } directory) return null;

        var folder = call.ValueOf("-C", "--directory", "-d") is { } named ? RepositoryPath.Combine(directory, named) : directory;
        if (folder is null) return null;

        var names = call.ValueOf("-f", "--file") is { } file ? [file] : call.Program == "just" ? JustFiles : MakeFiles;
        return names.Select(name => RepositoryPath.Combine(folder, name)).OfType<string>().Where(documents.Repository.HasFile)
            .Select(path => documents.ScriptOf(documents.Repository.Find(path)!)).FirstOrDefault();
    }

    private static ScriptText Script(CommandCall call, SourceText file, TextSpan line)
    {
        var start = line.Start;
        var ignores = false;
        for (; start < line.End && file.Content[start] is '@' or '-' or '+' or ' '; start++) ignores |= file.Content[start] == '-';
        var text = file.Content.Substring(start, line.End - start);
        return new ScriptText(text, ShellDialect.Bash, span => new Location(file, new TextSpan(start + span.Start, span.Length)))
        {
            // $(DOTNET) test, $$HOME: what make puts in.
            Content = HideVariables(text),
            Directory = RepositoryPath.DirectoryOf(file.Path),
            Folder = RepositoryPath.DirectoryOf(file.Path),
            Identity = $"{file.Path}:{start}",
            Swallowed = call.Swallowed ?? (ignores ? "'-' in front of the recipe line ignores the failure" : null),
        };
    }

    private static string HideVariables(string text)
    {
        var result = text.ToCharArray();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] != '$' || text[i + 1] is not ('(' or '{')) continue;
            var end = text.IndexOfAny([')', '}', '\n'], i);
            for (var j = i; end > 0 && text[end] != '\n' && j <= end; j++) result[j] = CommandWord.Hole;
        }

        return new string(result);
    }

    private static (Dictionary<string, Recipe> ByName, List<string> Order) RecipesOf(SourceText file)
    {
        var recipes = new Dictionary<string, Recipe>(StringComparer.Ordinal);
        var order = new List<string>();
        Recipe? current = null;
        for (var line = 1; line <= file.LineCount; line++)
        {
            var span = file.GetLine(line);
            var text = file.ToString(span);
            if (text.Length > 0 && text[0] is '\t' or ' ')
            {
                if (current is null || text.Trim().Length == 0) continue;
                while (text.EndsWith("\\", StringComparison.Ordinal) && line < file.LineCount)
                {
                    var next = file.GetLine(++line);
                    text = file.ToString(next);
                    span = TextSpan.FromBounds(span.Start, next.End);
                }

                var start = span.Start;
                while (file.Content[start] is '\t' or ' ') start++;
                current.Lines.Add(TextSpan.FromBounds(start, span.End));
                continue;
            }

            if (Head(text) is not { } head) continue;

            current = new Recipe([], head.Needs);
            foreach (var name in head.Names.Where(name => !recipes.ContainsKey(name)))
            {
                recipes[name] = current;
                if (name[0] != '.') order.Add(name);
            }
        }

        return (recipes, order);
    }

    /// <summary><c>test unit: build</c>, and for just <c>test *args: build</c>; not an assignment.</summary>
    private static (IReadOnlyList<string> Names, IReadOnlyList<string> Needs)? Head(string line)
    {
        var colon = line.IndexOf(':');
        if (colon <= 0 || line[0] == '#' || (colon + 1 < line.Length && line[colon + 1] == '=') || line.IndexOf('=') is var equals && equals >= 0 && equals < colon) return null;

        // @ keeps just quiet.
        var names = Words(line.Substring(0, colon).TrimStart('@'));
        var needs = line.Substring(colon + 1).TrimStart(':').Split(';', '#')[0];
        return names.Count == 0 ? null : (names, Words(needs));
    }

    private static List<string> Words(string text) => [.. text.Split(' ', '\t').Where(word => word.Length > 0 && word != "|" && word != "&&")];

    private sealed record Recipe(List<TextSpan> Lines, IReadOnlyList<string> Needs);
}
