using DeployGuard.Documents.EnvFiles;

namespace DeployGuard.Core.Tests.Documents.EnvFiles;

public sealed class WellKnownVariablesTests
{
    [Theory]
    [InlineData("PATH")]
    [InlineData("Path")] // as Windows writes it
    [InlineData("UserProfile")]
    [InlineData("CI")]
    [InlineData("GITHUB_SHA")]
    [InlineData("SYSTEM_ACCESSTOKEN")]
    [InlineData("ASPNETCORE_ENVIRONMENT")]
    [InlineData("DOTNET_RUNNING_IN_CONTAINER")]
    [InlineData("KUBERNETES_SERVICE_HOST")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT")]
    [InlineData("LC_ALL")]
    public void Nobody_configures(string name) => Assert.True(WellKnownVariables.IsAmbient(name));

    [Theory]
    [InlineData("PORT")] // only some platforms set it
    [InlineData("AWS_REGION")] // set on Lambda, and by hand everywhere else
    [InlineData("DATABASE_URL")]
    [InlineData("CITY")] // not the family of CI_
    [InlineData("BUILDER")]
    [InlineData("MY_PATH")]
    [InlineData("USERS")]
    [InlineData("")]
    public void Somebody_configures(string name) => Assert.False(WellKnownVariables.IsAmbient(name));
}
