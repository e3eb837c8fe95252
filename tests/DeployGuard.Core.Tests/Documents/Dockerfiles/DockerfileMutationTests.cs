using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.Dockerfiles;

/// <summary>Whatever the bytes, reading ends, says the same twice, and every span lies in the file.</summary>
public sealed class DockerfileMutationTests
{
    private const int Inputs = 24_000;

    private static readonly string[] Fragments =
    [
        "\\", "\\\n", "`", "\"", "'", "$", "${", "}", ":-", "##", "<<", "<<EOF", "<<-E\n", "EOF", "\n", "\r", "\r\n", "\t", " ", "#", "--", "=",
        "[", "]", "[\"", "\"]", ",", "\0", "\uFFFF", "\uFEFF", "é", "FROM ", "RUN ", "COPY ", "ENV ", "ONBUILD ", "AS ", "--mount=", "--from=0 ",
        "# escape=`\n", "/", ":", "@", "*", "?",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_damage_to_a_file_is_read_and_placed(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Inputs / 4; i++)
        {
            var text = Mutations.OfParts(DockerfileSamples.All[i % DockerfileSamples.All.Count], random, Fragments, 20);
            var first = DockerfileFixture.Read(text);
            try
            {
                AssertPlaced(first);
                if (i % 10 == 0) Assert.Equal(Describe(first), Describe(DockerfileFixture.Read(text)));
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException("Seed " + seed + ", input " + i + ":\n" + text, exception);
            }
        }
    }

    private static void AssertPlaced(DockerfileDocument document)
    {
        var whole = new TextSpan(0, document.Text.Content.Length);
        void Inside(TextSpan outer, TextSpan inner)
        {
            if (inner.Length < 0 || !outer.Contains(inner)) Assert.Fail($"{inner} is not inside {outer}");
        }

        var end = 0;
        foreach (var instruction in document.Instructions)
        {
            Assert.True(instruction.Span.Start >= end, "instructions overlap or are out of order");
            end = instruction.Span.End;
            Inside(whole, instruction.Span);
            Inside(instruction.Span, instruction.KeywordSpan);
            foreach (var flag in instruction.Flags) Inside(instruction.Span, flag.Span);
            foreach (var heredoc in instruction.Heredocs) Inside(instruction.Span, heredoc.BodySpan);
            foreach (var word in WordsOf(instruction))
            {
                Inside(instruction.Span, word.Span);
                foreach (var variable in word.Variables) Inside(word.Span, variable.Span);
                word.Expand(instruction.Scope);
            }
        }

        foreach (var comment in document.Comments) Inside(whole, comment.Span);
        foreach (var directive in document.Directives) Inside(directive.Span, directive.ValueSpan);
        foreach (var problem in document.Problems)
        {
            Inside(whole, problem.Span);
            Assert.True(problem.Message.Length is > 0 and <= 160, problem.Message);
            Assert.False(problem.Message.Any(char.IsControl), problem.Message);
            Inside(whole, document.StatementAfter(problem.Span.End));
        }
    }

    private static IEnumerable<DockerWord> WordsOf(DockerInstruction instruction) => instruction switch
    {
        FromInstruction from => new[] { from.Image, from.StageName }.OfType<DockerWord>(),
        FileTransferInstruction transfer => [.. transfer.Sources, .. transfer.Destination is null ? [] : new[] { transfer.Destination }],
        KeyValueInstruction pairs => pairs.Entries.SelectMany(entry => new[] { entry.Key, entry.Value }).OfType<DockerWord>(),
        ExposeInstruction expose => expose.Words,
        VolumeInstruction volume => volume.Paths,
        UserInstruction { User: { } user } => [user],
        WorkdirInstruction { Path: { } path } => [path],
        CommandInstruction { Command: { } command } => command.Words,
        OnBuildInstruction { Instruction: { } inner } => WordsOf(inner),
        _ => [],
    };

    private static string Describe(DockerfileDocument document) => string.Join("\n",
        document.Instructions.Select(item => $"{item.GetType().Name} {item.Span} {item.Stage?.Index} {string.Join("|", WordsOf(item))}")
            .Concat(document.Problems.Select(problem => problem.ToString()))
            .Concat(document.Stages.Select(stage => $"{stage} {stage.IsReachable} {stage.BaseImage} {stage.OperatingSystem}")));
}
