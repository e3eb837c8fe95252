using DeployGuard.Text;

namespace DeployGuard.Documents.Yaml.Reading;

/// <summary>
/// Literal and folded blocks (YAML 1.2 §8.1). The indentation is what the first line with text has more in the file than in the
/// value, which holds with and without an indentation indicator.
/// </summary>
internal sealed class BlockScalarPlaces(string content, YamlScalar scalar, ScalarPlaces places)
{
    private readonly bool isFolded = scalar.Style == YamlScalarStyle.Folded;
    private int position = NextLine(content, scalar.Span.Start);
    private int indentation;

    public void Read()
    {
        indentation = Math.Max(0, FirstIndentation() - ValueIndentation());
        var breaks = new List<TextSpan>();
        var previousIsText = false;
        while (position < content.Length && places.Agrees && !places.IsComplete)
        {
            var start = SkipIndentation();
            var end = Whitespace.LineEnd(content, start);
            if (end > start)
            {
                if (position >= scalar.Span.End && !char.IsWhiteSpace(content[start])) break;

                var isText = content[start] is not (' ' or '\t');
                AddBreaks(breaks, isFolded && previousIsText && isText);
                previousIsText = isText;
                for (var i = start; i < end && !places.IsComplete; i++) places.AddPlain(content, i);
            }

            position = NextLine(content, end);
            if (position > end) breaks.Add(TextSpan.FromBounds(end, position));
        }

        // Chomping decides how many of the last breaks count: as many as the value has left.
        AddLineBreaks(breaks);
    }

    private void AddBreaks(List<TextSpan> breaks, bool folds)
    {
        if (folds && breaks.Count == 1)
        {
            places.Add(' ', breaks[0].Start, breaks[0].End);
        }
        else
        {
            AddLineBreaks(folds ? breaks.Skip(1) : breaks);
        }

        breaks.Clear();
    }

    private void AddLineBreaks(IEnumerable<TextSpan> breaks)
    {
        foreach (var next in breaks)
        {
            if (!places.IsComplete) places.Add('\n', next.Start, next.End);
        }
    }

    private int SkipIndentation()
    {
        var start = position;
        while (start < content.Length && start - position < indentation && content[start] == ' ') start++;
        return start;
    }

    private int FirstIndentation()
    {
        var start = position;
        while (start < content.Length && char.IsWhiteSpace(content[start])) start++;
        var first = Whitespace.LineStart(content, start);
        var text = first;
        while (text < content.Length && content[text] == ' ') text++;
        return text - first;
    }

    private int ValueIndentation()
    {
        var value = scalar.Value;
        var text = 0;
        while (text < value.Length && char.IsWhiteSpace(value[text])) text++;
        var first = Whitespace.LineStart(value, text);
        text = first;
        while (text < value.Length && value[text] == ' ') text++;
        return text - first;
    }

    private static int NextLine(string content, int position)
    {
        var end = content.IndexOf('\n', position);
        return end < 0 ? content.Length : end + 1;
    }
}
