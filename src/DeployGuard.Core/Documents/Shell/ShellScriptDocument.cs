using DeployGuard.Text;

namespace DeployGuard.Documents.Shell;

/// <summary>A file that is a shell script.</summary>
public sealed class ShellScriptDocument : Document
{
    internal ShellScriptDocument(SourceText text, ShellScript script) : base(text)
    {
        Script = script;
        Comments = [.. script.Comments.Select(span => ReadComment(text, span))];
    }

    /// <summary>The script; without commands when the <c>#!</c> line asks for another language.</summary>
    public ShellScript Script { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxProblem> Problems => Script.Problems;

    /// <inheritdoc/>
    public override IReadOnlyList<Comment> Comments { get; }

    private static Comment ReadComment(SourceText text, TextSpan span)
    {
        var start = span.Start;
        while (start > 0 && text.Content[start - 1] is ' ' or '\t') start--;
        var isTrailing = start > 0 && text.Content[start - 1] != '\n';
        return new Comment(span, text.Content.Substring(span.Start + 1, span.Length - 1).Trim(), isTrailing);
    }
}
