using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Dockerfile;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

public sealed class DG1018ExposeValidPortTests
{
    [Theory]
    [InlineData("FROM a:1\nEXPOSE [|65536|]", FindingLevel.Blocking)]
    [InlineData("FROM a:1\nEXPOSE 80 [|99999/tcp|]", FindingLevel.Blocking)]
    [InlineData("FROM a:1\nEXPOSE [|8000-70000|]", FindingLevel.Blocking)]
    [InlineData("FROM a:1\nEXPOSE [|9000-8000|]", FindingLevel.Blocking)]
    [InlineData("FROM a:1\nEXPOSE [|http|]", FindingLevel.Blocking)]
    [InlineData("FROM a:1\nEXPOSE [|80/http|]", FindingLevel.Blocking)]
    [InlineData("FROM a:1\nEXPOSE [|80:8080|]", FindingLevel.Warning)]
    [InlineData("FROM a:1\nEXPOSE [|127.0.0.1:80:8080|]", FindingLevel.Warning)]
    public void Reports(string dockerfile, FindingLevel level) =>
        Assert.Equal(level, TestRepository.Dockerfile(dockerfile).Reports<DG1018ExposeValidPort>()[0].Level);

    [Theory]
    [InlineData("FROM a:1\nEXPOSE 8080 65535 53/udp 9/sctp 8000-8010 7000-7010/tcp")]
    [InlineData("FROM a:1\nEXPOSE 8080/TCP")] // the builder does not mind the case
    [InlineData("FROM a:1\nARG PORT\nEXPOSE $PORT ${PORT}/udp")]
    [InlineData("FROM a:1\nEXPOSE \"8080\"")]
    public void Guards(string dockerfile) => TestRepository.Dockerfile(dockerfile).Silent<DG1018ExposeValidPort>();

    [Fact]
    public void The_container_port_is_kept() =>
        TestRepository.Dockerfile("FROM a:1\nEXPOSE 80:8080 127.0.0.1:1:2/udp\n")
            .IsFixedTo<DG1018ExposeValidPort>("Dockerfile", "FROM a:1\nEXPOSE 8080 2/udp\n");
}
