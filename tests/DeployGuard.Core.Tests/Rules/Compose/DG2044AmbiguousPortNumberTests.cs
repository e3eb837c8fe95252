using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2044AmbiguousPortNumberTests
{
    [Theory]
    [InlineData("22:22")]
    [InlineData("2222:22")] // only the last part has to be below 60
    [InlineData("21:5")]
    public void Reports(string port) => Compose($"[|{port}|]").Reports<DG2044AmbiguousPortNumber>();

    [Fact]
    public void The_edit_adds_quotes() =>
        Compose("22:22").IsFixedTo<DG2044AmbiguousPortNumber>("compose.yaml", "services:\n  web:\n    image: a:1\n    ports:\n      - \"22:22\"\n");

    [Theory]
    [InlineData("\"22:22\"")]
    [InlineData("'22:22'")]
    [InlineData("8080:80")]
    [InlineData("22:60")]
    [InlineData("22:22/udp")]
    [InlineData("127.0.0.1:22:22")]
    [InlineData("${P}:22")]
    [InlineData("22")]
    public void Guards(string port) => Compose(port).Silent<DG2044AmbiguousPortNumber>();

    private static TestRepository Compose(string port) =>
        TestRepository.Compose($"services:\n  web:\n    image: a:1\n    ports:\n      - {port}\n");
}
