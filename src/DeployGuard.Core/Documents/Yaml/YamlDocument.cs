using DeployGuard.Text;

namespace DeployGuard.Documents.Yaml;

/// <summary>
/// A YAML file that is told by its content, not by its name. What nobody recognises is of this type itself; its YAML is only read
/// when somebody asks.
/// </summary>
public class YamlDocument : Document
{
    private readonly Lazy<YamlFile> yaml;
    private readonly Lazy<IReadOnlyList<Comment>> comments;
    private readonly Lazy<YamlStatements> statements;

    internal YamlDocument(SourceText text, Func<SourceText, YamlFile>? read = null) : base(text)
    {
        yaml = new(() => (read ?? YamlReader.Read)(text));
        comments = new(() => [.. CommentLines.In(text)]);
        statements = new(() => new YamlStatements(Yaml));
    }

    /// <summary>The file as YAML.</summary>
    public YamlFile Yaml => yaml.Value;

    /// <summary>The comments, those of scripts inside the file included.</summary>
    public override IReadOnlyList<Comment> Comments => comments.Value;

    /// <summary>The whole entry or item that begins on the next line with text.</summary>
    /// <inheritdoc/>
    public override TextSpan StatementAfter(int offset)
    {
        var line = base.StatementAfter(offset);
        return statements.Value.BeginningOn(Text.GetPosition(line.Start).Line) is { } statement
            ? TextSpan.FromBounds(line.Start, Math.Max(line.End, statement.End))
            : line;
    }
}
