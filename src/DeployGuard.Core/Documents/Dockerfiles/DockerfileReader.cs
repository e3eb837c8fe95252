using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Documents.Dockerfiles.Reading;
using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles;

/// <summary>Reads Dockerfiles.</summary>
public sealed class DockerfileReader : IDocumentReader
{
    /// <summary>The reader for files that others name whatever they are called; it keeps no state.</summary>
    internal static DockerfileReader Instance { get; } = new();

    /// <inheritdoc/>
    public FileKind Kind => FileKind.Dockerfile;

    /// <inheritdoc/>
    public Type DocumentType => typeof(DockerfileDocument);

    /// <summary>Reads a Dockerfile of any content.</summary>
    public static DockerfileDocument Read(SourceText text)
    {
        var problems = new ProblemList();
        var directiveReader = new DirectiveReader(text, problems);
        var directives = directiveReader.Read();
        var escape = directiveReader.EscapeOf(directives);
        var textReader = new InstructionTextReader(text, escape);
        var instructions = ReadInstructions(text, escape, textReader, problems);
        var stageGraph = new StageGraphBuilder(escape);
        var stages = stageGraph.Build(instructions);
        ReportMissingFrom(text, stageGraph.Preamble, stages.Count > 0, problems);
        return new DockerfileDocument(text)
        {
            Directives = directives,
            EscapeCharacter = escape,
            Instructions = instructions,
            Preamble = stageGraph.Preamble,
            Stages = stages,
            ProblemsInOrder = problems.InOrder,
            CommentLines = textReader.Comments,
        };
    }

    /// <inheritdoc/>
    Document IDocumentReader.Read(SourceText text) => Read(text);

    private static List<DockerInstruction> ReadInstructions(
        SourceText text, char escape, InstructionTextReader textReader, ProblemList problems)
    {
        var reader = new InstructionReader(text, escape, problems);
        var instructions = new List<DockerInstruction>();
        while (textReader.Next() is { } next)
        {
            var line = next.LastLine + 1;
            if (reader.Read(next, ref line) is not { } instruction) continue;

            instructions.Add(instruction);
            if (instruction.Heredocs.Count > 0) textReader.ContinueAt(line);
        }

        return instructions;
    }

    /// <summary>
    /// One problem for all instructions that no stage holds: what is missing is a single FROM. Files such as
    /// <c>Dockerfile.common</c> without any may be pieces that a script puts together, so they may lack it.
    /// </summary>
    private static void ReportMissingFrom(
        SourceText text, IReadOnlyList<DockerInstruction> preamble, bool hasStage, ProblemList problems)
    {
        var misplaced = preamble.FirstOrDefault(instruction => instruction is not (ArgInstruction or UnknownInstruction));
        if (misplaced is not null && hasStage)
            problems.Add(misplaced.KeywordSpan, $"{misplaced.Keyword} stands before the first FROM, where only ARG may: move it below");
        else if (hasStage || !IsWholeByName(text.Path))
            return;
        else if (misplaced is not null)
            problems.Add(misplaced.KeywordSpan, "The file has no FROM: start it with FROM image");
        else if (preamble.Count == 0)
            problems.Add(new TextSpan(text.Content.Length, 0), "The file has no instructions: start it with FROM image");
        else if (preamble.All(instruction => instruction is ArgInstruction))
            problems.Add(preamble[preamble.Count - 1].KeywordSpan, "The file has no FROM: write FROM image below");
    }

    private static bool IsWholeByName(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        return name.EndsWith("Dockerfile", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("Containerfile", StringComparison.OrdinalIgnoreCase);
    }
}
