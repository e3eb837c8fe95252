using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2043LegacyAttributeTests
{
    private const string Swarm = "services:\n  web:\n    build: .\n    deploy:\n      replicas: 2\n";

    [Theory]
    [InlineData("services:\n  web:\n    image: a:1\n    [|links|]: [db]\n")]
    [InlineData("services:\n  web:\n    image: a:1\n    [|volumes_from|]: [db]\n")]
    [InlineData("networks:\n  a:\n    external: {[|name|]: b}\nservices: {}\n")]
    [InlineData("volumes:\n  a:\n    external:\n      [|name|]: b\n")]
    [InlineData(Swarm + "      [|placement|]: {constraints: [node.role == manager]}\n      [|update_config|]: {parallelism: 1}\n")]
    public void Reports(string compose) => TestRepository.Compose(compose).Reports<DG2043LegacyAttribute>();

    [Theory]
    [InlineData("services:\n  web:\n    image: a:1\n    links: []\n    external_links: [x]\n    expose: [80]\n")]
    [InlineData("services:\n  web:\n    image: a:1\n    mem_limit: 1g\n    cpus: 1\n    restart: always\n")] // part of the specification
    [InlineData(Swarm + "      resources: {limits: {memory: 1g}}\n      restart_policy: {condition: any}\n")] // compose obeys them
    [InlineData("services:\n  web:\n    image: a:1\n    deploy: {placement: {constraints: [a]}}\n")] // may be for a swarm
    [InlineData("networks:\n  a: {external: true, name: b}\nservices: {}\n")]
    public void Guards(string compose) => TestRepository.Compose(compose).Silent<DG2043LegacyAttribute>();

    [Fact]
    public void Guards_repositories_with_a_swarm() =>
        TestRepository.Compose(Swarm + "      placement: {constraints: [a]}\n").With("up.sh", "docker stack deploy -c compose.yaml web\n")
            .Silent<DG2043LegacyAttribute>();
}
