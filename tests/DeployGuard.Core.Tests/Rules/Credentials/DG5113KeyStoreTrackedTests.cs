using DeployGuard.Core.Tests.Verification;
using DeployGuard.Repository;
using DeployGuard.Rules.Credentials;

namespace DeployGuard.Core.Tests.Rules.Credentials;

public sealed class DG5113KeyStoreTrackedTests
{
    [Theory]
    [InlineData("certs/api.pfx")]
    [InlineData("api.P12")]
    public void Reports_a_key_store(string path) =>
        Assert.Equal(path, Assert.Single(TestRepository.Empty.With(path, "").Findings(new DG5113KeyStoreTracked())).Location.Path);

    [Theory]
    [InlineData("tests/Api.Tests/api.pfx")]
    [InlineData("certs/test-ca.pfx")]
    [InlineData("src/TestCertificate.pfx")]
    [InlineData("src/Desktop/Desktop_TemporaryKey.pfx")] // Visual Studio adds it to ClickOnce projects
    [InlineData("src/Library/Library.snk")] // names an assembly and opens nothing
    [InlineData("certs/api.crt")]
    [InlineData("docs/pfx.md")]
    public void Guards(string path) => TestRepository.Empty.With(path, "").Silent<DG5113KeyStoreTracked>();

    [Theory]
    [InlineData(FileState.Untracked)]
    [InlineData(FileState.Unknown)]
    [InlineData(FileState.Ignored)]
    public void Guards_files_that_git_does_not_track(FileState state) => TestRepository.Empty.With("api.pfx", "", state).Silent<DG5113KeyStoreTracked>();
}
