using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2004ObsoleteVersionTests
{
    private const string Rest = "services:\n  web:\n    image: a:1\n";

    [Theory]
    [InlineData("[|version|]: '3.8'\n\n" + Rest)]
    [InlineData(Rest + "[|version|]: \"2\"")]
    [InlineData("{[|version|]: '3', services: {web: {image: 'a:1'}}}\n")]
    public void Reports(string compose) => TestRepository.Compose(compose).Reports<DG2004ObsoleteVersion>();

    [Theory]
    [InlineData("version: '3.8'\n\n" + Rest, Rest)]
    [InlineData("version: '3.8' # old\n" + Rest, Rest)]
    [InlineData("# head\r\nversion: '3'\r\n\r\n\r\n" + Rest, "# head\r\n\r\n" + Rest)]
    [InlineData(Rest + "version: '3'", Rest)]
    public void The_line_and_a_blank_one_behind_it_go(string compose, string expected) =>
        TestRepository.Compose(compose).IsFixedTo<DG2004ObsoleteVersion>("compose.yaml", expected);

    [Theory]
    [InlineData(Rest)]
    [InlineData("x-a: {version: '3'}\n" + Rest + "    labels: {version: '1'}\n")]
    [InlineData("# version: '3'\n" + Rest)]
    [InlineData("version: 1\nrules: []\n")] // some other tool's file
    public void Guards(string compose) => TestRepository.Compose(compose).Silent<DG2004ObsoleteVersion>();

    /// <summary>A5: docker-compose 1.x takes a file without the key for one of version 1, docker stack for one it does not know.</summary>
    [Theory]
    [InlineData("azure-pipelines.yml", "steps:\n  - script: docker-compose up -d\n")]
    [InlineData("build.sh", "docker-compose -f docker-compose.yml build\n")]
    [InlineData("Makefile", "up:\n\tdocker-compose up\n")]
    [InlineData("deploy.ps1", "docker stack deploy -c compose.yaml web\n")]
    public void Guards_repositories_that_need_it(string path, string content) =>
        TestRepository.Compose("version: '3.8'\n" + Rest).With(path, content).Silent<DG2004ObsoleteVersion>();

    [Theory]
    [InlineData("build.sh", "docker compose -f docker-compose.yml build\n")]
    [InlineData("build.sh", "cp docker-compose.yml out && docker-compose-wait\n")]
    [InlineData("build.sh", "docker-compose up || docker compose up\n")]
    [InlineData("notes.md", "docker-compose up\n")]
    public void Other_words_of_scripts_change_nothing(string path, string content) =>
        TestRepository.Compose("[|version|]: '3.8'\n" + Rest).With(path, content).Reports<DG2004ObsoleteVersion>();
}
