using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Environment;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Environment;

public sealed class DG3017SecretInExampleTests
{
    // Put together here, so that no scanner takes this file for a leak.
    private static readonly string Token = "gh" + "p_" + "R8wKq2LmX5tVb7NcY3dHs9JfZa4Ge6Pu1TiQ";

    [Fact]
    public void Reports_the_token_of_a_service() => Assert.Equal(
        FindingLevel.Blocking,
        Assert.Single(TestRepository.Empty.With(".env.example", $"SOME_VALUE=[|{Token}|]\n").Reports<DG3017SecretInExample>()).Level);

    [Theory]
    [InlineData("API_KEY=[|q8Zt41xLwm7RrK0vUeYd|]\n")]
    [InlineData("JWT_SECRET=[|'9f86d081884c7d659a2feaa0c55ad015'|]\n")]
    public void Reports_what_looks_generated(string content) => Assert.Equal(
        FindingLevel.Warning,
        Assert.Single(TestRepository.Empty.With(".env.sample", content).Reports<DG3017SecretInExample>()).Level);

    [Theory]
    [InlineData("DB_PASSWORD=\n")]
    [InlineData("DB_PASSWORD=changeme\n")]
    [InlineData("DB_PASSWORD=postgres\n")]
    [InlineData("DB_PASSWORD=my-dev-password1\n")] // made up for the example
    [InlineData("DB_PASSWORD=Harbour-Lantern-82\n")]
    [InlineData("API_KEY=your-api-key-here\n")]
    [InlineData("API_KEY=sk_test_xxxxxxxxxxxxxxxx\n")]
    [InlineData("API_KEY=00000000-0000-0000-0000-000000000000\n")]
    [InlineData("JWT_SECRET=a-string-of-at-least-32-characters\n")]
    [InlineData("TENANT_ID=3f2504e0-4f89-11d3-9a0c-0305e82c3301\n")] // no secret by name
    [InlineData("API_KEY=${SHARED_API_KEY}\n")]
    public void Guards(string content) => TestRepository.Empty.With(".env.example", content).Silent<DG3017SecretInExample>();

    [Fact]
    public void Guards_files_in_use() => TestRepository.Empty.With(".env", "API_KEY=q8Zt41xLwm7RrK0vUeYd\n").Silent<DG3017SecretInExample>();
}
