using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2022UnusedResourceTests
{
    private const string Service = "services:\n  a:\n    image: x\n    networks: [n]\n    volumes: ['vol:/v', './work:/w']\n    secrets: [s]\n    configs: [{source: c}]\n";

    [Theory]
    [InlineData("networks: {n: , [|other|]: }\n")]
    [InlineData("volumes: {vol: , [|work|]: }\n")] // ./work is a folder
    [InlineData("volumes: {vol: , [|old|]: {external: true}}\n")]
    [InlineData("secrets: {s: {file: s}, [|t|]: {file: t}}\n")]
    [InlineData("configs: {c: {file: c}, [|d|]: {file: d}}\n")]
    public void Reports(string resources) => TestRepository.Compose(Service + resources).Reports<DG2022UnusedResource>();

    [Fact]
    public void Reports_where_no_file_uses_it() =>
        TestRepository.Compose(Service + "volumes: {vol: , [|work|]: }\n").With("compose.prod.yaml", "services: {a: {restart: always}}\n").Reports<DG2022UnusedResource>();

    [Theory]
    [InlineData("networks: {n: }\nvolumes: {vol: }\nsecrets: {s: {file: s}}\nconfigs: {c: {file: c}}\n")]
    [InlineData("networks: {n: , default: {driver: bridge}}\n")] // every service is in it
    [InlineData("x-volumes: {work: }\n")]
    [InlineData("services: {a: {image: x, volumes: ['wrok:/v']}}\nvolumes: {work: }\n")] // misspelt: DG2021 names the one that is meant
    [InlineData("services: {a: {image: x, credential_spec: {config: work}}}\nconfigs: {work: {file: w}}\n")]
    public void Guards(string resources) => TestRepository.Compose(Service + resources).Silent<DG2022UnusedResource>();

    [Fact]
    public void Guards_what_another_file_uses() =>
        TestRepository.Compose(Service + "volumes: {vol: , work: }\n").With("compose.prod.yaml", "services: {a: {volumes: ['work:/x']}}\n").Silent<DG2022UnusedResource>();

    [Theory]
    [InlineData("services: {a: {image: x, volumes: ['${V}:/v']}}\nvolumes: {work: }\n")] // a variable may name it
    [InlineData("services: {a: {extends: {file: '${F}', service: b}}}\nvolumes: {work: }\n")]
    [InlineData("include: ['${F}']\nservices: {a: {image: x}}\nvolumes: {work: }\n")]
    [InlineData("volumes: {work: }\n")] // included by others, perhaps
    [InlineData("services: {a: {build: {context: ., secrets: [work]}}}\nsecrets: {work: {file: w}}\n")]
    public void Guards_what_is_not_known(string compose) => TestRepository.Compose(compose).Silent<DG2022UnusedResource>();

    [Fact]
    public void Guards_a_fragment() =>
        TestRepository.Empty.With("internal/docker-compose.override.yml", "services: {a: {restart: always}}\nvolumes: {work: }\n").Silent<DG2022UnusedResource>();
}
