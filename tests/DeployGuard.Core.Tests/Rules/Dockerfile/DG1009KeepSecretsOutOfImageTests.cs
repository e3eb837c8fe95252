using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Dockerfile;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

public sealed class DG1009KeepSecretsOutOfImageTests
{
    [Theory]
    [InlineData("FROM a:1\nENV [|DB_PASSWORD|]=Winter-2031", FindingLevel.Blocking)]
    [InlineData("FROM a:1\nENV [|DB_PASSWORD|] Winter-2031", FindingLevel.Blocking)]
    [InlineData("FROM a:1\nENV A=b [|Jwt__Secret|]=\"some long phrase\" C=d", FindingLevel.Blocking)] // one ENV, one finding for the key at fault
    [InlineData("FROM a:1\nARG [|NUGET_TOKEN|]=abc123", FindingLevel.Blocking)]
    [InlineData("ARG [|NUGET_TOKEN|]=abc123\nFROM a:1", FindingLevel.Blocking)]
    [InlineData("FROM a:1\nONBUILD ENV [|DB_PASSWORD|]=Winter-2031", FindingLevel.Blocking)]
    [InlineData("FROM a:1\nARG NUGET_TOKEN\nENV [|NUGET_TOKEN|]=$NUGET_TOKEN", FindingLevel.Warning)] // the argument stays in the image
    [InlineData("FROM a:1\nARG VALUE=Winter-2031\nENV [|DB_PASSWORD|]=$VALUE", FindingLevel.Warning)]
    [InlineData("FROM a:1\nARG PW\nENV [|DB_PASSWORD|]=${PW}", FindingLevel.Warning)]
    public void Reports(string dockerfile, FindingLevel level) =>
        Assert.Equal(level, TestRepository.Dockerfile(dockerfile).Reports<DG1009KeepSecretsOutOfImage>()[0].Level);

    [Theory]
    [InlineData("FROM a:1\nARG NUGET_TOKEN")] // no value
    [InlineData("FROM a:1\nENV DB_PASSWORD=")]
    [InlineData("FROM a:1\nENV DB_PASSWORD=\"\"")]
    [InlineData("FROM a:1\nENV DB_PASSWORD=changeme")]
    [InlineData("FROM a:1\nENV DB_PASSWORD_FILE=/run/secrets/db")] // hadolint#1245
    [InlineData("FROM a:1\nENV GOPRIVATE=example.com")] // hadolint#1245
    [InlineData("FROM a:1\nENV DB_USERNAME=app")] // hadolint#1230
    [InlineData("FROM a:1\nENV CACHE_KEY=v1")] // moby/buildkit#5775
    [InlineData("FROM a:1\nENV TOKEN_URL=https://example.com/token")]
    [InlineData("FROM a:1\nENV DB_PASSWORD=$DB_PASSWORD")] // no ARG declares it: empty
    [InlineData("FROM a:1\nRUN --mount=type=secret,id=db_password cat /run/secrets/db_password")]
    public void Guards(string dockerfile) => TestRepository.Dockerfile(dockerfile).Silent<DG1009KeepSecretsOutOfImage>();

    [Fact]
    public void The_value_is_never_repeated()
    {
        var finding = TestRepository.Dockerfile("FROM a:1\nENV [|DB_PASSWORD|]=Winter-2031").Reports<DG1009KeepSecretsOutOfImage>()[0];
        Assert.DoesNotContain("Winter", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Winter", finding.Context!, StringComparison.Ordinal);
    }
}
