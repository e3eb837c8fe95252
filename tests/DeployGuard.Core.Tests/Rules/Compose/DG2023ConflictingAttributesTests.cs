using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2023ConflictingAttributesTests
{
    private static TestRepository Service(string attributes) => TestRepository.Compose($"services:\n  a:\n    image: x\n    {attributes}\n");

    [Theory]
    [InlineData("[|network_mode|]: bridge\n    networks: [n]")]
    [InlineData("[|container_name|]: c\n    scale: 2")]
    [InlineData("[|container_name|]: c\n    deploy: {replicas: 3}")]
    [InlineData("scale: [|2|]\n    deploy: {replicas: 3}")]
    [InlineData("cpus: [|0.5|]\n    deploy: {resources: {limits: {cpus: '1'}}}")]
    [InlineData("mem_limit: [|512m|]\n    deploy: {resources: {limits: {memory: 1g}}}")]
    [InlineData("mem_reservation: [|1g|]\n    deploy: {resources: {reservations: {memory: 2g}}}")]
    [InlineData("pids_limit: [|100|]\n    deploy: {resources: {limits: {pids: 200}}}")]
    [InlineData("build: {context: ., dockerfile: D, [|dockerfile_inline|]: FROM x}")]
    [InlineData("tmpfs: [|/data|]\n    volumes: ['./data:/data']")]
    [InlineData("tmpfs: ['[|/data|]:size=1m']\n    volumes: ['/data/']")]
    [InlineData("platform: [|linux/arm64|]\n    build: {context: ., platforms: [linux/amd64]}")]
    public void Reports_in_services(string attributes) => Service(attributes).Reports<DG2023ConflictingAttributes>();

    [Theory]
    [InlineData("volumes: {a: {external: true, [|driver|]: local}}")]
    [InlineData("networks: {a: {external: {name: x}, [|ipam|]: {}}}")]
    [InlineData("secrets: {a: {external: true, [|file|]: x}}")]
    [InlineData("secrets: {a: {file: x, [|environment|]: X}}")]
    [InlineData("configs: {a: {content: x, [|file|]: y}}")]
    [InlineData("secrets: {[|a|]: {name: x}}")]
    [InlineData("configs: {[|a|]: }")]
    public void Reports_in_resources(string resources) => TestRepository.Compose($"services: {{a: {{image: x}}}}\n{resources}\n").Reports<DG2023ConflictingAttributes>();

    [Fact]
    public void Reports_what_two_files_make() =>
        Service("networks: [n]").With("compose.prod.yaml", "services: {a: {[|network_mode|]: host}}").Reports<DG2023ConflictingAttributes>();

    [Theory]
    [InlineData("network_mode: bridge")]
    [InlineData("network_mode:\n    networks: [n]")] // null is nothing
    [InlineData("container_name: c\n    scale: 1")]
    [InlineData("container_name: c\n    scale: '${N}'")]
    [InlineData("container_name: c\n    scale: '${N:-2}'")] // a machine with a name sets one
    [InlineData("network_mode: host\n    networks: {}")] // takes part in none
    [InlineData("scale: '${N:-2}'\n    deploy: {replicas: 3}")]
    [InlineData("scale: 2\n    deploy: {replicas: 2}")]
    [InlineData("mem_limit: 1024m\n    deploy: {resources: {limits: {memory: 1g}}}")] // the same amount
    [InlineData("mem_limit: '${M}'\n    deploy: {resources: {limits: {memory: 1g}}}")]
    [InlineData("mem_reservation: 256m\n    deploy: {resources: {limits: {memory: 1g}}}")] // not the same thing
    [InlineData("tmpfs: /tmp\n    volumes: ['./data:/data']")]
    [InlineData("platform: linux/arm64\n    build: {context: ., platforms: [linux/amd64, linux/arm64]}")]
    [InlineData("platform: linux/arm64\n    build: {context: ., platforms: ['${P}']}")]
    [InlineData("platform: '${P}'\n    build: {context: ., platforms: [linux/amd64]}")]
    [InlineData("platform: linux/arm64\n    build: .")]
    public void Guards_in_services(string attributes) => Service(attributes).Silent<DG2023ConflictingAttributes>();

    [Theory]
    [InlineData("volumes: {a: {external: true, name: x, x-note: y}}")]
    [InlineData("volumes: {a: {external: false, driver: local}}")]
    [InlineData("secrets: {a: {file: x}, b: {environment: X}, c: {external: true}}")]
    [InlineData("secrets: {a: {driver: vault}}")] // the driver knows
    [InlineData("configs: {a: {content: x}}")]
    [InlineData("volumes: {a: }")]
    public void Guards_in_resources(string resources) => TestRepository.Compose($"services: {{a: {{image: x}}}}\n{resources}\n").Silent<DG2023ConflictingAttributes>();

    [Fact]
    public void Guards_a_secret_that_another_file_completes() =>
        TestRepository.Empty.With("x/docker-compose.override.yml", "services: {a: {image: x}}\nsecrets: {s: {name: n}}\n").Silent<DG2023ConflictingAttributes>();

    [Fact]
    public void Guards_what_a_later_file_takes_back() =>
        Service("network_mode: host").With("compose.override.yaml", "services: {a: {network_mode: !reset , networks: [n]}}").Silent<DG2023ConflictingAttributes>();
}
