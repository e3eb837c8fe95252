using DeployGuard.Documents.EnvFiles;
using DeployGuard.Text;

namespace DeployGuard.Rules.Environment;

/// <summary>What rules say of variables an example does not show.</summary>
internal static class ExampleEntries
{
    private const int Shown = 3;
    private const int LongestList = 60;

    /// <summary>The names an example neither has nor mentions in a comment, each once, in order.</summary>
    public static IReadOnlyList<string> MissingIn(EnvFileDocument example, IEnumerable<string> names) =>
        [.. names.Distinct(StringComparer.Ordinal).Where(name => !example.Shows(name))];

    /// <summary>Where the next entry goes: the last one.</summary>
    public static TextSpan PlaceIn(EnvFileDocument example) =>
        example.Entries.Count == 0 ? new TextSpan(0, 0) : example.Entries[example.Entries.Count - 1].NameSpan;

    /// <summary>The names in a sentence, the first few of many: as many as leave room for the rest of a message.</summary>
    public static string List(IReadOnlyList<string> names)
    {
        var shown = names.Take(names.Count == Shown ? Shown : Shown - 1).Select(name => $"'{Excerpt.Of(name)}'").ToList();
        while (shown.Count > 1 && shown.Sum(name => name.Length) > LongestList) shown.RemoveAt(shown.Count - 1);
        var others = names.Count - shown.Count;
        if (others > 0) return string.Join(", ", shown) + $" and {others} more";
        return shown.Count == 1 ? shown[0] : string.Join(", ", shown.Take(shown.Count - 1)) + " and " + shown[shown.Count - 1];
    }

    /// <summary>What to write: the entry itself, or that each name needs one.</summary>
    public static string Show(IReadOnlyList<string> names) => names.Count == 1 ? $"{Excerpt.Of(names[0])}=" : "each with an empty value";

    /// <summary>Adds the variables at the end, each with an empty value: it cannot be mistaken for a real one.</summary>
    public static TextEdit Append(EnvFileDocument example, IReadOnlyList<string> names)
    {
        var content = example.Text.Content;
        var lineEnd = content.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
        var start = content.Length == 0 || content.EndsWith("\n", StringComparison.Ordinal) ? "" : lineEnd;
        var lines = string.Concat(names.Select(name => name + "=" + lineEnd));
        return new TextEdit(new Location(example.Text, new TextSpan(content.Length, 0)), start + lines);
    }
}
