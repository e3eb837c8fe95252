using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2003SeveralDefaultFilesTests
{
    private const string File = "services:\n  web:\n    image: a:1\n";

    [Theory]
    [InlineData("compose.yaml", "compose.yml")]
    [InlineData("compose.yaml", "docker-compose.yml")]
    [InlineData("docker-compose.yml", "docker-compose.yaml")]
    [InlineData("compose.override.yml", "compose.override.yaml")]
    [InlineData("deploy/compose.yml", "deploy/docker-compose.yml")]
    public void Reports_the_one_that_is_never_loaded(string taken, string other) =>
        TestRepository.Empty.With(taken, File).With(other, "[||]" + File).Reports<DG2003SeveralDefaultFiles>();

    [Fact]
    public void The_message_names_the_one_that_is() => Assert.Equal(
        "Compose takes compose.yaml and never this file beside it; merge the two, or name one of them otherwise",
        TestRepository.Compose(File).With("compose.yml", "[||]" + File).Reports<DG2003SeveralDefaultFiles>()[0].Message);

    [Theory]
    [InlineData("compose.yaml", "docker-compose.override.yml")] // the spellings need not match (A1)
    [InlineData("compose.yaml", "docker-compose.prod.yml")]
    [InlineData("compose.yaml", "src/docker-compose.yml")] // another folder
    public void Guards(string one, string other) =>
        TestRepository.Empty.With(one, File).With(other, File).Silent<DG2003SeveralDefaultFiles>();

    [Fact]
    public void Guards_what_another_file_includes_or_extends()
    {
        TestRepository.Compose("include: [docker-compose.yml]\n").With("docker-compose.yml", File).Silent<DG2003SeveralDefaultFiles>();
        TestRepository.Compose("services:\n  web:\n    extends: {file: docker-compose.yml, service: web}\n")
            .With("docker-compose.yml", File).Silent<DG2003SeveralDefaultFiles>();
    }

    [Theory]
    [InlineData("up.sh", "docker compose -f docker-compose.yml up\n")]
    [InlineData("docker-compose.dcproj", "<Project><ItemGroup><None Include=\"docker-compose.yml\" /></ItemGroup></Project>")] // Visual Studio
    [InlineData(".devcontainer/devcontainer.json", "{ \"dockerComposeFile\": \"../docker-compose.yml\" }")]
    public void Guards_what_something_else_names(string path, string content) =>
        TestRepository.Compose(File).With("docker-compose.yml", File).With(path, content).Silent<DG2003SeveralDefaultFiles>();

    [Fact]
    public void Another_name_in_a_script_changes_nothing() =>
        TestRepository.Compose(File).With("docker-compose.yml", "[||]" + File).With("up.sh", "docker compose -f my-docker-compose.yml.bak up\n")
            .Reports<DG2003SeveralDefaultFiles>();
}
