using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Dockerfiles.Expansion;
using DeployGuard.Documents.EnvFiles;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.EnvFiles;

public sealed class EnvFileReaderTests
{
    private sealed class Shell : IVariableScope
    {
        public VariableValue Find(string name) => name switch
        {
            "SHELL" => VariableValue.Known("sh"),
            "UNKNOWN" => VariableValue.Unknown,
            _ => VariableValue.Unset,
        };
    }

    private static EnvFileDocument Read(string content) => (EnvFileDocument)new EnvFileReader().Read(new SourceText(".env", content));

    /// <summary>As docker compose config shows it: key and final value, "?" for what cannot be known.</summary>
    private static string Evaluate(string content)
    {
        var document = Read(content);
        var values = new EnvFileScope(document, new Shell());
        return string.Join("|", values.Names.Select(key => $"{key}={values.ValueOf(key).Text ?? "?"}"));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("# only a comment", "")]
    [InlineData("A=b", "A=b")]
    [InlineData("A=b\r\nC=d\r\n", "A=b|C=d")]
    [InlineData("\n\n  A=b\n\t# c\n", "A=b")]
    [InlineData("A=", "A=")]
    [InlineData("A=\nB=c", "A=|B=c")]
    [InlineData("A=  \nB=c", "A=|B=c")]
    [InlineData("A = b", "A=b")]
    [InlineData("A\t=\tb  ", "A=b")]
    [InlineData("export A=b", "A=b")]
    [InlineData("export\tA=b", "A=b")]
    [InlineData("export=b", "export=b")]
    [InlineData("exported=b", "exported=b")]
    [InlineData("A: b", "A=b")]
    [InlineData("A:B=c", "A=B=c")] // the key ends at the first separator
    [InlineData("A=b=c:d", "A=b=c:d")]
    [InlineData("1A=b", "1A=b")]
    [InlineData("a.b-c[0]=d", "a.b-c[0]=d")]
    [InlineData("ключ=x", "ключ=x")]
    [InlineData("=b", "=b")]
    [InlineData("SHELL\nA=$SHELL", "SHELL=sh|A=sh")] // a key alone takes over
    [InlineData("NOWHERE\nA=b", "A=b")]
    [InlineData("NOWHERE", "")]
    [InlineData("UNKNOWN", "UNKNOWN=?")]
    [InlineData("export\nA=b", "A=b")]
    [InlineData("A=b #c", "A=b")]
    [InlineData("A=b#c", "A=b#c")]
    [InlineData("A=b\t# c", "A=b\t# c")] // a tab does not begin a comment
    [InlineData("A=b \t# c", "A=b \t# c")]
    [InlineData("A=#b", "A=#b")]
    [InlineData("A= #b", "A=#b")] // the blanks go first, and with them the sign of a comment
    [InlineData("A=b c  d # e # f", "A=b c  d")]
    [InlineData("A=`b`", "A=`b`")]
    [InlineData("A=b\\\nC=d", "A=b\\|C=d")] // no continuation
    [InlineData("A=b\\n", "A=b\\n")]
    [InlineData("A=b\rC=d", "A=b\rC=d")] // a lone CR ends no line
    [InlineData("A=b\"c\"", "A=b\"c\"")]
    [InlineData("A={\"b\": \"c\"}", "A={\"b\": \"c\"}")]
    [InlineData("A='b # c'", "A=b # c")]
    [InlineData("A='$SHELL ${SHELL} $$'", "A=$SHELL ${SHELL} $$")]
    [InlineData(@"A='it\'s \n'", @"A=it's \n")]
    [InlineData("A='b\nc'\nD=e", "A=b\nc|D=e")]
    [InlineData("A=\"b # c\" # d", "A=b # c")]
    [InlineData("A=\"b\nc\"", "A=b\nc")]
    [InlineData("A=\"\"\nB=''", "A=|B=")]
    [InlineData(@"A=""b\nc\r\t\v\a\b\f\\\""""", "A=b\nc\r\t\v\a\b\f\\\"")]
    [InlineData(@"A=""\d\x41\u0041\'\c""", @"A=\d\x41\u0041\'\c")]
    [InlineData(@"A=""\0101 \012 \0999 \0777 \0""", @"A=A \12 \999 \777 \")]
    [InlineData(@"A=""C:\new\tmp""", "A=C:\new\tmp")]
    [InlineData(@"A=""\$SHELL $SHELL""", "A=$SHELL sh")]
    [InlineData(@"A=""\\$SHELL""", @"A=\sh")]
    [InlineData("A=\"b\" Z=9", "A=b|Z=9")]
    [InlineData("A=\"b\"Z='9'#c", "A=b|Z=9")]
    [InlineData("A=\"b\"c", "A=b")]
    [InlineData("A=$SHELL-$$x", "A=sh-$x")]
    [InlineData("A=1\nB=${A}2\nC=$B$D\nD=3", "A=1|B=12|C=12|D=3")] // no forward references
    [InlineData("SHELL=file\nA=$SHELL", "SHELL=file|A=sh")] // the environment first
    [InlineData("A=${N:-d}\nB=${N:?m}\nC=$UNKNOWN\nD=$(date)", "A=d|B=?|C=?|D=$(date)")]
    [InlineData("A=1\na=2\nA=3", "A=3|a=2")] // the last wins; case counts
    [InlineData("A=1\nA=${A}2", "A=12")]
    [InlineData("A=${B", "A=?")]
    public void Values_are_those_of_docker_compose(string content, string expected)
    {
        Assert.Empty(Read(content).Problems);
        Assert.Equal(expected, Evaluate(content));
    }

    [Theory]
    [InlineData("[|MY KEY|]=1\nB=2", "B=2")]
    [InlineData("A=1\n[|export my key|]\nB=2", "A=1|B=2", "my key")]
    [InlineData("[|/|]/ comment\nB=2", "B=2")]
    [InlineData("[|;|] comment\nB=2", "B=2")]
    [InlineData("A[|$|]B=1\nB=2", "B=2")]
    [InlineData("[|\U0001F600|]=1\nB=2", "B=2")]
    [InlineData("A=[|\"|]b\nB=2", "B=2")]
    [InlineData("A=[|'|]b\\'\nB=2", "B=2")]
    [InlineData("A='it'[|s'|]\nB=2", "A=it|B=2")]
    [InlineData("A=\"b\" [|c d|]  \r\nB=2", "A=b|B=2")]
    [InlineData("A=[|\"|]b\nB=\"2\"\n", "B=2")] // the quote of B closes that of A: the mistake is in A
    [InlineData("A=[|\"|]b\nB=[|\"|]1 2\nC=\"3\"\nD=4", "C=3|D=4")]
    public void What_compose_refuses_is_a_problem_where_it_begins_and_the_rest_is_read(string markup, string expected, string? only = null)
    {
        var (text, spans) = Markup.Parse(only is null ? markup : markup.Replace("[|export my key|]", "export [|my key|]", StringComparison.Ordinal));
        var document = Read(text);

        Assert.Equal(Markup.Render(text, spans), Markup.Render(text, document.Problems.Select(problem => problem.Span)));
        Assert.All(document.Problems, problem => Assert.InRange(problem.Message.Length, 10, 160));
        Assert.Equal(expected, Evaluate(text));
    }

    [Theory]
    [InlineData("export A = b # c", "export A = b", "A", " ", "=", " ", "b", "# c", "")]
    [InlineData("  A='b c'  # d\r\n", "A='b c'", "A", "", "=", "", "'b c'", "# d", "")]
    [InlineData("A:\t\"b\"\t \r\nC=d", "A:\t\"b\"", "A", "", ":", "\t", "\"b\"", null, "\t ")]
    [InlineData("A=  \nC=d", "A=", "A", "", "=", "", "", null, "  ")]
    [InlineData("A  \nC=d", "A", "A", "", "", "", "", null, "  ")]
    [InlineData("A=b  ", "A=b", "A", "", "=", "", "b", null, "  ")]
    [InlineData("=b", "=b", "", "", "=", "", "b", null, "")]
    [InlineData("A=\"b\nc\" ", "A=\"b\nc\"", "A", "", "=", "", "\"b\nc\"", null, " ")]
    [InlineData("A=\"b\" C=d ", "A=\"b\"", "A", "", "=", "", "\"b\"", null, "")]
    public void Parts_know_where_they_stand(
        string content, string span, string key, string before, string separator, string after, string value, string? comment, string trailing)
    {
        var document = Read(content);
        var entry = document.Entries[0];

        Assert.Equal(
            [span, key, before, separator, after, value, trailing],
            new[]
            {
                entry.Span, entry.NameSpan, entry.SpaceBefore, entry.SeparatorSpan, entry.SpaceAfter, entry.ValueSpan, entry.TrailingBlanks,
            }.Select(document.Text.ToString));
        Assert.Equal(comment, entry.CommentSpan is { } commentSpan ? document.Text.ToString(commentSpan) : null);
        Assert.Equal(key, entry.Name);
        Assert.Equal(separator.Length == 0, !entry.HasValue);
        Assert.Equal(content.StartsWith("export", StringComparison.Ordinal), entry.ExportSpan is not null);
    }

    [Theory]
    [InlineData("A=x${B}y", "${B}")]
    [InlineData("A='x' C=\"x${B}y\"", "${B}")]
    [InlineData(@"A=""\n\\\0101${B:-\""}\t""", @"${B:-\""}")]
    [InlineData(@"A=""\$x $B""", "$B")]
    [InlineData("A=\"a\n$B\n\"", "$B")]
    public void Variables_know_where_they_stand_behind_escapes(string content, string expected)
    {
        var document = Read(content);

        Assert.Equal([expected], document.Entries.SelectMany(entry => entry.Value.Variables).Select(variable => document.Text.ToString(variable.Span)));
    }

    [Fact]
    public void A_statement_behind_a_closing_quote_shares_its_line()
    {
        var document = Read("A=\"b\"c\nD='e'F='g' H=i\nJ=k");

        Assert.Equal(["c", "F", "H"], document.Entries.Where(entry => entry.SharesLine).Select(entry => entry.Name));
        Assert.Equal([EnvQuote.Double, EnvQuote.None, EnvQuote.Single, EnvQuote.Single, EnvQuote.None, EnvQuote.None], document.Entries.Select(entry => entry.Quote));
    }

    [Fact]
    public void Comments_are_told_from_values()
    {
        var document = Read("#one\n  # two\nA=b # three\nB='c' #four\nC=d#no\nD='#no'\nE=#no\n#");

        Assert.Equal(["one", "two", "three", "four", ""], document.Comments.Select(comment => comment.Text));
        Assert.Equal([false, false, true, true, false], document.Comments.Select(comment => comment.IsTrailing));
    }

    [Fact]
    public void The_last_entry_decides()
    {
        var document = Read("A=1\na=2\nA=3");

        Assert.Same(document.Entries[2], document.Find("A"));
        Assert.Null(document.Find("B"));
    }

    [Fact]
    public void A_compose_file_sees_the_environment_before_the_file()
    {
        var scope = new EnvFileScope(Read("SHELL=file\nA=b"), new Shell());

        Assert.Equal(VariableValue.Known("sh"), scope.Find("SHELL"));
        Assert.Equal(VariableValue.Known("file"), scope.ValueOf("SHELL"));
        Assert.Equal(VariableValue.Known("b"), scope.Find("A"));
        Assert.Equal(VariableValue.Unknown, scope.Find("UNKNOWN"));
        Assert.Equal(VariableValue.Unset, scope.Find("NOWHERE"));
    }
}
