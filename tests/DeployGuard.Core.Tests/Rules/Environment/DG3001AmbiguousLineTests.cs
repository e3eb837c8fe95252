using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Environment;

namespace DeployGuard.Core.Tests.Rules.Environment;

public sealed class DG3001AmbiguousLineTests
{
    private static TestRepository File(string content) => TestRepository.Empty.With(".env.test", content);

    [Theory]
    [InlineData("A[|:|] b\n", "write '='")]
    [InlineData("ConnectionStrings[|:|]Default=x\n", "write '__'")]
    [InlineData("https[|:|]//example.com/a?b=c\n", "write '='")]
    [InlineData("A=b[|\t#|] c\n", "After a tab")]
    [InlineData("A=[|#b|]\n", "takes this for the value")]
    [InlineData("SECRET= [|# your secret here|]\n", "takes this for the value")]
    [InlineData("A=\"b\"[|c|]\n", "behind the closing quote")]
    [InlineData("A=\"b\" [|Z=9|]\n", "behind the closing quote")]
    [InlineData("A=[|\"|]b\nB=\"c\nD=e\n", "missing quote")] // c is a variable of its own, and B is lost
    [InlineData("A=\"C:[|\\t|]emp\\new\"\n", "keep the backslash")]
    [InlineData("A=\"C:[|\\n|]ew\"\n", "keep the backslash")]
    [InlineData("A=\"x[|\\b|]y\"\n", "keep the backslash")]
    [InlineData("A=a[|$b|]\n", "as a variable")]
    [InlineData("A=\"postgres://u:pa[|$word|]@db\"\n", "as a variable")]
    [InlineData("HASH=$2b$10[|$N9qo8uLOickgx|]\n", "as a variable")]
    [InlineData("DB_PASSWORD=x[|$ABC|]\n", "as a variable")] // a secret: a name in capitals may be a part of it too
    [InlineData("DB_PASSWORD=!([|$word|]!\n", "as a variable")]
    [InlineData("A={[|\"|]b\": \"c\"}\n", "Quotes inside")]
    [InlineData("A=b[|\"|]c d\"e\n", "Quotes inside")]
    [InlineData("A=Bob[|'|]s shop\n", "Quotes inside")]
    [InlineData("A=p@ss[|#|]1\n", "end the value at this '#'")]
    [InlineData("A=p@ss[|#|]1 # c\n", "end the value at this '#'")]
    [InlineData("LANGUAGE=C[|#|]\n", "end the value at this '#'")]
    [InlineData("A=1[|\r|]B=2\r\n", "carriage return")]
    [InlineData("# a[|\r|]B=2\n", "carriage return")] // compose takes B for a part of the comment
    public void Reports_what_readers_disagree_on(string content, string message) =>
        Assert.Contains(message, Assert.Single(File(content).Reports<DG3001AmbiguousLine>()).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("A=${X}\nB=$X\nC=${X:-d}\nD=\"$X\"\n")] // what compose is for
    [InlineData("A=b #c\nB=b # c's \"x\"#y\n")] // an ordinary comment
    [InlineData("A=b\nB=c:d=e\nC=a=b\n")]
    [InlineData("A = b\nB= c\n")] // DG3003
    [InlineData("A=b c\n")] // DG3008
    [InlineData("A='b#c'\nB=\"b#c\"\nC='$x\\t'\nD='a\"b'\n")] // the safe forms
    [InlineData("A=\"b\\nc \\\"d\\\" \\\\ \\$e\"\n")] // escapes written on purpose
    [InlineData("A=\"C:\\\\temp\\\\new\"\nB=\"C:\\Users\\Public\"\n")] // doubled backslashes; escapes nobody replaces
    [InlineData("A=\"^\\d+\\.\\w$\"\nB=C:\\temp\n")]
    [InlineData("HOST=db\nURL=http://$HOST:$PORT/x$HOST\n")] // references to what the file or a shell defines
    [InlineData("name=db\nURL=x$name\n")] // defined here, if in small letters
    [InlineData("TAG=v$VERSION\nCACHE=x$HOME\n")]
    [InlineData("DB_PASSWORD=$MYSQL_PASSWORD\nTOKEN=${PREFIX}_${SUFFIX}\nAPI_KEY=\"$api_key\"\n")] // a secret taken from another
    [InlineData("DB_PASSWORD=$USER$OTHER\nC=${X:-a$b}$c\n")] // variables side by side, and in defaults
    [InlineData("KEY=\"-----BEGIN\\nMIIE\\r\\n\\tx\"\nA=\"b\\n\\tc\"\n")] // lines, indented
    [InlineData("A=b\r\r\n")]
    [InlineData("\uFEFF# nothing\n")]
    [InlineData("A=100$\nB=$1\nC=$(date)\nD=$$x\n")]
    [InlineData("A=\"b\" # c\nB='d'#e\n")]
    [InlineData("A=\"b\nc # d's\n\"\nB=1\r\n")]
    [InlineData("A=${B#x}\n")] // DG3006
    [InlineData("A='b'\r\nC=d\r\n")]
    [InlineData("A=b\r")]
    public void Guards_what_readers_agree_on(string content) => File(content).Silent<DG3001AmbiguousLine>();

