using System.Globalization;

namespace DeployGuard.Documents.Compose;

/// <summary>Durations such as <c>30s</c>, <c>1m30s</c> and <c>1.5h</c> (compose specification, extension "Specifying durations").</summary>
public static class ComposeDuration
{
    private static readonly Dictionary<string, double> SecondsPerUnit = new(StringComparer.Ordinal)
    {
        ["ns"] = 1e-9, ["us"] = 1e-6, ["µs"] = 1e-6, ["μs"] = 1e-6, ["ms"] = 1e-3, ["s"] = 1, ["m"] = 60, ["h"] = 3600, ["d"] = 86_400, ["w"] = 604_800,
    };

    /// <summary>The length in seconds; null for what is no duration, a number without unit included (<c>0</c> is one).</summary>
    public static double? ParseSeconds(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (text == "0") return 0;

        var seconds = 0.0;
        for (var i = 0; i < text!.Length;)
        {
            var digits = Run(text, i, c => c is (>= '0' and <= '9') or '.');
            var unit = Run(text, i + digits, c => c is not ((>= '0' and <= '9') or '.'));
            if (!double.TryParse(text.Substring(i, digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                || !SecondsPerUnit.TryGetValue(text.Substring(i + digits, unit), out var factor))
            {
                return null;
            }

            seconds += number * factor;
            i += digits + unit;
        }

        return seconds;
    }

    private static int Run(string text, int start, Func<char, bool> belongs)
    {
        var end = start;
        while (end < text.Length && belongs(text[end])) end++;
        return end - start;
    }
}
