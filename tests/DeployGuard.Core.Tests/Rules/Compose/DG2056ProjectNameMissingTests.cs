using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2056ProjectNameMissingTests
{
    [Fact]
    public void Reports() => TestRepository.Compose("[|services|]:\n  web:\n    image: a:1\n").Reports<DG2056ProjectNameMissing>();

    [Theory]
    [InlineData("name: a\nservices:\n  web:\n    image: a:1\n")]
    [InlineData("services:\n  web:\n    image: a:1\nname: ${NAME}\n")]
    [InlineData("volumes: {}\n")]
    public void Guards(string compose) => TestRepository.Compose(compose).Silent<DG2056ProjectNameMissing>();

    [Fact]
    public void Guards_projects_another_file_names() =>
        TestRepository.Compose("services:\n  web:\n    image: a:1\n").With("compose.override.yaml", "name: a\n").Silent<DG2056ProjectNameMissing>();
}
