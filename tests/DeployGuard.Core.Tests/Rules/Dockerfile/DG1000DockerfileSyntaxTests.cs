using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Dockerfile;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

/// <summary>That problems are reported, and which complaints about other parsers must stay silent; the grammar's own tests lie with the reader.</summary>
public sealed class DG1000DockerfileSyntaxTests
{
    [Theory]
    [InlineData("FROM alpine:3.20\n[|RUNN|] x")]
    [InlineData("FROM alpine:3.20\nCOPY [|--form=build|] a b")]
    [InlineData("FROM alpine:3.20\nRUN [|--mount|] x")]
    [InlineData("FROM alpine:3.20\nENV A=1 [|B|]")]
    [InlineData("FROM alpine:3.20\nRUN [|<<EOF|]\necho")]
    [InlineData("[|RUN|] x\nFROM alpine:3.20")]
    [InlineData("FROM alpine:3.20\nONBUILD [|FROM|] x")]
    public void Reports_what_the_builder_refuses(string content) =>
        TestRepository.Dockerfile(content).Reports<DG1000DockerfileSyntax>();

    // hadolint#1145, #951, #1029, #826, #609, #738, #461, #280: one flag it does not know hides the whole file.
    [Theory]
    [InlineData("FROM --platform=$BUILDPLATFORM alpine:3.20")]
    [InlineData("FROM alpine:3.20\nADD --unpack=true --keep-git-dir --checksum=sha256:aa https://x.org/a.tgz /")]
    [InlineData("FROM alpine:3.20\nCOPY --link --from=0 --chmod=755 --exclude=*.md --exclude=*.txt --parents a /b/")]
    [InlineData("FROM alpine:3.20\nRUN --mount=type=bind,ro=false,target=/a --mount=type=cache,target=/b --network=none x")]
    [InlineData("FROM alpine:3.20\nHEALTHCHECK --interval=1m30s --start-interval=0 --retries=0 CMD x")]
    public void Knows_every_flag_of_the_builder(string content) =>
        TestRepository.Dockerfile(content).Silent<DG1000DockerfileSyntax>();

    // hadolint#1137, #960, #1019, #923, #1051, #736 and checkov#5090: heredocs.
    [Theory]
    [InlineData("FROM alpine:3.20\nRUN <<EOF bash\necho\nEOF\nUSER app")]
    [InlineData("FROM alpine:3.20\nRUN <<EOF\necho\nEOF\n# note\nUSER app")]
    [InlineData("FROM alpine:3.20\nRUN echo \\\n  <<EOF\necho\nEOF")]
    [InlineData("FROM alpine:3.20\nRUN <<-\\EOT\n\techo\n\tEOT")]
    [InlineData("FROM alpine:3.20\nCOPY <<a <<b /x/\n1\na\n2\nb\nUSER app")]
    public void Reads_heredocs(string content) => TestRepository.Dockerfile(content).Silent<DG1000DockerfileSyntax>();

    // language-docker#48, hadolint#645, #438: Windows files with backslashes, backticks and CR LF.
    [Fact]
    public void Reads_windows_files() => TestRepository
        .Dockerfile("# escape=`\r\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\r\nWORKDIR C:\\app\\\r\nRUN dir `\r\n  C:\\\r\n")
        .Silent<DG1000DockerfileSyntax>();
}
