using DeployGuard.Documents;
using DeployGuard.Text;

namespace DeployGuard.Validation.Suppression;

/// <summary>The suppression comments of one file.</summary>
internal sealed class Suppressions
{
    private const int MaximumUnknown = 100;

    private readonly RuleCatalog catalog;
    private readonly Dictionary<string, SpanSet> spansByRule = new(StringComparer.Ordinal);
    private readonly List<Finding> unknown = [];

    /// <summary>Where the comments that are still in effect end, by the tool and the name they turn off.</summary>
    private readonly Dictionary<(string? Tool, string Name), int> begun = [];

    private Suppressions(RuleCatalog catalog) => this.catalog = catalog;

    /// <summary>One finding for each name that DeployGuard's own dialect should know and does not.</summary>
    public IReadOnlyList<Finding> Unknown => unknown;

    /// <summary>For a file without comments.</summary>
    public static Suppressions None(RuleCatalog catalog) => new(catalog);

    /// <summary>Reads the comments of a file.</summary>
    /// <param name="document">The file.</param>
    /// <param name="catalog">All rules.</param>
    public static Suppressions Read(Document document, RuleCatalog catalog)
    {
        var result = new Suppressions(catalog);
        foreach (var comment in document.Comments)
        {
            foreach (var dialect in SuppressionDialect.All)
                if (dialect.Read(comment, document) is { } suppression) result.Add(suppression, dialect.Tool, comment, document);
        }

        foreach (var (tool, name) in result.begun.Keys.ToList()) result.End(tool, name, document.Text.Content.Length);
        return result;
    }

    /// <summary>
    /// True when a comment asks for silence about the finding, or a mark for scanners of secrets about a secret. Not safe for concurrent use.
    /// </summary>
    public bool Covers(Finding finding) =>
        (spansByRule.TryGetValue(finding.RuleId, out var spans) && spans.Touches(finding.Location.Span.Start))
        || (catalog.Find(finding.RuleId) is { } rule && IsAboutSecrets(rule) && IsMarked(finding.Location));

    private void Add(SuppressionComment suppression, string? tool, Comment comment, Document document)
    {
        if (suppression.Scope is SuppressionScope.FromHere or SuppressionScope.UntilHere)
        {
            foreach (var name in suppression.Names) BeginOrEnd(suppression.Scope, tool, name.Name.ToUpperInvariant(), comment.Span);
            return;
        }

        var where = WhereOf(suppression.Scope, comment, document);
        foreach (var name in suppression.Names)
        {
            var rules = Find(name.Name, tool);
            foreach (var rule in rules) SpansOf(rule).Add(where);
            if (rules.Count == 0 && tool is null && unknown.Count < MaximumUnknown) unknown.Add(Report(document, name));
        }
    }

    private void BeginOrEnd(SuppressionScope scope, string? tool, string name, TextSpan comment)
    {
        if (scope == SuppressionScope.FromHere)
        {
            if (!begun.ContainsKey((tool, name))) begun[(tool, name)] = comment.End;
            return;
        }

        // "on" without names ends everything of the tool.
        if (!name.Equals(SuppressionDialect.EveryCheck, StringComparison.OrdinalIgnoreCase))
        {
            if (begun.ContainsKey((tool, name))) End(tool, name, comment.Start);
            return;
        }

        foreach (var key in begun.Keys.Where(key => key.Tool == tool).ToList()) End(key.Tool, key.Name, comment.Start);
    }

    private void End(string? tool, string name, int end)
    {
        foreach (var rule in Find(name, tool)) SpansOf(rule).Add(TextSpan.FromBounds(begun[(tool, name)], end));
        begun.Remove((tool, name));
    }

    private IReadOnlyList<Rule> Find(string name, string? tool)
    {
        if (name.Equals(SuppressionDialect.EveryCheck, StringComparison.OrdinalIgnoreCase))
            return [.. catalog.Rules.Where(rule => tool is null || IsKnownTo(tool, rule))];
        if (tool is not null) return [.. catalog.FindByAlias(tool + ":" + name)];
        return catalog.Find(name) is { } found ? [found] : [];
    }

    private SpanSet SpansOf(Rule rule)
    {
        if (!spansByRule.TryGetValue(rule.Metadata.Id, out var spans)) spansByRule[rule.Metadata.Id] = spans = new SpanSet();
        return spans;
    }

    private static TextSpan WhereOf(SuppressionScope scope, Comment comment, Document document) => scope switch
    {
        SuppressionScope.File => new TextSpan(0, document.Text.Content.Length),
        SuppressionScope.Section => document.SectionAfter(comment.Span.End),
        SuppressionScope.LineOrStatement when comment.IsTrailing =>
            document.Text.GetLine(document.Text.GetPosition(comment.Span.Start).Line),
        SuppressionScope.Line => LineOf(comment, document.Text),
        _ => document.StatementAfter(comment.Span.End),
    };

    private static TextSpan LineOf(Comment comment, SourceText text)
    {
        var line = text.GetPosition(comment.Span.Start).Line + (comment.IsTrailing ? 0 : 1);
        return line <= text.LineCount ? text.GetLine(line) : new TextSpan(text.Content.Length, 0);
    }

    /// <summary>Rules about secrets outside their area are known to gitleaks.</summary>
    private static bool IsAboutSecrets(Rule rule) => rule.Metadata.Area == RuleArea.Credentials || IsKnownTo("gitleaks", rule);

    private static bool IsMarked(Location location) =>
        SecretScannerMarks.Cover(location.Source.Content, location.Span.Start, location.Span.End, DateTime.UtcNow);

    private static bool IsKnownTo(string tool, Rule rule) =>
        rule.Metadata.Aliases.Any(alias => alias.StartsWith(tool + ":", StringComparison.OrdinalIgnoreCase));

    private Finding Report(Document document, SuppressedName name)
    {
        var nearest = NearestName.Find(name.Name, catalog.Rules.Select(rule => rule.Metadata.Id));
        var advice = nearest is null ? "write ids of rules, separated by commas" : $"did you mean {nearest}?";
        return HostFindings.UnknownSuppression(new Location(document.Text, name.Span), name.Name, advice);
    }
}
