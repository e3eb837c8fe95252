using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using DeployGuard.Documents;
using DeployGuard.Documents.AnalyzerConfigs;
using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.PlainText;
using DeployGuard.Repository;
using DeployGuard.Validation.Configuration;
using DeployGuard.Validation.Suppression;

namespace DeployGuard.Validation;

/// <summary>One run of all rules over one repository.</summary>
internal sealed class ValidationRun
{
    private const int LongFile = 32 * 1024;

    private readonly RuleCatalog catalog;
    private readonly ValidationSettings settings;
    private readonly CancellationToken cancellationToken;
    private readonly ValidationContext context;
    private readonly Isolation isolation;
    private readonly IReadOnlyList<AnalyzerConfigDocument> configs;
    private readonly SeverityResolver severities;
    private readonly ConcurrentDictionary<string, Suppressions> suppressions = new(StringComparer.Ordinal);

    public ValidationRun(
        RuleCatalog catalog, ValidationSettings settings, RepositorySnapshot repository, CancellationToken cancellationToken)
    {
        this.catalog = catalog;
        this.settings = settings;
        this.cancellationToken = cancellationToken;
        isolation = new Isolation(cancellationToken);
        var excluded = settings.Exclude.Select(glob => new PathGlob(glob)).ToList();
        var documents = new RepositoryDocuments(
            repository, DocumentReaders.All, path => excluded.Count > 0 && excluded.Exists(glob => glob.IsMatch(path)));
        context = new ValidationContext(documents, settings);
        configs = [.. Configs()];
        severities = new SeverityResolver(settings, new SeverityConfiguration(settings.Configuration.RepositoryRoot, configs));
    }

    /// <summary>Runs the rules and decides what becomes of the findings.</summary>
    public ValidationResult Execute(IEnumerable<Finding> hostFindings)
    {
        var rules = catalog.Rules.Where(rule => severities.CanReport(rule.Metadata) && !IsDeclaredAway(rule.Metadata)).ToList();
        var entries = EntriesOf(catalog.Rules);
        Prepare(entries, rules);
        var found = RunInParallel(
        [
            .. rules.Where(rule => rule.DocumentType is null).Select(rule => (Action<List<Finding>>)(into => Run(rule, null, into))),
            .. entries.Select(entry => (Action<List<Finding>>)(into => Run(rules, entry, into))),
            .. RunOnTexts([.. rules.Where(rule => rule.DocumentType == typeof(TextDocument))]),
        ]);

        var report = new FindingReport(catalog, severities, SuppressionsOf);
        // A file that is not validated may still be read for its facts, as one that a compose file includes.
        foreach (var finding in found.Where(finding => !context.Documents.IsExcluded(finding.Location.Path)).Concat(OwnFindings()).Concat(hostFindings))
            report.Add(finding);
        // Comments of files that no rule looks at are read only now; what failed before counts once.
        foreach (var failure in isolation.Failures) report.Add(failure);
        return new ValidationResult(report.Findings, entries.Count) { SuppressedFindings = report.Suppressed, Documents = context.Documents };
    }

    /// <summary>
    /// What the owner declared not applicable is asked for by no rule about pipelines and the checklist. A secret in a file is one nevertheless.
    /// </summary>
    private bool IsDeclaredAway(RuleMetadata rule) => rule.Area is RuleArea.Pipeline or RuleArea.Deployment
        && rule.ChecklistItem is { } item && settings.NotApplicable.ContainsKey(item);

    /// <summary>The files some rule is about, whether it is on or not: their number must not depend on the mode.</summary>
    private IReadOnlyList<RepositoryEntry> EntriesOf(IEnumerable<Rule> rules)
    {
        var types = rules.Select(rule => rule.DocumentType).OfType<Type>().Distinct().ToList();
        var kinds = new HashSet<FileKind>(
            DocumentReaders.All.Where(reader => types.Exists(reader.DocumentType.IsAssignableFrom)).Select(reader => reader.Kind));
        return [.. context.Documents.Validated.Where(entry => kinds.Contains(entry.Kind))];
    }

    /// <summary>
    /// Reads all files side by side, and puts the pipelines together. Else the first rule that asks for all of them reads one after the other,
    /// and the rules that ask next wait for it.
    /// </summary>
    private void Prepare(IReadOnlyList<RepositoryEntry> entries, List<Rule> rules)
    {
        if (rules.Count == 0) return;

        RunInParallel([.. entries.Select(entry => (Action<List<Finding>>)(_ => Prepare(entry)))]);
        if (rules.Exists(rule => rule.Metadata.Area is RuleArea.Pipeline or RuleArea.Deployment))
            isolation.Run(() => "The reader of pipelines", null, () => context.Documents.Model(RepositoryPipelines.Of));
    }

    private void Prepare(RepositoryEntry entry)
    {
        if (context.Documents.Read(entry) is { } document) isolation.Run(() => "The reader", document.Text, document.Prepare);
    }

