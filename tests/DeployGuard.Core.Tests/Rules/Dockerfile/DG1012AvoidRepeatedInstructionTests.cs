using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Dockerfile;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

public sealed class DG1012AvoidRepeatedInstructionTests
{
    [Theory]
    [InlineData("FROM a:1\n[|CMD|] [\"x\"]\nRUN y\nCMD [\"z\"]")]
    [InlineData("FROM a:1\n[|ENTRYPOINT|] [\"x\"]\nENTRYPOINT [\"z\"]")]
    [InlineData("FROM a:1\n[|HEALTHCHECK|] NONE\nHEALTHCHECK CMD [\"z\"]")]
    [InlineData("FROM a:1\n[|cmd|] [\"x\"]\n[|CMD|] [\"y\"]\nCMD [\"z\"]")]
    public void Reports(string dockerfile) => TestRepository.Dockerfile(dockerfile).Reports<DG1012AvoidRepeatedInstruction>();

    [Theory]
    [InlineData("FROM a:1\nENTRYPOINT [\"x\"]\nCMD [\"y\"]")]
    [InlineData("FROM a:1 AS b\nCMD [\"x\"]\nFROM b\nCMD [\"y\"]")] // one a stage
    [InlineData("FROM a:1\nHEALTHCHECK CMD [\"x\"]\nCMD [\"y\"]")] // the CMD of a health check is none
    [InlineData("FROM a:1\nONBUILD CMD [\"x\"]\nCMD [\"y\"]")] // belongs to the child image
    public void Guards(string dockerfile) => TestRepository.Dockerfile(dockerfile).Silent<DG1012AvoidRepeatedInstruction>();

    [Fact]
    public void The_one_without_effect_is_removed() =>
        TestRepository.Dockerfile("FROM a:1\nCMD [\"x\", \\\n  \"y\"]\nUSER a\nCMD [\"z\"]\n")
            .IsFixedTo<DG1012AvoidRepeatedInstruction>("Dockerfile", "FROM a:1\nUSER a\nCMD [\"z\"]\n");
}
