using DeployGuard.Text;

namespace DeployGuard.Validation.Suppression;

/// <summary>Spans of one file that may overlap; asking costs no more than their logarithm.</summary>
internal sealed class SpanSet
{
    private readonly List<TextSpan> spans = [];
    private int[]? ends;

    /// <summary>Adds a span.</summary>
    public void Add(TextSpan span)
    {
        spans.Add(span);
        ends = null;
    }

    /// <summary>True when an offset lies inside a span or just behind its last character.</summary>
    public bool Touches(int offset)
    {
        ends ??= Sort();
        var low = 0;
        var high = spans.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].Start > offset) high = middle;
            else low = middle + 1;
        }

        return low > 0 && ends[low - 1] >= offset;
    }

    /// <summary>Orders by start; for each span the farthest end up to it.</summary>
    private int[] Sort()
    {
        spans.Sort((one, other) => one.Start.CompareTo(other.Start));
        var farthest = new int[spans.Count];
        for (var i = 0; i < farthest.Length; i++) farthest[i] = i == 0 ? spans[i].End : Math.Max(farthest[i - 1], spans[i].End);
        return farthest;
    }
}
