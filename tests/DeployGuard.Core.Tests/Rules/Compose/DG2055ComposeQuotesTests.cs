using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2055ComposeQuotesTests
{
    [Theory]
    [InlineData("services:\n  web:\n    ports: [[|8080:80|], \"80\"]\n")]
    [InlineData("services:\n  web:\n    ports:\n      - [|8080|]\n    volumes:\n      - [|'./a:/b:ro'|]\n      - c:/d\n")]
    public void Reports(string compose) => TestRepository.Compose(compose).Reports<DG2055ComposeQuotes>();

    [Fact]
    public void Edits() => TestRepository.Compose("services:\n  web:\n    ports:\n      - 8080:80\n    volumes:\n      - \"a:/b\"\n")
        .IsFixedTo<DG2055ComposeQuotes>("compose.yaml", "services:\n  web:\n    ports:\n      - \"8080:80\"\n    volumes:\n      - a:/b\n");

    [Theory]
    [InlineData("services:\n  web:\n    ports: ['8080:80', {target: 80}]\n    volumes: [a:/b, {type: volume, target: /c}]\n")]
    [InlineData("services:\n  web:\n    ports: [22:22]\n")] // DG2044's
    [InlineData("services:\n  web:\n    volumes: [\"${A}:/b\", \"a b:/c\", \"/c#d:/e\", \"C:\\\\a:/b\"]\n")] // the quotes are needed, or may be
    public void Guards(string compose) => TestRepository.Compose(compose).Silent<DG2055ComposeQuotes>();
}