    /// <summary>Runs all actions and joins what they find in the order of the actions.</summary>
    private IEnumerable<Finding> RunInParallel(IReadOnlyList<Action<List<Finding>>> actions)
    {
        var found = new List<Finding>[actions.Count];
        try
        {
            var options = new ParallelOptions { CancellationToken = cancellationToken };
            Parallel.For(0, actions.Count, options, index => actions[index](found[index] = []));
        }
        catch (AggregateException exception)
        {
            // Only what must not be swallowed comes here; the caller sees it as if it had run alone.
            ExceptionDispatchInfo.Capture(exception.Flatten().InnerExceptions[0]).Throw();
        }

        return found.SelectMany(findings => findings);
    }

    private void Run(IReadOnlyList<Rule> rules, RepositoryEntry entry, List<Finding> into)
    {
        if (context.Documents.Read(entry) is not { } document) return;

        // A catalog without the rule is a part of the whole one and does not know all ids.
        if (catalog.Find(HostRuleIds.UnknownSuppression) is not null) into.AddRange(SuppressionsOf(entry.Path).Unknown);
        var own = rules
            .Where(rule => rule.DocumentType?.IsInstanceOfType(document) == true && severities.CanReport(rule.Metadata, entry.Path))
            .Select(rule => (Action<List<Finding>>)(found => Run(rule, document, found)))
            .ToList();
        // One long file must not keep the other cores waiting.
        if (document.Text.Content.Length > LongFile) into.AddRange(RunInParallel(own));
        else own.ForEach(run => run(into));
    }

    /// <summary>
    /// Texts are many and mostly without a finding: none is kept, and they do not count as validated, since each may be of any language.
    /// </summary>
    private IEnumerable<Action<List<Finding>>> RunOnTexts(IReadOnlyList<Rule> rules) => rules.Count == 0 ? [] :
        context.Documents.Texts.Select(entry => (Action<List<Finding>>)(into => RunOnText(rules, entry, into)));

    private void RunOnText(IReadOnlyList<Rule> rules, RepositoryEntry entry, List<Finding> into)
    {
        var own = rules.Where(rule => severities.CanReport(rule.Metadata, entry.Path)).ToList();
        if (own.Count == 0 || context.Documents.ReadText(entry) is not { } text) return;

        foreach (var rule in own) Run(rule, text, into);
    }

    private void Run(Rule rule, Document? document, List<Finding> into) =>
        isolation.Run(() => $"Rule {rule.Metadata.Id}", document?.Text, () =>
        {
            foreach (var finding in rule.Run(document, context))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (finding.Location.Span.End > finding.Location.Source.Content.Length)
                    throw new InvalidOperationException("a finding leaves its file");
                into.Add(finding);
            }
        });

    private Suppressions SuppressionsOf(string path) => suppressions.GetOrAdd(path, ReadSuppressions);

    private Suppressions ReadSuppressions(string path)
    {
        var result = Suppressions.None(catalog);
        var document = context.Documents.Find<Document>(path) ?? TextOf(path);
        if (document is not null)
            isolation.Run(() => "The reader of comments", document.Text, () => result = Suppressions.Read(document, catalog));
        return result;
    }

    /// <summary>Read again, for its comments only: this is asked of files with a finding.</summary>
    private TextDocument? TextOf(string path) =>
        context.Repository.Find(path) is { IsDirectory: false } entry && TextFiles.Includes(entry) ? context.Documents.ReadText(entry) : null;

    /// <summary>What the validator itself has to say; after the rules, since documents are read on demand.</summary>
    private IEnumerable<Finding> OwnFindings()
    {
        foreach (var problem in settings.Problems) yield return HostFindings.WrongSetting(problem);
        foreach (var finding in configs.SelectMany(UnknownSeverities)) yield return finding;
        foreach (var failure in settings.Configuration.Failures.Concat(context.Documents.Failures)) yield return HostFindings.Unreadable(failure);
        foreach (var failure in isolation.Failures) yield return failure;
        if (context.Repository.GitFailure is { } reason) yield return HostFindings.GitFailed(reason);
    }

    /// <summary>Those around the repository and those in it; global ones count at its root only, as for the compiler.</summary>
    private IEnumerable<AnalyzerConfigDocument> Configs() =>
    [
        .. settings.Configuration.Files.Select(AnalyzerConfigReader.Parse),
        .. context.Documents.All<AnalyzerConfigDocument>().Where(config => !config.IsGlobal || config.Path.IndexOf('/') < 0),
    ];

    /// <summary>Severities of this catalog's rules and areas that the compiler would ignore without a word.</summary>
    private IEnumerable<Finding> UnknownSeverities(AnalyzerConfigDocument config) =>
        from section in config.Sections.Prepend(config.Preamble)
        from property in section.Properties.Values
        where SeverityKey.Parse(property.Value) is null && IsOurs(property.Key)
        select HostFindings.WrongSeverity(config.Text, property.ValueSpan, property.Key);

    private bool IsOurs(string key) =>
        (SeverityKey.RuleIdIn(key) is { } id && catalog.Find(id) is not null)
        || (SeverityKey.AreaIn(key) is { } area && Enum.GetNames(typeof(RuleArea)).Contains(area, StringComparer.OrdinalIgnoreCase));
}
