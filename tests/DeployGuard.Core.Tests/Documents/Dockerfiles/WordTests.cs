using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Instructions;

namespace DeployGuard.Core.Tests.Documents.Dockerfiles;

/// <summary>How arguments are split into words, and what a word says without and with its variables.</summary>
public sealed class WordTests
{
    [Theory]
    [InlineData("ENV a=1 b=2", "a=1|b=2")]
    [InlineData("ENV a=\"x y\" b='z w'", "a=x y|b=z w")]
    [InlineData("ENV a=x\\ y", "a=x y")]
    [InlineData("ENV a=b=c", "a=b=c")]
    [InlineData("ENV a=\"\\\"x\\$\\y\"", "a=\"x$\\y")]
    [InlineData("ENV a='$x \\'", "a=$x \\")]
    [InlineData("ENV a=$x\\$y", "a=$x$y")]
    [InlineData("ENV a b=c d", "a=b=c d")]
    [InlineData("LABEL \"a b\"='c'", "a b=c")]
    [InlineData("ENV a=1 \\\n    b=2", "a=1|b=2")]
    public void Entries_lose_quotes_and_escapes(string instruction, string expected)
    {
        var entries = DockerfileFixture.Single<KeyValueInstruction>("FROM a\n" + instruction).Entries;
        Assert.Equal(expected, string.Join("|", entries.Select(entry => entry.Name + "=" + entry.Value!.Value)));
    }

    [Fact]
    public void Entries_and_their_parts_know_their_place()
    {
        var document = DockerfileFixture.Read("FROM a\nENV A=\"b c\" \\\n  D=$E\nENV legacy x y\nARG n m=1");
        var entries = document.InstructionsOf<KeyValueInstruction>().SelectMany(item => item.Entries).ToList();
        Assert.Equal(["A=\"b c\"", "D=$E", "legacy x y", "n", "m=1"], entries.Select(entry => document.At(entry.Span)));
        Assert.Equal(["\"b c\"", "$E", "x y", "", "1"], entries.Select(entry => entry.Value is null ? "" : document.At(entry.Value.Span)));
        Assert.Equal([false, false, true, false, false], entries.Select(entry => entry.IsLegacy));
        Assert.Equal("E", document.At(entries[1].Value!.Variables[0].NameSpan));
    }

    [Theory]
    [InlineData("COPY \"a b\" c", "\"a|b\"", "c")] // quotes hold nothing together
    [InlineData("COPY [\"a b\", \"c d\"]", "a b", "c d")]
    [InlineData("ADD a b c/", "a|b", "c/")]
    [InlineData("COPY 'a' b", "a", "b")]
    [InlineData("COPY [a b", "[a", "b")]
    public void Paths_split_at_blanks_or_by_JSON(string instruction, string sources, string destination)
    {
        var transfer = DockerfileFixture.Single<FileTransferInstruction>("FROM a\n" + instruction);
        Assert.Equal(sources.Replace("\"", "", StringComparison.Ordinal), string.Join("|", transfer.Sources.Values()));
        Assert.Equal(destination, transfer.Destination!.Value);
    }

    [Theory]
    [InlineData("USER  a b ", "a b")]
    [InlineData("USER \"a\"", "a")]
    [InlineData("USER a\\\n  b", "a  b")]
    public void A_single_argument_is_the_rest_of_the_line(string instruction, string expected) =>
        Assert.Equal(expected, DockerfileFixture.Single<UserInstruction>("FROM a\n" + instruction).User!.Value);

    [Fact]
    public void Flags_lose_quotes_and_end_at_two_dashes()
    {
        var document = DockerfileFixture.Read("FROM a\nCOPY --from=\"x\" --chown=a:b -- --c d");
        var copy = document.InstructionsOf<CopyInstruction>().Single();
        Assert.Equal(["from=x", "chown=a:b"], copy.Flags.Select(flag => flag.Name + "=" + flag.Value!.Value));
        Assert.Equal(["--from=\"x\"", "--chown=a:b"], copy.Flags.Select(flag => document.At(flag.Span)));
        Assert.Equal(["--c"], copy.Sources.Values());
    }

