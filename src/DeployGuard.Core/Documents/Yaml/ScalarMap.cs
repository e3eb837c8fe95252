using System.Runtime.CompilerServices;
using DeployGuard.Documents.Yaml.Reading;
using DeployGuard.Text;

namespace DeployGuard.Documents.Yaml;

/// <summary>
/// Where each character of a scalar's value stands. The raw text is read a second time; the map counts only when that gives the
/// value the parser gave.
/// </summary>
internal sealed class ScalarMap
{
    private readonly SourceText source;
    private readonly YamlScalar scalar;
    private readonly IReadOnlyList<TextSpan>? places;
    private readonly int linearStart = -1;
    private StrongBox<MappedText?>? mapped;

    private ScalarMap(SourceText source, YamlScalar scalar)
    {
        this.source = source;
        this.scalar = scalar;
        var isQuoted = scalar.Style is YamlScalarStyle.SingleQuoted or YamlScalarStyle.DoubleQuoted;
        var start = scalar.Span.Start + (isQuoted ? 1 : 0);
        var rawLength = scalar.Span.Length - (isQuoted ? 2 : 0);
        if (rawLength == scalar.Value.Length && string.CompareOrdinal(source.Content, start, scalar.Value, 0, rawLength) == 0)
            linearStart = start;
        else
            places = ScalarPlaces.Of(source.Content, scalar);
    }

    public MappedText? Mapped => (mapped ??= new(Map())).Value;

    public static ScalarMap Of(SourceText source, YamlScalar scalar) => new(source, scalar);

    public TextSpan ToSource(TextSpan part)
    {
        if (part.Start < 0 || part.Length < 0 || part.End > scalar.Value.Length) return scalar.Span;
        if (linearStart >= 0) return new TextSpan(linearStart + part.Start, part.Length);
        if (places is not { Count: > 0 }) return scalar.Span;

        var start = part.Start < places.Count ? places[part.Start].Start : places[places.Count - 1].End;
        var end = part.Length == 0 ? start : places[part.End - 1].End;

        // The last line break of a block belongs to the value, not to the span.
        start = Math.Min(start, scalar.Span.End);
        return TextSpan.FromBounds(start, Math.Max(start, Math.Min(end, scalar.Span.End)));
    }

    private MappedText? Map()
    {
        if (linearStart >= 0) return MappedText.From(source, new TextSpan(linearStart, scalar.Value.Length));
        if (places is null) return null;

        var pieces = new List<TextSpan>();
        for (var i = 0; i < places.Count; i++)
        {
            // Of \" and CR LF the last character is the one that counts.
            var last = places[i].End - 1;
            if (places[i].Length == 0 || source.Content[last] != scalar.Value[i]) return null;
            if (pieces.Count > 0 && pieces[pieces.Count - 1].End == last)
                pieces[pieces.Count - 1] = new TextSpan(pieces[pieces.Count - 1].Start, pieces[pieces.Count - 1].Length + 1);
            else
                pieces.Add(new TextSpan(last, 1));
        }

        return pieces.Count == 0
            ? MappedText.From(source, new TextSpan(scalar.Span.End, 0))
            : MappedText.Join(source, pieces);
    }
}
