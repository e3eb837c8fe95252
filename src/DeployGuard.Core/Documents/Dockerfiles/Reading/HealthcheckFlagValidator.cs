using System.Globalization;

namespace DeployGuard.Documents.Dockerfiles.Reading;

/// <summary>Reports durations and counts of HEALTHCHECK the builder refuses. It expands no variables here.</summary>
internal sealed class HealthcheckFlagValidator(ProblemList problems)
{
    private static readonly (string Unit, double Nanoseconds)[] Units =
        [("ns", 1), ("us", 1e3), ("µs", 1e3), ("μs", 1e3), ("ms", 1e6), ("s", 1e9), ("m", 6e10), ("h", 3.6e12)];

    public void Validate(IReadOnlyList<DockerFlag> flags)
    {
        foreach (var flag in flags)
        {
            if (flag.Value is not { } value || value.Raw.Length == 0) continue;

            if (flag.Name == "retries")
            {
                if (!int.TryParse(value.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var retries) || retries < 0)
                    problems.Add(value.Span, "--retries takes a number from 0 upwards: write --retries=3");
            }
            else if (flag.Name is "interval" or "timeout" or "start-period" or "start-interval")
            {
                ValidateDuration(flag.Name, value);
            }
        }
    }

    private void ValidateDuration(string name, DockerWord value)
    {
        if (ParseNanoseconds(value.Value) is not { } duration)
            problems.Add(value.Span, $"{Characters.Excerpt(value.Value)} is no duration: write a number and its unit, such as --{name}=30s");
        else if (duration != 0 && duration < 1e6)
            problems.Add(value.Span, $"--{name} cannot be below 1ms: write a longer duration, or 0 for the default");
    }

    /// <summary>A duration as Go writes it: signed, numbers with units in a row, or a bare 0.</summary>
    private static double? ParseNanoseconds(string text)
    {
        var position = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        if (text.Substring(position) == "0") return 0;
        if (position == text.Length) return null;

        var total = 0d;
        while (position < text.Length)
        {
            var start = position;
            while (position < text.Length && text[position] is >= '0' and <= '9' or '.') position++;
            var digits = text.Substring(start, position - start);
            if (!double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return null;

            var unitStart = position;
            while (position < text.Length && text[position] is not (>= '0' and <= '9' or '.')) position++;
            var unit = text.Substring(unitStart, position - unitStart);
            var known = Array.Find(Units, candidate => candidate.Unit == unit);
            if (known.Unit is null) return null;
            total += number * known.Nanoseconds;
        }

        return text[0] == '-' ? -total : total;
    }
}
