using DeployGuard.Core.Tests.Verification;

namespace DeployGuard.Core.Tests.Documents.Dockerfiles;

/// <summary>
/// The error classes of the builder: one problem each, on the smallest text, with a message that says what to write.
/// </summary>
public sealed class DockerfileProblemTests
{
    [Theory]
    [InlineData("FROM a\n[|RUNN|] x", "did you mean RUN?")]
    [InlineData("FROM a\nRUN x &&\n  [|apt-get|] install y\n  z w", "end the line above with \\")]
    [InlineData("[||]", "no instructions")]
    [InlineData("# only a comment\n[||]", "no instructions")]
    [InlineData("[|USER|] a\nRUN b", "no FROM")]
    [InlineData("[|ARG|] A", "no FROM")]
    [InlineData("ARG A\n[|RUN|] x\nENV a=b\nFROM b", "before the first FROM")]
    [InlineData("# escape=[|x|]\nFROM a", "write \\ or `")]
    [InlineData("# syntax=a\n# [|Syntax|]=b\nFROM a", "given twice")]
    [InlineData("[|FROM|]", "write FROM image")]
    [InlineData("FROM a [|b|]", "FROM image AS name")]
    [InlineData("FROM a [|AS b c|]", "FROM image AS name")]
    [InlineData("FROM a [|IS b|]", "FROM image AS name")]
    [InlineData("FROM a AS [|1st|]", "no stage name")]
    [InlineData("FROM a AS [|x$y|]", "no stage name")]
    [InlineData("FROM [|--platform=|] a", "no platform")]
    [InlineData("FROM --platform=[|linux/|] a", "no platform")]
    [InlineData("FROM a\nRUN [|--nework=host|] x", "did you mean --network?")]
    [InlineData("FROM a\nRUN --network=[|hots|] x", "default or none or host")]
    [InlineData("FROM a\nRUN --network=host [|--network=none|] x", "given twice")]
    [InlineData("FROM a\nCOPY [|--from|] b c", "--from=value")]
    [InlineData("FROM a\nCOPY [|--link=yes|] b c", "true or false")]
    [InlineData("FROM a\nUSER [|--x|] b", "takes none")]
    [InlineData("FROM a\n[|ENV|]", "key=value")]
    [InlineData("FROM a\nENV [|A|]", "no value")]
    [InlineData("FROM a\nENV A=1 [|B|] C=2", "no '='")]
    [InlineData("FROM a\nENV [|=1|]", "without a name")]
    [InlineData("FROM a\nLABEL a=[|\"b|]", "never closed")]
    [InlineData("FROM a\nENV a=b'c\\'d[|'|]", "never closed")] // no escapes in single quotes
    [InlineData("FROM a\nENV A=[|${B:=|]c}", "Unknown substitution")]
    [InlineData("FROM a\nENV A=[|${|]}", "Bad substitution")]
    [InlineData("FROM a\nENV A=${B:-x[||]", "missing '}'")]
    [InlineData("FROM a\n[|ARG|]", "ARG name")]
    [InlineData("FROM a\n[|USER|]", "exactly one")]
    [InlineData("FROM a\n[|WORKDIR|]", "exactly one")]
    [InlineData("FROM a\nSTOPSIGNAL [|SIGTREM|]", "no signal")]
    [InlineData("FROM a\n[|EXPOSE|]", "EXPOSE 8080")]
    [InlineData("FROM a\n[|VOLUME|]", "VOLUME /path")]
    [InlineData("FROM a\nVOLUME [[|\"\"|]]", "empty")]
    [InlineData("FROM a\nCOPY [|a|]", "destination")]
    [InlineData("FROM a\n[|ADD|]", "destination")]
    [InlineData("FROM a\nCOPY [|\"a|] b\" c", "JSON form")]
    [InlineData("FROM a\nCOPY [|https://x.org/y|] z", "write ADD")]
    [InlineData("FROM a\nCOPY a [|<<b|]\nb", "cannot be the destination")]
    [InlineData("FROM a\nRUN [|<<EOF|]\nx", "never closed")]
    [InlineData("FROM a\nSHELL [|bash -c|]", "JSON array")]
    [InlineData("FROM a\nSHELL [|[]|]", "JSON array")]
    [InlineData("FROM a\nCMD [\"a\", [|1|]]", "double quotes")]
    [InlineData("FROM a\nCOPY [\"a\", [|{\"b\": [1]}|]]", "double quotes")]
    [InlineData("FROM a\n[|HEALTHCHECK|]", "HEALTHCHECK CMD")]
    [InlineData("FROM a\nHEALTHCHECK [|curl|] x", "write CMD")]
    [InlineData("FROM a\nHEALTHCHECK [|CMD|]", "needs a command")]
    [InlineData("FROM a\nHEALTHCHECK NONE [|x|]", "takes no arguments")]
    [InlineData("FROM a\nHEALTHCHECK --interval=[|30|] CMD x", "--interval=30s")]
    [InlineData("FROM a\nHEALTHCHECK --timeout=[|500us|] CMD x", "below 1ms")]
    [InlineData("FROM a\nHEALTHCHECK --retries=[|-1|] CMD x", "from 0 upwards")]
    [InlineData("FROM a\n[|ONBUILD|]", "needs an instruction")]
    [InlineData("FROM a\nONBUILD [|ONBUILD|] RUN x", "cannot be a trigger")]
    [InlineData("FROM a\nONBUILD [|MAINTAINER|] x", "cannot be a trigger")]
    [InlineData("FROM a\nONBUILD COPY [|b|]", "destination")]
    [InlineData("FROM a\nRUN --mount=type=bind,[|form=b|],target=/c x", "did you mean from?")]
    [InlineData("FROM a\nRUN --mount=[|type=chache|],target=/c x", "bind, cache, tmpfs")]
    [InlineData("FROM a\nRUN --mount=type=cache,[|target|] x", "needs a value")]
    [InlineData("FROM a\nRUN --mount=type=bind,[|from=$b|],target=/c x", "expands no variable")]
    [InlineData("FROM a\nRUN --mount=type=cache,target=/c,[|sharing=exclusive|] x", "shared, private or locked")]
    [InlineData("FROM a\nRUN --mount=target=/c,[|sharing=locked|] x", "belongs to cache")]
    [InlineData("FROM a\nRUN --mount=type=cache,target=/c,[|size=1|] x", "belongs to tmpfs")]
    [InlineData("FROM a\nRUN --mount=type=bind,target=/c,[|uid=1|] x", "belongs to secret")]
    [InlineData("FROM a\nRUN --mount=type=cache,[|target=/|] x", "below /")]
    [InlineData("FROM a\nRUN --mount=type=bind,target=/c,[|ro=yes|] x", "true or false")]
    [InlineData("FROM a\nRUN [|--mount=type=secret|] x", "needs an id")]
    [InlineData("FROM a\nRUN --mount=type=secret,id=a,[|source=b|] x", "either id or source")]
    [InlineData("FROM a\nRUN --mount=type=secret,id=a,[|from=b|] x", "takes no from")]
    public void One_error_is_one_problem_on_the_smallest_text(string marked, string advice)
    {
        var markup = Markup.Parse(marked);
        var document = DockerfileFixture.Read(markup.Text);
        Assert.Equal(marked, Markup.Render(markup.Text, document.Problems.Select(problem => problem.Span)));
        Assert.Contains(advice, document.Problems[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RUN")] // bare: the builder runs an empty command
    [InlineData("CMD")]
    [InlineData("CMD []")]
    [InlineData("ENTRYPOINT []")]
    [InlineData("CMD ['a', 'b']")] // silently shell form
    [InlineData("CMD [\"C:\\app\\x.exe\"]")]
    [InlineData("RUN [ -f x ] && y")]
    [InlineData("RUN [[ -f x ]] && y")]
    [InlineData("ARG --x=y a")] // ARG and STOPSIGNAL let flags through
    [InlineData("STOPSIGNAL --x SIGTERM")]
    [InlineData("STOPSIGNAL term")]
    [InlineData("STOPSIGNAL 9")]
    [InlineData("STOPSIGNAL SIGRTMIN+3")]
    [InlineData("STOPSIGNAL $SIGNAL")]
    [InlineData("ENV A b c d")]
    [InlineData("ENV A=\"b c\" D='e f' G=h\\ i")]
    [InlineData("ENV A= B=")]
    [InlineData("LABEL \"a b\"=c")]
    [InlineData("HEALTHCHECK none")]
    [InlineData("HEALTHCHECK cmd x --flag")]
    [InlineData("HEALTHCHECK --interval=1h5m0.5s --timeout=1ms --retries=0 CMD x")]
    [InlineData("COPY --from=a https://x y")]
    [InlineData("COPY <<a b\na")]
    [InlineData("COPY --from=later x y")] // rules of their own: stage references, ports, names
    [InlineData("EXPOSE 99999 80/foo")]
    [InlineData("RUN --mount=type=bind,readonly,target=/a --mount=type=secret,required,env=B x")]
    [InlineData("RUN --mount=type=$T,target=/a,uid=1 x")]
    [InlineData("RUN --mount=TYPE=cache,Target=/a,id=b,uid=1,mode=0755 x")]
    [InlineData("RUN --security=insecure --device=vendor.com/x=y --device=b x")]
    [InlineData("RUN -- --mount x")]
    [InlineData("RUN echo it's")]
    [InlineData("RUN echo ${x:=y}")]
    [InlineData("MAINTAINER it's me")]
    [InlineData("USER \"a\"")]
    [InlineData("EXPOSE ${PORT:-80}/tcp")]
    public void What_the_builder_accepts_is_no_problem(string instruction) =>
        Assert.Empty(DockerfileFixture.Read("FROM a\n" + instruction).Problems);

    // Seen in packages: Dockerfile.config and Dockerfile.install_app are pieces that a script puts behind a FROM.
    [Theory]
    [InlineData("Dockerfile.common", 0)]
    [InlineData("src/Dockerfile", 1)]
    [InlineData("src/api.Dockerfile", 1)]
    public void A_piece_of_a_file_needs_no_FROM(string path, int problems) => Assert.Equal(
        problems, DeployGuard.Documents.Dockerfiles.DockerfileReader.Read(new(path, "RUN a")).Problems.Count);

    [Fact]
    public void One_error_leaves_the_rest_of_the_file_in_view()
    {
        var document = DockerfileFixture.Read("FROM a\nRUN <<EOF\necho\nUSER app\nRUN --typo x\nEXPOSE 80\nCMD [\"x\"]");
        Assert.Equal(2, document.Problems.Count);
        Assert.Equal("app", document.FinalStage!.User!.User!.Value);
        Assert.NotNull(document.FinalStage.Cmd);
    }
}
