using DeployGuard.Text;
using DeployGuard.Validation.Configuration;
using DeployGuard.Validation.Suppression;

namespace DeployGuard.Validation;

/// <summary>Decides what becomes of findings and gives them out in one order.</summary>
/// <param name="catalog">The rules.</param>
/// <param name="severities">The severities of findings.</param>
/// <param name="suppressionsOf">The suppression comments of a file.</param>
internal sealed class FindingReport(
    RuleCatalog catalog, SeverityResolver severities, Func<string, Suppressions> suppressionsOf)
{
    // Nobody reads the hundredth of a kind; a generated or hostile file must not flood the log.
    private const int MaximumPerFileAndRule = 100;

    private readonly Dictionary<Identity, ReportedFinding> reported = [];
    private readonly HashSet<Identity> suppressed = [];

    /// <summary>Number of findings that a comment keeps from being reported.</summary>
    public int Suppressed => suppressed.Count;

    /// <summary>
    /// What is reported: ordered by path, position, rule and message, at most 100 of a rule in a file.
    /// </summary>
    public IReadOnlyList<ReportedFinding> Findings =>
    [
        .. reported
            .GroupBy(one => (one.Key.Path, one.Key.RuleId))
            .SelectMany(alike => alike.OrderBy(one => one.Key).Take(MaximumPerFileAndRule))
            .OrderBy(one => one.Key)
            .Select(one => one.Value),
    ];

    /// <summary>Adds a finding, unless the settings or a comment turn it off; what is found twice counts once.</summary>
    public void Add(Finding finding)
    {
        var metadata = catalog.Find(finding.RuleId)?.Metadata ?? new RuleMetadata(finding.RuleId, finding.RuleId, finding.Level);
        var severity = severities.Resolve(metadata, finding.Level, finding.Location.Path);
        if (severity == Severity.None) return;

        var identity = new Identity(finding.Location.Path, finding.Location.Span, finding.RuleId, finding.Message);
        if (suppressionsOf(finding.Location.Path).Covers(finding))
            suppressed.Add(identity);
        else if (!reported.TryGetValue(identity, out var before) || before.Severity < severity)
            reported[identity] = new ReportedFinding(finding, severity);
    }

    private readonly record struct Identity(string Path, TextSpan Span, string RuleId, string Message) : IComparable<Identity>
    {
        public int CompareTo(Identity other)
        {
            var order = string.CompareOrdinal(Path, other.Path);
            if (order == 0) order = Span.Start.CompareTo(other.Span.Start);
            if (order == 0) order = string.CompareOrdinal(RuleId, other.RuleId);
            if (order == 0) order = string.CompareOrdinal(Message, other.Message);
            return order == 0 ? Span.Length.CompareTo(other.Span.Length) : order;
        }
    }
}
