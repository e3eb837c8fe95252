using DeployGuard.Documents.Projects;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.Projects;

public sealed class NuGetConfigReaderTests
{
    [Theory]
    [InlineData("""<add key="nuget.org" value="https://api.nuget.org/v3/index.json" />""", false)]
    [InlineData("""<clear /><add key="company" value="https://pkgs.example.com/v3/index.json" />""", true)]
    [InlineData("""<add key="local" value="./packages" />""", true)]
    [InlineData("<clear />", false)]
    public void Tells_sources_of_one_s_own_from_the_public_gallery(string sources, bool own) =>
        Assert.Equal(own, Read($"<configuration><packageSources>{sources}</packageSources></configuration>").HasOwnSources);

    [Fact]
    public void A_malformed_file_has_no_sources() => Assert.Empty(Read("<configuration><packageSources><add").Sources);

    private static NuGetConfigDocument Read(string content) =>
        (NuGetConfigDocument)new NuGetConfigReader().Read(new SourceText("nuget.config", content));
}
