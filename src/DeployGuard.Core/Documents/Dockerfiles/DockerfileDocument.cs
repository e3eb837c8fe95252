using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles;

/// <summary>A Dockerfile as BuildKit reads it, tolerant of errors: what is wrong is a problem, the rest stays typed.</summary>
public sealed class DockerfileDocument : Document
{
    internal DockerfileDocument(SourceText text) : base(text)
    {
    }

    /// <summary>The parser directives at the top of the file.</summary>
    public IReadOnlyList<ParserDirective> Directives { get; internal init; } = [];

    /// <summary>A backslash, or the backtick an escape directive chooses.</summary>
    public char EscapeCharacter { get; internal init; } = '\\';

    /// <summary>All instructions in file order; what ONBUILD wraps is inside its ONBUILD.</summary>
    public IReadOnlyList<DockerInstruction> Instructions { get; internal init; } = [];

    /// <summary>The instructions before the first FROM; all of them when the file has none.</summary>
    public IReadOnlyList<DockerInstruction> Preamble { get; internal init; } = [];

    /// <summary>The build stages in file order.</summary>
    public IReadOnlyList<DockerStage> Stages { get; internal init; } = [];

    /// <summary>The last stage, the default target of a build; null in a file without FROM.</summary>
    public DockerStage? FinalStage => Stages.Count == 0 ? null : Stages[Stages.Count - 1];

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxProblem> Problems => ProblemsInOrder;

    /// <summary>The comment lines in file order, parser directives and those inside continued instructions included.</summary>
    public override IReadOnlyList<Comment> Comments => CommentLines;

    internal IReadOnlyList<SyntaxProblem> ProblemsInOrder { private get; init; } = [];

    internal IReadOnlyList<Comment> CommentLines { private get; init; } = [];

    /// <summary>
    /// True when the path says that the image is for development, tests or CI and never deployed: below
    /// <c>.devcontainer</c>, or <c>Dockerfile.dev</c>, <c>test.Dockerfile</c> and their like.
    /// </summary>
    public bool IsForDevelopment
    {
        get
        {
            var folders = Path.Split('/');
            return folders.Contains(".devcontainer") || folders[folders.Length - 1].Split('.', '-', '_').Any(IsDevelopmentWord);
        }
    }

    /// <summary>True when another frontend than Docker's own reads the file: it may know instructions that bring more stages and variables.</summary>
    public bool HasForeignSyntax => Directives.Any(
        directive => directive.Name == "syntax" && directive.Value.IndexOf("docker/dockerfile", StringComparison.OrdinalIgnoreCase) < 0);

    /// <summary>
    /// Every image the file names, in FROM, <c>COPY --from</c> and <c>RUN --mount from</c>, in file order: no stages, not
    /// <c>scratch</c>, and no plain names, which may be a named build context.
    /// </summary>
    public IEnumerable<ImageReference> Images =>
        from instruction in Instructions
        from image in ImagesOf(instruction)
        where image is { IsScratch: false }
        select image;

    /// <summary>The ARGs before the first FROM whose defaults a word uses, in the order of its variables.</summary>
    public IEnumerable<KeyValue> DefaultsOf(DockerWord word) =>
        from variable in word.Variables
        from entry in Preamble.OfType<ArgInstruction>().SelectMany(arg => arg.Entries)
        where entry.Value is not null && entry.Name == variable.Name
        select entry;

    /// <summary>
    /// All instructions of a type in file order, those that ONBUILD wraps included on request.
    /// </summary>
    public IEnumerable<T> InstructionsOf<T>(bool includeOnBuild = false) where T : DockerInstruction
    {
        foreach (var instruction in Instructions)
        {
            if (instruction is T found) yield return found;
            if (includeOnBuild && instruction is OnBuildInstruction { Instruction: T wrapped }) yield return wrapped;
        }
    }

    /// <summary>
    /// The whole instruction that follows, or the next physical line when the comment stands inside a continued one.
    /// </summary>
    /// <param name="offset">0-based offset behind the comment.</param>
    public override TextSpan StatementAfter(int offset)
    {
        var next = FirstEndingBehind(offset);
        if (next == Instructions.Count) return base.StatementAfter(offset);

        var span = Instructions[next].Span;
        return span.Start < offset ? base.StatementAfter(offset) : span;
    }

    /// <summary>The build stage that follows or, inside a stage, the rest of it.</summary>
    /// <param name="offset">0-based offset behind the comment.</param>
    public override TextSpan SectionAfter(int offset)
    {
        var next = FirstEndingBehind(offset);
        var start = next < Instructions.Count ? Math.Max(offset, Instructions[next].Span.Start) : Text.Content.Length;
        var low = 0;
        var high = Stages.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Stages[middle].From.Span.Start > start) high = middle;
            else low = middle + 1;
        }

        // A place just behind the span counts as inside, so it ends before the FROM and not at it.
        return TextSpan.FromBounds(start, low < Stages.Count ? Stages[low].From.Span.Start - 1 : Text.Content.Length);
    }

    /// <summary>True for a parser directive, which is a comment to everybody else.</summary>
    public override bool IsDirective(Comment comment) =>
        Directives.Any(directive => directive.Span.Start == comment.Span.Start);

    /// <summary>The whole lines of an instruction, the last line end included: what to remove to remove it.</summary>
    public TextSpan LinesOf(DockerInstruction instruction)
    {
        var start = Text.GetLine(Text.GetPosition(instruction.Span.Start).Line).Start;
        var lineEnd = Text.Content.IndexOf('\n', instruction.Span.End);
        return TextSpan.FromBounds(start, lineEnd < 0 ? Text.Content.Length : lineEnd + 1);
    }

    private static bool IsDevelopmentWord(string word) =>
        word.ToLowerInvariant() is "dev" or "develop" or "development" or "debug" or "test" or "tests" or "ci" or "watch" or "local";

    private static IEnumerable<ImageReference?> ImagesOf(DockerInstruction instruction) => instruction switch
    {
        FromInstruction from => [from.ImageReference],
        CopyInstruction { From.Kind: StageReferenceKind.Image } copy => [copy.From.Image],
        RunInstruction run => run.Mounts.Where(mount => mount.From?.Kind == StageReferenceKind.Image).Select(mount => mount.From!.Image),
        _ => [],
    };

    private int FirstEndingBehind(int offset)
    {
        var low = 0;
        var high = Instructions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Instructions[middle].Span.End > offset) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
