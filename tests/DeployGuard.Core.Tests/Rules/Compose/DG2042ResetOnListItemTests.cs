using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2042ResetOnListItemTests
{
    [Theory]
    [InlineData("services:\n  a:\n    ports:\n      - [|!reset|] '80:80'\n")]
    [InlineData("services:\n  a:\n    ports: [[|!reset|] '80:80', '81:81']\n")]
    [InlineData("services:\n  a:\n    volumes:\n      - [|!reset|] {type: bind, source: ./a, target: /a}\n")]
    public void Reports(string compose) => TestRepository.Compose(compose).Reports<DG2042ResetOnListItem>();

    [Theory]
    [InlineData("services:\n  a:\n    ports: !reset []\n")]
    [InlineData("services:\n  a:\n    ports: !override ['80:80']\n")]
    [InlineData("services:\n  a: !reset {}\n")]
    [InlineData("services:\n  a:\n    environment: {A: !reset null}\n")] // a key
    [InlineData("services:\n  a:\n    command: ['!reset']\n")] // text
    public void Guards(string compose) => TestRepository.Compose(compose).Silent<DG2042ResetOnListItem>();
}
