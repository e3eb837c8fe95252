using DeployGuard.Text;

namespace DeployGuard.Documents.Settings.Json;

/// <summary>Collects what stops the JSON provider of .NET: the first syntax error, since others follow from it, and double keys.</summary>
/// <param name="content">The file.</param>
internal sealed class JsonProblems(string content)
{
    private const int MaximumDuplicates = 20;

    private readonly List<SyntaxProblem> duplicates = [];
    private SyntaxProblem? first;
    private bool isTemplate;

    /// <summary>The problems in order; none for a template.</summary>
    public IReadOnlyList<SyntaxProblem> All => isTemplate ? [] : first is null ? duplicates : [first];

    /// <summary>Looks at a comment: it may have no end, or be a condition of <c>dotnet new</c>.</summary>
    public void Pass(JsonComment comment)
    {
        if (!comment.IsClosed) Add(new TextSpan(comment.Span.Start, 2), "This comment is not closed; write */ where it ends");
        if (comment.Span.Length > 4 && string.CompareOrdinal(content, comment.Span.Start + 2, "#if", 0, 3) == 0) isTemplate = true;
    }

    /// <summary>Adds a problem with a message of its own.</summary>
    public void Add(SyntaxProblem problem) => Add(problem.Span, problem.Message);

    /// <summary>Adds a problem with a message of its own.</summary>
    public void Add(TextSpan span, string message)
    {
        if (first is not null) return;

        first = new SyntaxProblem(span, message);
        isTemplate |= IsPlaceholder(span.Start);
    }

    /// <summary>Adds a problem about text that may not stand where it does.</summary>
    public void Unexpected(TextSpan span)
    {
        var sign = span.Length == 0 ? ' ' : content[span.Start];
        Add(span, sign switch
        {
            '<' or '=' or '>' when IsConflict(span.Start) => "A merge conflict was committed; keep one side and remove the marks",
            '\'' => "JSON puts texts into double quotes; write \" instead of '",
            ',' => "A value is missing before this comma; write one, or remove the comma",
            '}' or ']' => "This bracket closes nothing; remove it",
            '{' or '[' => "A section may not begin here; write a key and a colon before it",
            ':' => "A colon belongs between a key and its value; write the key in double quotes",
            _ => "This is no JSON; write keys and texts in double quotes, and true, false, null and numbers as JSON has them",
        });
    }

    /// <summary>Adds a key that is set twice.</summary>
    public void AddDuplicate(TextSpan span, string message)
    {
        if (duplicates.Count < MaximumDuplicates) duplicates.Add(new SyntaxProblem(span, message));
    }

    private bool IsConflict(int at) =>
        string.CompareOrdinal(content, at, "<<<<<<< ", 0, 8) == 0 || string.CompareOrdinal(content, at, "=======", 0, 7) == 0
        || string.CompareOrdinal(content, at, ">>>>>>> ", 0, 8) == 0;

    /// <summary>
    /// A placeholder outside of quotes, such as <c>#{Port}#</c>, <c>__PORT__</c>, <c>${PORT}</c>, <c>{{ port }}</c>, <c>&lt;%= port %&gt;</c>: a step of the
    /// deployment puts a value there before anything reads the file.
    /// </summary>
    private bool IsPlaceholder(int at) => at < content.Length && !IsConflict(at) && content[at] switch
    {
        '#' or '$' or '@' or '%' or '<' or '_' => true,
        '{' => at > 0 && content[at - 1] == '{',
        _ => false,
    };
}
