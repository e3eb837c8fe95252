using DeployGuard.Text;

namespace DeployGuard.Documents.Yaml;

/// <summary>The entries and items of a file by the line they begin on.</summary>
internal sealed class YamlStatements
{
    private readonly Dictionary<int, TextSpan> byLine = [];

    public YamlStatements(YamlFile file)
    {
        var pending = new Stack<YamlNode>(file.Roots);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case YamlMapping mapping:
                    foreach (var entry in mapping.Entries)
                    {
                        Add(file.Text, entry.Span);
                        pending.Push(entry.Value);
                    }

                    break;
                case YamlSequence sequence:
                    foreach (var item in sequence.Items)
                    {
                        Add(file.Text, item.Span);
                        pending.Push(item);
                    }

                    break;
            }
        }
    }

    /// <summary>The longest entry or item that begins on a 1-based line; null when none does.</summary>
    public TextSpan? BeginningOn(int line) => byLine.TryGetValue(line, out var span) ? span : null;

    private void Add(SourceText text, TextSpan span)
    {
        var line = text.GetPosition(span.Start).Line;
        if (!byLine.TryGetValue(line, out var longest) || longest.Length < span.Length) byLine[line] = span;
    }
}
