using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Dockerfile;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

public sealed class DG1016UseCopyInsteadOfAddTests
{
    [Theory]
    [InlineData("FROM a:1\n[|ADD|] app /app")]
    [InlineData("FROM a:1\n[|ADD|] --chown=1:1 app lib /app/")]
    [InlineData("FROM a:1\n[|add|] [\"app\", \"/app\"]")]
    [InlineData("FROM a:1\n[|ADD|] bundle.zip /app/")] // ADD does not unpack zip files
    public void Reports(string dockerfile) => TestRepository.Dockerfile(dockerfile).Reports<DG1016UseCopyInsteadOfAdd>();

    [Theory]
    [InlineData("FROM a:1\nADD rootfs.tar.gz /")]
    [InlineData("FROM a:1\nADD rootfs.tar.xz app /")]
    [InlineData("FROM a:1\nADD https://example.com/a /a")]
    [InlineData("FROM a:1\nADD git@github.com:x/y.git /y")] // hadolint DL3020 reports git sources
    [InlineData("FROM a:1\nADD https://github.com/x/y.git#v1 /y")]
    [InlineData("FROM a:1\nADD --unpack=true app /app")] // hadolint#1145
    [InlineData("FROM a:1\nADD --checksum=sha256:00 $URL /app")]
    [InlineData("FROM a:1\nARG SRC\nADD $SRC /app")]
    [InlineData("FROM a:1\nADD *.tar* /app/")]
    public void Guards(string dockerfile) => TestRepository.Dockerfile(dockerfile).Silent<DG1016UseCopyInsteadOfAdd>();

    [Fact]
    public void Add_becomes_copy() =>
        TestRepository.Dockerfile("FROM a:1\nadd app /app\nADD lib /lib\n")
            .IsFixedTo<DG1016UseCopyInsteadOfAdd>("Dockerfile", "FROM a:1\ncopy app /app\nCOPY lib /lib\n");
}
