using DeployGuard.Text;

namespace DeployGuard.Documents.Compose;

/// <summary>Rewrites the list form of <c>depends_on</c> as the long form, which can hold conditions.</summary>
internal static class DependencyListSyntax
{
    /// <summary>
    /// The edits for a list as one file writes it; every byte between the names stays. Empty when it is written in a way that does
    /// not turn into keys: variables, anchors, aliases, repeated names, several lines in brackets.
    /// </summary>
    /// <param name="list">The list.</param>
    /// <param name="key">The key <c>depends_on</c>.</param>
    /// <param name="conditionOf">The condition of a service.</param>
    public static IReadOnlyList<TextEdit> ToLongForm(ComposeSequence list, Location key, Func<string, string> conditionOf)
    {
        var source = list.Location.Source;
        var names = list.Items.OfType<ComposeScalar>().ToList();
        var isPlain = names.Count == list.Items.Count && key.Source == source
            && names.TrueForAll(name => name.Value is { Length: > 0 } && name.Raw.IndexOf('$') < 0 && list.Location.Span.Contains(name.Location.Span))
            && names.Select(name => name.Value).Distinct(StringComparer.Ordinal).Count() == names.Count;
        if (!isPlain || names.Count == 0) return [];

        return source.Content[list.Location.Span.Start] == '[' ? Flow(list, names, conditionOf) : Block(names, key, conditionOf);
    }

    private static IReadOnlyList<TextEdit> Flow(ComposeSequence list, List<ComposeScalar> names, Func<string, string> conditionOf)
    {
        var source = list.Location.Source;
        if (source.ToString(list.Location.Span).IndexOfAny(['\n', '#', '&', '*', '!']) >= 0) return [];

        var entries = names.Select(name => $"{source.ToString(name.Location.Span)}: {{ condition: {conditionOf(name.Value!)} }}");
        return [new TextEdit(list.Location, $"{{ {string.Join(", ", entries)} }}")];
    }

    private static IReadOnlyList<TextEdit> Block(List<ComposeScalar> names, Location key, Func<string, string> conditionOf)
    {
        var content = key.Source.Content;
        var lineBreak = content.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
        var edits = new List<TextEdit>();
        foreach (var name in names)
        {
            var span = name.Location.Span;
            var line = key.Source.GetLine(name.Location.Start.Line);
            var lineEnd = line.End;
            var dash = content.IndexOf('-', line.Start);
            var behind = span.End > lineEnd ? "?" : content.Substring(span.End, lineEnd - span.End).TrimStart();
            if (dash < 0 || dash >= span.Start || !IsBlank(content, line.Start, dash) || !IsBlank(content, dash + 1, span.Start)) return [];
            if (behind.Length > 0 && behind[0] != '#') return [];

            // A list may stand at the column of its key, the entries of a mapping may not.
            var column = dash - line.Start;
            var indent = column > key.Start.Column - 1 ? "" : "  ";
            var condition = lineBreak + new string(' ', column + indent.Length + 2) + "condition: " + conditionOf(name.Value!);
            edits.Add(new TextEdit(new Location(key.Source, TextSpan.FromBounds(dash, span.Start)), indent));
            edits.Add(Insert(key.Source, span.End, span.End == lineEnd ? ":" + condition : ":"));
            if (span.End != lineEnd) edits.Add(Insert(key.Source, lineEnd, condition));
        }

        return edits;
    }

    private static bool IsBlank(string content, int start, int end) => content.Substring(start, end - start).All(c => c == ' ');

    private static TextEdit Insert(SourceText source, int offset, string text) => new(new Location(source, new TextSpan(offset, 0)), text);
}
