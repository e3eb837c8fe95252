using System.Text;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.Dockerfiles;

/// <summary>Files made to hang or flood a reader. Each would take minutes if any step were quadratic in its size.</summary>
public sealed class HostileDockerfileTests
{
    private const int Many = 100_000;

    public static TheoryData<string, string> Inputs => new()
    {
        { "one line of a megabyte", "FROM a\nRUN " + new string('x', 1_000_000) },
        { "one word of a megabyte in quotes", "FROM a\nENV A=\"" + new string('x', 1_000_000) },
        { "continuations", "FROM a\nRUN x \\\n" + Repeat("y \\\n") + "z" },
        { "continuations of single words", "FROM a\nENV " + Repeat("k=v \\\n") + "z=1" },
        { "blank continuations", "FROM a\nRUN x \\\n" + Repeat("\n") + "z" },
        { "heredocs of one instruction", "FROM a\nCOPY " + Repeat("<<A ") + "/x\n" + Repeat("A\n") },
        { "heredocs that never end", "FROM a\n" + Repeat("RUN <<NEVER\n") },
        { "one instruction whose heredocs never end", "FROM a\nRUN " + Repeat("<<A ") },
        { "quotes", "FROM a\nENV A=" + Repeat("'\"") },
        { "nested substitutions", "FROM a\nENV A=" + Repeat("${a:-") + Repeat("}") },
        { "nested JSON", "FROM a\nCMD " + Repeat("[") },
        { "flags", "FROM a\nRUN " + Repeat("--mount=type=cache ") + "x" },
        { "mount options", "FROM a\nRUN --mount=" + Repeat("id=a,") + " x" },
        { "stages that start from each other", "FROM a AS s0\n" + Chain(i => $"FROM s{i} AS s{i + 1}\nUSER $U\n", 30_000) },
        { "stages of one name", Repeat("FROM a AS b\nCOPY --from=b x y\n", 30_000) },
        { "variables that double", "FROM scratch\nENV A=x\n" + Repeat("ENV A=$A$A\n") },
        { "variables of one name", "FROM a\n" + Repeat("ENV A=$A\n") },
        { "ONBUILD chains", "FROM a\n" + Repeat("ONBUILD ") + "RUN x" },
        { "unknown instructions", Repeat("what is this\n") },
        { "control characters", "FROM \0\nRUN \0\u0001\u001b[31m\nCOPY \uFFFF \uFEFF" },
        { "lone carriage returns", "FROM a\rRUN b\rUSER c\r\n\rCMD d\r" },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Is_read_with_few_problems(string what, string content)
    {
        var document = DockerfileFixture.Read(content);
        Assert.True(document.Problems.Count <= 50, what);
        foreach (var instruction in document.Instructions.OfType<UserInstruction>().Take(1_000)) instruction.Expand(instruction.User!);
        _ = document.FinalStage?.User;
    }

    [Fact]
    public void One_cause_is_one_problem()
    {
        Assert.Single(DockerfileFixture.Read("FROM a\n" + Repeat("what is this\n")).Problems);
        Assert.Single(DockerfileFixture.Read("FROM a\nENV A=" + Repeat("${a:-") + Repeat("}")).Problems);
        Assert.Single(DockerfileFixture.Read("FROM a\nRUN " + Repeat("<<A ")).Problems);
        Assert.Single(DockerfileFixture.Read(Repeat("RUN x\n")).Problems);
    }

    [Fact]
    public void Invalid_bytes_and_a_byte_order_mark_do_not_hide_the_file()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.ASCII.GetBytes("FROM a\nRUN "), 0xC3, 0x28, 0xFF];
        var document = DockerfileReader.Read(SourceText.Decode("Dockerfile", bytes));
        Assert.Empty(document.Problems);
        Assert.Equal("a", document.FinalStage!.From.Image!.Value);
    }

    // Each ENV doubles the value of the one before: forty lines would be a terabyte.
    [Fact]
    public void A_value_beyond_any_size_counts_as_unknown()
    {
        var document = DockerfileFixture.Read("FROM scratch\nENV A=xxxxxxxx\n" + Repeat("ENV A=$A$A\n", 40) + "USER $A");
        Assert.Null(document.FinalStage!.User!.Expand(document.FinalStage.User.User!));
    }

    private static string Repeat(string text, int count = Many) =>
        new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static string Chain(Func<int, string> link, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(link));
}
