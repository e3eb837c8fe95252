using DeployGuard.Documents.Projects;

namespace DeployGuard.Core.Tests.Documents.Projects;

public sealed class TargetFrameworkTests
{
    [Theory]
    [InlineData("net10.0", "10.0")]
    [InlineData("NET8.0", "8.0")]
    [InlineData("net9.0-windows10.0.19041", "9.0")]
    [InlineData("netcoreapp3.1", "3.1")]
    public void Net_has_a_version(string moniker, string version)
    {
        var framework = TargetFramework.Parse(moniker);
        Assert.Equal(TargetFrameworkKind.Net, framework.Kind);
        Assert.Equal(Version.Parse(version), framework.Version);
    }

    [Theory]
    [InlineData("net48")] // .NET Framework: no dot
    [InlineData("net472")]
    [InlineData("netstandard2.0")]
    [InlineData("net")]
    [InlineData("net99999999999.0")]
    [InlineData("")]
    public void Everything_else_is_of_no_interest_to_images(string moniker) =>
        Assert.Equal(TargetFrameworkKind.Other, TargetFramework.Parse(moniker).Kind);
}
