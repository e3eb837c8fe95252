using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2045BuildAndImageTests
{
    [Theory]
    [InlineData("services:\n  web:\n    build: .\n    image: [|nginx:1.27|]\n")]
    [InlineData("services:\n  web:\n    build: {context: db}\n    image: [|postgres|]\n")]
    public void Reports(string compose) => TestRepository.Compose(compose).Reports<DG2045BuildAndImage>();

    [Theory]
    [InlineData("services:\n  web:\n    build: .\n    image: webapi\n")] // the name of the result (dclint#215)
    [InlineData("services:\n  web:\n    build: .\n    image: ${DOCKER_REGISTRY-}nginx\n")] // the templates of Visual Studio
    [InlineData("services:\n  web:\n    build: .\n    image: ghcr.io/contoso/nginx:1\n")]
    [InlineData("services:\n  web:\n    build: .\n    image: nginx:1.27\n    pull_policy: build\n")]
    [InlineData("services:\n  web:\n    image: nginx:1.27\n")]
    [InlineData("services:\n  web:\n    build: .\n")]
    public void Guards(string compose) => TestRepository.Compose(compose).Silent<DG2045BuildAndImage>();
}
