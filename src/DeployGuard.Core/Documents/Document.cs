using DeployGuard.Documents.PlainText;
using DeployGuard.Text;

namespace DeployGuard.Documents;

/// <summary>A parsed file: a typed model whose parts know their spans. Reading never fails on content.</summary>
/// <param name="text">The file.</param>
public abstract class Document(SourceText text)
{
    // A comment this far above a statement speaks of something else; the bound keeps a file of comments linear.
    private const int MaximumCommentBlock = 100;

    private readonly Lazy<IReadOnlyList<Comment>> comments = new(() => TextComments.Read(text));

    /// <summary>The file.</summary>
    public SourceText Text { get; } = text;

    /// <summary>Path from the repository root, separated by '/'.</summary>
    public string Path => Text.Path;

    /// <summary>What the reader could not make sense of; the rest of the document is still valid.</summary>
    public virtual IReadOnlyList<SyntaxProblem> Problems => [];

    /// <summary>
    /// The comments of the file in order; suppressions are read from them. By default what looks like one, whatever the language.
    /// </summary>
    public virtual IReadOnlyList<Comment> Comments => comments.Value;

    /// <summary>
    /// What a suppression comment ending at <paramref name="offset"/> speaks of when it stands on a line of its
    /// own: the statement that follows, all its lines. By default the next line that is neither blank nor a comment.
    /// </summary>
    /// <param name="offset">0-based offset behind the comment.</param>
    public virtual TextSpan StatementAfter(int offset)
    {
        var first = Text.GetPosition(offset).Line + 1;
        for (var line = first; line <= Text.LineCount && line < first + MaximumCommentBlock; line++)
        {
            var span = Text.GetLine(line);
            if (!IsBlankOrComment(span)) return span;
        }

        return new TextSpan(Text.Content.Length, 0);
    }

    /// <summary>
    /// What a comment ending at <paramref name="offset"/> speaks of when it addresses a whole part of the file, such
    /// as a build stage: the part that starts with the next statement or, inside a part, the rest of it. By default
    /// the rest of the file.
    /// </summary>
    /// <param name="offset">0-based offset behind the comment.</param>
    public virtual TextSpan SectionAfter(int offset) => TextSpan.FromBounds(offset, Text.Content.Length);

    /// <summary>True when the comment is an instruction to the tool that reads the file, as at the top of a Dockerfile.</summary>
    public virtual bool IsDirective(Comment comment) => false;

    /// <summary>Works out what rules and models will certainly ask for, so that many documents can do so side by side.</summary>
    internal virtual void Prepare()
    {
    }

    private bool IsBlankOrComment(TextSpan line)
    {
        var start = line.Start;
        while (start < line.End && char.IsWhiteSpace(Text.Content[start])) start++;
        return start == line.End || IsComment(start);
    }

    private bool IsComment(int start)
    {
        var low = 0;
        var high = Comments.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Comments[middle].Span.Start < start) low = middle + 1;
            else high = middle;
        }

        return low < Comments.Count && Comments[low].Span.Start == start;
    }
}
