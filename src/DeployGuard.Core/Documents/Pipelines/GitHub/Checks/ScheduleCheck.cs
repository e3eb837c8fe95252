using System.Globalization;
using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>
/// The times of a schedule: five fields of POSIX cron
/// (https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#schedule).
/// </summary>
internal static class ScheduleCheck
{
    private const int Shortest = 5;

    private static readonly string[] Months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    private static readonly string[] Days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    // Whether 7 is taken for Sunday is said nowhere.
    private static readonly (string Name, int Least, int Most, string[] Words)[] Fields =
        [("minute", 0, 59, []), ("hour", 0, 23, []), ("day of the month", 1, 31, []), ("month", 1, 12, Months), ("day of the week", 0, 7, Days)];

    /// <summary>What is wrong with a time; null for nothing.</summary>
    /// <param name="cron">The time.</param>
    /// <param name="runsAnyway">True when it only starts less often than it says.</param>
    public static string? ProblemOf(YamlScalar cron, out bool runsAnyway)
    {
        runsAnyway = false;
        if (cron.Value.IndexOf("${{", StringComparison.Ordinal) >= 0) return null;

        var fields = cron.Value.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != Fields.Length) return "A schedule has five fields, minute, hour, day, month and day of the week: write them, such as '0 4 * * *'";

        for (var i = 0; i < fields.Length; i++)
        {
            var (name, least, most, words) = Fields[i];
            foreach (var part in fields[i].Split(','))
                if (!IsPart(part, least, most, words)) return $"'{Excerpt.Of(part)}' is no {name} of a schedule: write {least} to {most}, *, or ranges and steps of them such as */5";
        }

        runsAnyway = true;
        return IsTooOften(fields[0]) ? "GitHub starts a schedule every five minutes at most, and this says more often: write */5 or more for the minutes" : null;
    }

    /// <summary><c>*</c>, a value or a range, each with a step or without.</summary>
    private static bool IsPart(string part, int least, int most, string[] words)
    {
        var slash = part.IndexOf('/');
        if (slash >= 0 && (Number(part.Substring(slash + 1)) is not { } step || step < 1)) return false;

        var times = slash < 0 ? part : part.Substring(0, slash);
        if (times == "*") return true;

        var dash = times.IndexOf('-');
        return dash < 0 ? IsValue(times) : IsValue(times.Substring(0, dash)) && IsValue(times.Substring(dash + 1));

        bool IsValue(string value) => Number(value) is { } number ? number >= least && number <= most : words.Contains(value, StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsTooOften(string minutes) => minutes == "*" || minutes.StartsWith("*/", StringComparison.Ordinal) && Number(minutes.Substring(2)) < Shortest;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
