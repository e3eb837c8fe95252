using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2049EmptyComposeFileTests
{
    [Theory]
    [InlineData("[||]")]
    [InlineData("[||]# services: {}\n\n")]
    [InlineData("[||]---\n")]
    [InlineData("[||]{}\n")]
    public void Reports(string compose) => TestRepository.Compose(compose).Reports<DG2049EmptyComposeFile>();

    [Fact]
    public void Reports_beside_an_empty_override() =>
        TestRepository.Compose("[||]# a\n").With("compose.override.yaml", "# b\n").Reports<DG2049EmptyComposeFile>();

    [Theory]
    [InlineData("services: {}\n")]
    [InlineData("x-a: 1\n")]
    [InlineData("a: [\n")] // cannot be read
    public void Guards(string compose) => TestRepository.Compose(compose).Silent<DG2049EmptyComposeFile>();

    /// <summary>A1: harmless as an override; compose joins both before it looks whether anything is there.</summary>
    [Fact]
    public void Guards_overrides_and_files_of_other_names()
    {
        TestRepository.Compose("services: {}\n").With("compose.override.yaml", "# nothing yet\n").Silent<DG2049EmptyComposeFile>();
        TestRepository.Compose("# moved\n").With("compose.override.yaml", "services: {}\n").Silent<DG2049EmptyComposeFile>();
        TestRepository.Empty.With("compose.prod.yaml", "").Silent<DG2049EmptyComposeFile>();
        TestRepository.Compose("services: {}\n").With("docker-compose.yml", "").Silent<DG2049EmptyComposeFile>();
    }
}
