using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Environment;

namespace DeployGuard.Core.Tests.Rules.Environment;

public sealed class DG3008UnquotedBlanksTests
{
    private static TestRepository File(string content) => TestRepository.Empty.With(".env.test", content);

    [Theory]
    [InlineData("A=[|b c|]\n")]
    [InlineData("A=[|b\tc|]\r\n")]
    [InlineData("A=[|b c|] # d e\n")]
    [InlineData("export A=[|0 0 * * *|]")]
    [InlineData("ConnectionStrings__Default=[|Server=db;User Id=sa|]\n")]
    [InlineData("A=[|$B c|]\nD=[|${E:-f g} h|]\n")]
    [InlineData("A: [|b c|]\n")]
    public void Reports_several_words(string content) => File(content).Reports<DG3008UnquotedBlanks>();

    [Theory]
    [InlineData("A=b # c d\nB=c #d\n")] // dotenv-linter#808: the comment is not the value
    [InlineData("A='b c'\nB=\"c d\"\n")]
    [InlineData("A=b  \nB= c\nC = d\n")]
    [InlineData("A=${B:-c d}\nC=$(date -u)\n")] // one word for a shell
    [InlineData("A={\"b\": \"c\"}\nB=a b#c\nC=# d e\n")] // DG3001: the same quotes settle both
    [InlineData("A=${B c\n")] // DG3006
    [InlineData("A=\"b\" C=d e\n")] // DG3001
    public void Guards_single_words(string content) => File(content).Silent<DG3008UnquotedBlanks>();

    /// <summary>In an example nothing stands there yet.</summary>
    [Fact]
    public void Guards_placeholders_of_an_example()
    {
        TestRepository.Empty.With(".env.example", "A=<your key here>\n").Silent<DG3008UnquotedBlanks>();
        TestRepository.Empty.With(".env.example", "A=[|your key|]\n").Reports<DG3008UnquotedBlanks>();
        File("A=[|<your key here>|]\n").Reports<DG3008UnquotedBlanks>();
    }

    /// <summary>dotenv-linter#918 and #808: its correction takes in the comment.</summary>
    [Theory]
    [InlineData("A=b c # d e\r\nF=g", "A='b c' # d e\r\nF=g")]
    [InlineData("A= $B c \t\n", "A= \"$B c\" \t\n")]
    [InlineData("A=C:\\Program Files\n", "A='C:\\Program Files'\n")]
    public void Fixes_the_value_only(string content, string expected) => File(content).IsFixedTo<DG3008UnquotedBlanks>(".env.test", expected);

    /// <summary>In double quotes the backslash would be an escape, in single quotes the variable none.</summary>
    [Theory]
    [InlineData("A=[|C:\\new $B|]\n")]
    [InlineData("A=[|b $(c) d|]\n")]
    [InlineData("A=[|C:\\Program Files\\|]\n")] // the last backslash would escape the quote
    public void Offers_no_doubtful_correction(string content) =>
        Assert.Empty(Assert.Single(File(content).Reports<DG3008UnquotedBlanks>()).Edits);

    [Fact]
    public void The_value_takes_no_part_in_the_fingerprint() =>
        Assert.Equal("A", Assert.Single(File("A=[|b c|]\n").Reports<DG3008UnquotedBlanks>()).Context);
}
