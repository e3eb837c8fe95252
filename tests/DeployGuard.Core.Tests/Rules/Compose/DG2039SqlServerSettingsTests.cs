using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2039SqlServerSettingsTests
{
    private const string Image = "mcr.microsoft.com/mssql/server:2022-CU16-ubuntu-22.04";

    [Theory]
    [InlineData("environment: { MSSQL_PID: Express }")]
    [InlineData("environment: [MSSQL_PID=Express]")]
    [InlineData("command:\n    environment: { MSSQL_PID: Express }")] // an empty command changes nothing
    [InlineData("init: true")]
    public void Reports_a_license_that_is_not_accepted(string line) =>
        Assert.Equal(FindingLevel.Blocking, TestRepository.Compose(Service($"[|{Image}|]", line)).Reports<DG2039SqlServerSettings>().Single().Level);

    [Theory]
    [InlineData("environment: { ACCEPT_EULA: \"Y\" }")]
    [InlineData("environment: [ACCEPT_EULA=Y]")]
    [InlineData("environment: [ACCEPT_EULA]")] // passed through
    [InlineData("environment: { ACCEPT_EULA: \"${EULA}\" }")]
    [InlineData("env_file: sql.env")]
    [InlineData("command: [/bin/bash, ./start.sh]")] // may set it
    [InlineData("entrypoint: ./start.sh")]
    [InlineData("extends: { file: \"${OTHER}\", service: sql }")]
    [InlineData("build: ./sql")] // an image of their own that names the result alike
    public void Silent_when_the_license_may_be_accepted(string line) => TestRepository.Compose(Service(Image, line)).Silent<DG2039SqlServerSettings>();

    [Theory]
    [InlineData("postgres:17.2")]
    [InlineData("mcr.microsoft.com/azure-sql-edge:1.0.7")]
    public void Silent_for_other_images(string image) =>
        TestRepository.Compose(Service(image, "environment: { SA_PASSWORD: \"${P}\" }")).Silent<DG2039SqlServerSettings>();

    // Merged: one file accepts for the other.
    [Fact]
    public void Silent_when_the_override_accepts() => TestRepository.Compose(Service(Image, "init: true"))
        .With("compose.override.yaml", "services:\n  sql:\n    environment: { ACCEPT_EULA: \"Y\" }\n").Silent<DG2039SqlServerSettings>();

    // A file that is whole by itself may still be read on top of the default one.
    [Fact]
    public void Silent_when_the_default_file_accepts() => TestRepository.Compose(Service(Image, "environment: [ACCEPT_EULA=Y]"))
        .With("compose.ci.yaml", Service(Image, "environment: [MSSQL_PID=Express]")).Silent<DG2039SqlServerSettings>();

    [Theory]
    [InlineData("environment:\n      ACCEPT_EULA: \"Y\"\n      [|SA_PASSWORD|]: ${P}", "environment:\n      ACCEPT_EULA: \"Y\"\n      MSSQL_SA_PASSWORD: ${P}")]
    [InlineData("environment:\n      - \"[|SA_PASSWORD|]=${P}\"\n      - ACCEPT_EULA=Y", "environment:\n      - \"MSSQL_SA_PASSWORD=${P}\"\n      - ACCEPT_EULA=Y")]
    public void Renames_the_old_variable(string line, string expected)
    {
        var repository = TestRepository.Compose(Service(Image, line));

        Assert.Equal(FindingLevel.Suggestion, repository.Reports<DG2039SqlServerSettings>().Single().Level);
        repository.IsFixedTo<DG2039SqlServerSettings>("compose.yaml", Service(Image, expected));
    }

    [Theory]
    [InlineData("environment: { ACCEPT_EULA: \"Y\", [|SA_PASSWORD|]: a, MSSQL_SA_PASSWORD: a }")] // both, for old images
    [InlineData("environment: { ACCEPT_EULA: \"Y\", [|SA_PASSWORD|]: a }\n    healthcheck: { test: sqlcmd -P $$SA_PASSWORD }")]
    [InlineData("environment: { ACCEPT_EULA: \"Y\", [|SA_PASSWORD|]: a }\n    env_file: sql.env")]
    public void Reports_the_old_variable_without_correction_when_others_may_read_it(string line) =>
        Assert.Empty(TestRepository.Compose(Service(Image, line)).Reports<DG2039SqlServerSettings>().Single().Edits);

    [Theory]
    [InlineData("[|linux/arm64|]", true)]
    [InlineData("[|linux/arm64/v8|]", true)]
    [InlineData("linux/amd64", false)]
    [InlineData("${PLATFORM}", false)]
    public void There_is_no_image_for_arm(string platform, bool isReported)
    {
        var repository = TestRepository.Compose(Service(Image, $"environment: [ACCEPT_EULA=Y]\n    platform: {platform}"));
        if (isReported) Assert.Equal(FindingLevel.Warning, repository.Reports<DG2039SqlServerSettings>().Single().Level);
        else repository.Silent<DG2039SqlServerSettings>();
    }

    private static string Service(string image, string line) => $"services:\n  sql:\n    image: {image}\n    {line}\n";
}
