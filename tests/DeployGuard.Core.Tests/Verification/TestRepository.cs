using System.Text;
using DeployGuard.Documents;
using DeployGuard.Repository;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Verification;

/// <summary>
/// A repository in memory. File contents may carry <c>[|…|]</c> where a finding is expected. Immutable: every
/// <c>With…</c> gives a new one.
/// </summary>
internal sealed class TestRepository : IFileContents
{
    private readonly IReadOnlyList<(RepositoryEntry Entry, Markup Content)> files;

    private TestRepository(IReadOnlyList<(RepositoryEntry, Markup)> files) => this.files = files;

    public static TestRepository Empty { get; } = new([]);

    public bool IsComplete { get; private init; } = true;

    public ValidationSettings Settings { get; private init; } = new() { Mode = AnalysisMode.All };

    /// <summary>A repository whose only file is a Dockerfile.</summary>
    public static TestRepository Dockerfile(string content) => Empty.With("Dockerfile", content);

    /// <summary>A repository whose only file is a compose file.</summary>
    public static TestRepository Compose(string content) => Empty.With("compose.yaml", content);

    public TestRepository With(string path, string content, FileState state = FileState.Tracked)
    {
        var entry = new RepositoryEntry(path, state, FileKinds.Of(path));
        return Copy([.. files.Where(file => file.Entry.Path != path), (entry, Markup.Parse(content))]);
    }

    /// <summary>Files whose content does not matter.</summary>
    public TestRepository WithFiles(params string[] paths) =>
        paths.Aggregate(this, (repository, path) => repository.With(path, ""));

    public TestRepository WithIgnoredDirectory(string path) =>
        Copy([.. files, (new RepositoryEntry(path, FileState.Ignored, FileKind.Other, IsDirectory: true), new Markup("", []))]);

    /// <summary>A work tree without <c>.git</c>, which may be a part of the repository.</summary>
    public TestRepository Incomplete() => new(files) { IsComplete = false, Settings = Settings };

    public TestRepository With(ValidationSettings settings) => new(files) { IsComplete = IsComplete, Settings = settings };

    /// <summary>
    /// Runs a rule through the validator and holds its findings against the markup of all files. There must be
    /// some.
    /// </summary>
    /// <returns>The findings in order, for assertions on message, level and edits.</returns>
    public IReadOnlyList<Finding> Reports<TRule>() where TRule : Rule, new()
    {
        Assert.True(files.Any(file => file.Content.Spans.Count > 0), "a report needs [|markup|]; use Silent for a guard");
        return Verify(new TRule());
    }

    /// <summary>Runs a rule and demands that it finds nothing: the guard beside a report.</summary>
    public void Silent<TRule>() where TRule : Rule, new()
    {
        Assert.True(files.All(file => file.Content.Spans.Count == 0), "a guard has no markup; use Reports");
        Verify(new TRule());
    }

    /// <summary>
    /// Applies the edits of all findings of a rule and demands that the result is the given text, in which the
    /// rule finds nothing more.
    /// </summary>
    public void IsFixedTo<TRule>(string path, string expected) where TRule : Rule, new()
    {
        var edits = Findings(new TRule()).SelectMany(finding => finding.Edits)
            .Where(edit => edit.Location.Path == path);
        Assert.Equal(expected, FixContract.Apply(TextOf(path), edits));
        Assert.Empty(With(path, expected).Findings(new TRule()));
    }

    /// <summary>The repository with some edits applied.</summary>
    public TestRepository WithApplied(IEnumerable<TextEdit> edits) =>
        edits.GroupBy(edit => edit.Location.Path).Aggregate(this, (repository, file) => repository.WithText(file.Key, FixContract.Apply(TextOf(file.Key), file)));

    /// <summary>The documents of this repository, for tests of models.</summary>
    public RepositoryDocuments Documents() => new(Snapshot(), DocumentReaders.All);

    public RepositorySnapshot Snapshot() => new(files.Select(file => file.Entry), this) { IsComplete = IsComplete };

    /// <summary>What the whole validator reports with these rules.</summary>
    public IReadOnlyList<Finding> Findings(params Rule[] rules) =>
        [.. new Validator(new RuleCatalog(rules), Settings).Validate(Snapshot()).Findings.Select(reported => reported.Finding)];

    byte[] IFileContents.ReadAllBytes(string path) =>
        Encoding.UTF8.GetBytes(TextOf(path));

    private IReadOnlyList<Finding> Verify(Rule rule)
    {
        var findings = Findings(rule);
        foreach (var finding in findings) FindingContract.Assert(rule, finding);
        foreach (var (entry, content) in files)
        {
            var found = findings.Where(finding => finding.Location.Path == entry.Path).Select(finding => finding.Location.Span);
            Assert.Equal(Markup.Render(content.Text, content.Spans), Markup.Render(content.Text, found));
        }

        FixContract.Assert(this, rule, findings);
        return findings;
    }

    private string TextOf(string path) => files.Single(file => file.Entry.Path == path).Content.Text;

    private TestRepository WithText(string path, string text) =>
        Copy([.. files.Select(file => file.Entry.Path == path ? (file.Entry, new Markup(text, [])) : file)]);

    private TestRepository Copy(IReadOnlyList<(RepositoryEntry, Markup)> changed) =>
        new(changed) { IsComplete = IsComplete, Settings = Settings };
}