    /// <summary>The most important reason of a line is enough.</summary>
    [Theory]
    [InlineData("A[|:|] b#c\"d\n")]
    [InlineData("A=x[|$y|]#z'\n")]
    [InlineData("A=[|#b\"c|]\n")]
    public void Reports_a_line_once(string content) => File(content).Reports<DG3001AmbiguousLine>();

    [Theory]
    [InlineData("A=b#c # d\n", "A='b#c' # d\n")]
    [InlineData("A=it's\r\n", "A=\"it's\"\r\n")]
    [InlineData("A={\"b\": \"c\"}", "A='{\"b\": \"c\"}'")]
    [InlineData("A=x#$B\n", "A=\"x#$B\"\n")]
    [InlineData("A= #fff\n", "A='#fff'\n")]
    [InlineData("A : b # c\nexport B:\"d\"\nC:\n", "A=b # c\nexport B=\"d\"\nC=\n")]
    [InlineData("A:B:C=d\n", "A__B__C=d\n")]
    public void Fixes_what_is_certain(string content, string expected) => File(content).IsFixedTo<DG3001AmbiguousLine>(".env.test", expected);

    /// <summary>Quotes would change what compose reads, or what was meant is not known.</summary>
    [Theory]
    [InlineData("A=a[|$b|]\n")]
    [InlineData("A=\"[|\\t|]b\"\n")]
    [InlineData("A=[|# a comment|]\n")]
    [InlineData("A={[|\"|]b\": \"$C\"}\n")]
    [InlineData("A=it[|'|]s \"b\"\n")]
    [InlineData("A=\"b\"[|c|]\n")]
    [InlineData("A[|:|]b#c\n")]
    [InlineData("TOKEN[|:|]abcd=\n", "A=b")]
    public void Offers_no_doubtful_correction(string content, string? not = null)
    {
        var finding = Assert.Single(File(content).Reports<DG3001AmbiguousLine>());
        Assert.All(finding.Edits, edit => Assert.Equal("=", edit.NewText));
        Assert.Equal(not is null ? 0 : 1, finding.Edits.Count);
    }

    [Fact]
    public void Reports_a_byte_order_mark()
    {
        var finding = Assert.Single(File("\uFEFFA=b\n").Findings(new DG3001AmbiguousLine()));
        Assert.Equal((1, 1), (finding.Location.Start.Line, finding.Location.Start.Column));
        Assert.Contains("byte order mark", finding.Message, StringComparison.Ordinal);
    }

    /// <summary>A fingerprint is published: it may not be made from a password.</summary>
    [Theory]
    [InlineData("DB_PASSWORD=x[|#|]y\n", "DB_PASSWORD")]
    [InlineData("DB_PASSWORD=\"x\"[|y|]\n", "behind a quote")]
    public void The_value_takes_no_part_in_the_fingerprint(string content, string context) =>
        Assert.Equal(context, Assert.Single(File(content).Reports<DG3001AmbiguousLine>()).Context);
}
