using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2035AnonymousModulesVolumeTests
{
    [Theory]
    [InlineData("[|/app/node_modules|]")]
    [InlineData("[|/app/node_modules/|]")]
    [InlineData("[|/src/Api/obj|]")]
    [InlineData("[|\"/src/Api/bin\"|]")]
    [InlineData("[|{ type: volume, target: /app/node_modules }|]")]
    public void Reports(string volume) => Compose(volume).Reports<DG2035AnonymousModulesVolume>();

    [Theory]
    [InlineData("modules:/app/node_modules")] // has a name: kept on purpose
    [InlineData("./node_modules:/app/node_modules")]
    [InlineData("/var/lib/data")]
    [InlineData("/bin")] // the programs of the system
    [InlineData("/app/binaries")]
    [InlineData("${FOLDER}/node_modules")]
    [InlineData("{ type: tmpfs, target: /app/node_modules }")]
    public void Guards(string volume) => Compose(volume).Silent<DG2035AnonymousModulesVolume>();

    [Theory]
    [InlineData("compose.yaml", FindingLevel.Suggestion)]
    [InlineData("compose.dev.yaml", FindingLevel.Suggestion)]
    [InlineData("compose.prod.yaml", FindingLevel.Warning)]
    public void Stale_packages_weigh_more_in_production(string path, FindingLevel level)
    {
        var findings = TestRepository.Empty.With(path, "services:\n  web:\n    image: node:22.12\n    volumes:\n      - [|/app/node_modules|]\n")
            .Reports<DG2035AnonymousModulesVolume>();

        Assert.Equal(level, findings.Single().Level);
    }

    private static TestRepository Compose(string volume) =>
        TestRepository.Compose($"services:\n  web:\n    image: node:22.12\n    volumes:\n      - {volume}\n");
}