    [Theory]
    [InlineData("$a", "1")]
    [InlineData("${a}x", "1x")]
    [InlineData("$ax", "")]
    [InlineData("$a_", "")]
    [InlineData("$", "$")]
    [InlineData("$.", "$.")]
    [InlineData("\\$a", "$a")]
    [InlineData("'$a'", "$a")]
    [InlineData("\"$a\"", "1")]
    [InlineData("${a:-x}", "1")]
    [InlineData("${no:-x}", "x")]
    [InlineData("${no-x}", "x")]
    [InlineData("${empty-x}", "")]
    [InlineData("${empty:-x}", "x")]
    [InlineData("${a:+x}", "x")]
    [InlineData("${no:+x}", "")]
    [InlineData("${empty:+x}", "")]
    [InlineData("${empty+x}", "x")]
    [InlineData("${a:?m}", "1")]
    [InlineData("${empty?m}", "")]
    [InlineData("${no:-${a}y}", "1y")]
    [InlineData("${no:-${no:-\"z w\"}}", "z w")]
    [InlineData("${path#*/}", "b/c.tar.gz")]
    [InlineData("${path##*/}", "c.tar.gz")]
    [InlineData("${path%.*}", "a/b/c.tar")]
    [InlineData("${path%%.*}", "a/b/c")]
    [InlineData("${path#a?b}", "/c.tar.gz")]
    [InlineData("${path#x}", "a/b/c.tar.gz")]
    [InlineData("${path/b/X}", "a/X/c.tar.gz")]
    [InlineData("${path//\\//-}", "a-b-c.tar.gz")]
    [InlineData("${path/.*/}", "a/b/c")]
    [InlineData("${star#\\*}", "b")]
    [InlineData("${star#[*]}", "*b")] // no brackets
    [InlineData("$10${1}$@", "")] // positional and special parameters are empty
    public void Every_form_of_a_variable_is_replaced(string word, string expected)
    {
        var document = DockerfileFixture.Read("FROM scratch\nENV a=1 empty= path=a/b/c.tar.gz star=*b\nUSER " + word);
        Assert.Empty(document.Problems);
        Assert.Equal(expected, document.FinalStage!.User!.User!.Expand(document.FinalStage.User.Scope));
    }

    [Fact]
    public void References_tell_name_operator_and_place()
    {
        var document = DockerfileFixture.Read("FROM a\nUSER x${ab:-$c}\\\ny$d");
        var variables = document.FinalStage!.User!.User!.Variables;
        Assert.Equal(["ab", "c", "d"], variables.Select(variable => variable.Name));
        Assert.Equal(["${ab:-$c}", "$c", "$d"], variables.Select(variable => document.At(variable.Span)));
        Assert.Equal((VariableOperator.DefaultIfEmpty, "$c"), (variables[0].Operator, variables[0].Operand));
        Assert.Equal("x${ab:-$c}y$d", document.FinalStage.User.User.Value);
    }

    [Theory]
    [InlineData("EXPOSE 80", "80-80/tcp")]
    [InlineData("EXPOSE 80/UDP 90-95", "80-80/UDP 90-95/tcp")]
    [InlineData("EXPOSE 80:80 a", "-/tcp -/tcp")]
    [InlineData("EXPOSE $NO", "?")]
    [InlineData("ENV P=81\nEXPOSE ${P}/tcp", "81-81/tcp")]
    public void Ports_are_read_with_their_variables(string instructions, string expected)
    {
        var expose = DockerfileFixture.Single<ExposeInstruction>("FROM a\n" + instructions);
        Assert.Equal(expected, string.Join(" ", expose.Ports.Select(port => port.IsUnknown ? "?" : $"{port.Start}-{port.End}/{port.Protocol}")));
    }

    [Theory]
    [InlineData("80", true)]
    [InlineData("80-90/udp", true)]
    [InlineData("65535/TCP", true)]
    [InlineData("65536", false)]
    [InlineData("90-80", false)]
    [InlineData("80/http", false)]
    [InlineData("127.0.0.1:80:80", false)]
    [InlineData("99999999999999999999", false)]
    public void Ports_know_whether_they_are_valid(string port, bool expected) =>
        Assert.Equal(expected, DockerfileFixture.Single<ExposeInstruction>("FROM a\nEXPOSE " + port).Ports[0].IsValid);

    [Fact]
    public void Mounts_are_read_with_keys_in_any_casing()
    {
        var document = DockerfileFixture.Read("FROM a\nRUN --mount=Type=Cache,TARGET=/c,id=x --mount=source=b,dst=\"/d\",ro c");
        var mounts = document.InstructionsOf<RunInstruction>().Single().Mounts;
        Assert.Equal([("cache", "/c", null, "x"), ("bind", "/d", "b", null)], mounts.Select(mount => (mount.Type, mount.Target, mount.Source, mount.Id)));
        Assert.Equal("TARGET=/c", document.At(mounts[0].Find("target")!.Span));
        Assert.Null(mounts[1].Find("ro")!.Value);
    }
}
