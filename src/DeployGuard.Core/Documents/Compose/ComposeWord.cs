using DeployGuard.Documents.Interpolation;
using DeployGuard.Text;

namespace DeployGuard.Documents.Compose;

/// <summary>
/// A word of a command with the option it belongs to. Words of a script that a list hands to a shell as one item count, too.
/// </summary>
/// <param name="Option">The name of the long option whose value the word is, without dashes; empty for any other word.</param>
/// <param name="Value">The word; <see cref="InterpolatedText.UnknownText"/> stands for its variables, whatever their defaults.</param>
/// <param name="Location">The item of the list, or the part of the text up to the next blank, where the word or its option begins.</param>
/// <param name="Path">The keys that lead to the command from the root of the file.</param>
public sealed record ComposeWord(string Option, string Value, Location Location, string Path)
{
    /// <summary>Bounds the search for words in scripts nobody writes into a compose file.</summary>
    private const int LongestSearched = 4096;

    private static readonly string[][] Commands = [["command"], ["entrypoint"], ["healthcheck", "test"]];

    /// <summary>The words of <c>command</c>, <c>entrypoint</c> and the health check of a service.</summary>
    internal static IReadOnlyList<ComposeWord> In(ComposeService service)
    {
        var words = new List<ComposeWord>();
        foreach (var path in Commands)
            if (service.Content.Find(path) is { } command) AddWords(command, PathOf(service, path), words);
        return words;
    }

    /// <summary>The scalars the commands of a service are written in, with the keys that lead to them.</summary>
    public static IEnumerable<(ComposeScalar Text, string Path)> Texts(ComposeService service)
    {
        foreach (var path in Commands)
        {
            if (service.Content.Find(path) is not { } command) continue;

            foreach (var item in ComposeForms.List(command))
                if (item is ComposeScalar text) yield return (text, PathOf(service, path));
        }
    }

    private static string PathOf(ComposeService service, string[] path) => $"services.{service.Name}.{string.Join(".", path)}";

    private static void AddWords(ComposeNode command, string path, List<ComposeWord> into)
    {
        var (option, optionLocation) = ("", (Location?)null);
        foreach (var node in ComposeForms.List(command))
        {
            if (node is not ComposeScalar item) continue;

            var from = 0;
            foreach (var word in ComposeCommand.Split(item.Literals))
            {
                var location = PlaceOf(word, item, ref from);
                var (name, value) = Split(word);
                var isValue = option.Length > 0 && !word.StartsWith("-", StringComparison.Ordinal);
                if (name.Length == 0 || value is not null)
                    into.Add(new ComposeWord(isValue ? option : name, value ?? word, (isValue ? optionLocation : null) ?? location, path));
                (option, optionLocation) = name.Length > 0 && value is null ? (name, location) : ("", null);
            }
        }
    }

    /// <summary>The long option of a word and what stands behind its equals sign; an empty name for any other word.</summary>
    private static (string Name, string? Value) Split(string word)
    {
        if (word.Length < 3 || !word.StartsWith("--", StringComparison.Ordinal)) return ("", null);

        var equals = word.IndexOf('=');
        return equals < 0 ? (word.Substring(2), null) : (word.Substring(2, equals - 2), word.Substring(equals + 1));
    }

    /// <summary>Quotes and escapes are gone from the word: its place is told where it stands as it is.</summary>
    private static Location PlaceOf(string word, ComposeScalar item, ref int from)
    {
        var raw = item.Raw;
        var end = word.IndexOf('=') is var equals and > 0 ? equals : word.Length;
        if (end == raw.Length) return item.Location;

        var at = raw.Length > LongestSearched ? -1 : raw.IndexOf(word.Substring(0, end), from, StringComparison.Ordinal);
        if (at < 0) return item.Location;

        from = at + end;
        return item.Part(at, end).Location;
    }
}
