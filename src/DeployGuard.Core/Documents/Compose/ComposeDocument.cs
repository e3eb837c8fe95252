using System.Collections.Concurrent;
using DeployGuard.Documents.Compose.Schema;
using DeployGuard.Documents.Dockerfiles.Expansion;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Compose;

/// <summary>One compose file. What several files make together is a <see cref="ComposeProject"/>.</summary>
public sealed class ComposeDocument : Document
{
    private readonly Lazy<YamlStatements> statements;

    // Projects that share a folder share its variables, and with them the nodes.
    private readonly ConcurrentDictionary<IVariableScope, Lazy<ComposeMapping?>> contents = new();
    private readonly Lazy<ComposeFileNature> nature;

    internal ComposeDocument(YamlFile yaml) : base(yaml.Text)
    {
        Yaml = yaml;
        Name = ComposeFileName.Of(yaml.Text.Path);
        statements = new(() => new YamlStatements(yaml));
        nature = new(() => ComposeFileNature.Of(this));
        Problems = [.. YamlVersion.ProblemsOf(yaml.Text), .. yaml.Problems];
    }

    /// <summary>The file as YAML.</summary>
    public YamlFile Yaml { get; }

    /// <summary>What the name says about its use.</summary>
    public ComposeFileName Name { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxProblem> Problems { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Comment> Comments => Yaml.Comments;

    /// <summary>Whether it is what its name says.</summary>
    internal ComposeFileNature Nature => nature.Value;

    /// <summary>True for a file that can be read and in which nothing is written but comments.</summary>
    internal bool IsEmpty => Yaml.IsComplete && Problems.Count == 0
        && Yaml.Roots.All(root => root.Target is YamlMapping { Entries.Count: 0 } or YamlScalar { IsNull: true });

    /// <summary>Every scalar that compose interpolates, outside the extensions of the top level; what an alias repeats comes several times.</summary>
    internal IEnumerable<ComposeScalar> Scalars
    {
        get
        {
            var pending = new Stack<ComposeNode>(
                (Content(UnknownScope.Instance)?.Entries ?? [])
                    .Where(entry => !entry.Name.StartsWith("x-", StringComparison.Ordinal))
                    .Select(entry => entry.Value));
            while (pending.Count > 0)
            {
                var node = pending.Pop();
                if (node.Tag == ComposeTag.Reset) continue;
                if (node is ComposeScalar scalar) yield return scalar;
                if (node is ComposeMapping { Entries: var entries }) for (var i = 0; i < entries.Count; i++) pending.Push(entries[i].Value);
                if (node is ComposeSequence { Items: var items }) for (var i = 0; i < items.Count; i++) pending.Push(items[i]);
            }
        }
    }

    /// <summary>An entry of the top level as written; null when there is none.</summary>
    internal TopLevelEntry? FindTopLevel(string name)
    {
        foreach (var root in Yaml.Roots.OfType<YamlMapping>())
        {
            if (root.Entries.FirstOrDefault(entry => entry.Name == name) is { } entry)
                return new TopLevelEntry(entry.Key, root.IsFlow ? null : TopLevelEntry.LinesOf(Text, entry));
        }

        return null;
    }

    /// <summary>The whole entry or item that begins on the next line with text.</summary>
    /// <inheritdoc/>
    public override TextSpan StatementAfter(int offset)
    {
        var line = base.StatementAfter(offset);
        return statements.Value.BeginningOn(Text.GetPosition(line.Start).Line) is { } statement
            ? TextSpan.FromBounds(line.Start, Math.Max(line.End, statement.End))
            : line;
    }

    /// <summary>The content with variables looked up in a scope; the documents of the file merged in order. Null when there is none.</summary>
    internal ComposeMapping? Content(IVariableScope scope) =>
        contents.GetOrAdd(scope, _ => new Lazy<ComposeMapping?>(() => ReadContent(scope))).Value;

    private ComposeMapping? ReadContent(IVariableScope scope)
    {
        var builder = new ComposeNodeBuilder(Text, scope);
        ComposeMapping? content = null;
        foreach (var mapping in Yaml.Roots.Select(builder.Build).OfType<ComposeMapping>())
            content = content is null ? mapping : ComposeMerge.Files(content, mapping);
        return content;
    }
}
