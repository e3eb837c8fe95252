using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2021UndefinedReferenceTests
{
    private static TestRepository Service(string attributes, string more = "") =>
        TestRepository.Compose($"services:\n  api:\n    image: x\n    {attributes}\n  database:\n    image: y\n{more}");

    [Theory]
    [InlineData("depends_on: [[|mail|]]", "Service 'mail' is not defined; add it to the top-level 'services' or remove it here")]
    [InlineData("depends_on: {[|databse|]: {condition: service_started}}", "Service 'databse' is not defined; did you mean 'database'?")]
    [InlineData("links: ['[|mail|]:smtp']", "Service 'mail' is not defined; add it to the top-level 'services' or remove it here")]
    [InlineData("volumes_from: ['[|data|]:ro']", "Service 'data' is not defined; add it to the top-level 'services' or remove it here")]
    [InlineData("network_mode: 'service:[|vpn|]'", "Service 'vpn' is not defined; add it to the top-level 'services' or remove it here")]
    [InlineData("networks: [[|backend|]]", "Network 'backend' is not defined; add it to the top-level 'networks' or remove it here")]
    [InlineData("networks: {[|backend|]: {aliases: [a]}}", "Network 'backend' is not defined; add it to the top-level 'networks' or remove it here")]
    [InlineData("volumes: ['[|data|]:/data']", "Volume 'data' is not defined; add it to the top-level 'volumes' or remove it here")]
    [InlineData("volumes: [{type: volume, source: [|data|], target: /data}]", "Volume 'data' is not defined; add it to the top-level 'volumes' or remove it here")]
    [InlineData("secrets: [[|key|]]", "Secret 'key' is not defined; add it to the top-level 'secrets' or remove it here")]
    [InlineData("configs: [{source: [|conf|], target: /c}]", "Config 'conf' is not defined; add it to the top-level 'configs' or remove it here")]
    [InlineData("extends: [|base|]", "Service 'base' to extend is not defined in its file; correct the name or define it there")]
    public void Reports(string attributes, string message) =>
        Assert.Equal(message, Assert.Single(Service(attributes).Reports<DG2021UndefinedReference>()).Message);

    /// <summary>A folder without the dot is a volume's name, and no name has a slash.</summary>
    [Fact]
    public void Reports_a_folder_written_like_a_volume() =>
        Assert.EndsWith("write './src/app' for a folder of the project", Assert.Single(Service("volumes: ['[|src/app|]:/app']").Reports<DG2021UndefinedReference>()).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("depends_on: [database]", "")]
    [InlineData("depends_on: {mail: {condition: service_started, required: false}}", "")]
    [InlineData("networks: [default]", "")]
    [InlineData("networks: [backend]", "networks: {backend: {external: true}}\n")]
    [InlineData("volumes: ['./data:/data', '/srv:/srv', '~/x:/x', 'C:\\x:/y', '/anonymous']", "")]
    [InlineData("volumes: ['${DATA}:/data']", "")]
    [InlineData("secrets: ['${KEY}']", "")]
    [InlineData("volumes: ['data:/data']", "volumes: {data: }\n")]
    [InlineData("volumes_from: ['container:other']", "")]
    [InlineData("network_mode: host", "")]
    [InlineData("extends: {file: '${F}', service: base}", "")]
    [InlineData("depends_on: [mail]", "include: ['${F}']\n")] // may define it
    public void Guards(string attributes, string more) => Service(attributes, more).Silent<DG2021UndefinedReference>();

    /// <summary>Found in dev containers: the other half is named elsewhere (A1).</summary>
    [Theory]
    [InlineData("x/docker-compose.override.yml")]
    [InlineData(".devcontainer/docker-compose.yml")]
    public void Guards_a_fragment(string path) =>
        TestRepository.Empty.With(path, "services: {api: {environment: {A: b}, depends_on: [mail], networks: [backend]}}\n").Silent<DG2021UndefinedReference>();

    [Fact]
    public void Guards_what_another_file_defines() =>
        Service("depends_on: [mail]").With("compose.override.yaml", "services: {mail: {image: z}}\n").Silent<DG2021UndefinedReference>();

    /// <summary>Started with -f compose.yaml -f compose.tools.yaml, which no file of the repository says.</summary>
    [Fact]
    public void Guards_a_file_of_tools_beside_the_one_it_adds_to() =>
        Service("volumes: ['data:/data']", "volumes: {data: }\n")
            .With("compose.tools.yaml", "services: {backup: {image: z, volumes: ['data:/data']}}\n").Silent<DG2021UndefinedReference>();

    [Fact]
    public void Reports_an_alternative_that_forgot_a_volume() =>
        Service("volumes: ['data:/data']", "volumes: {data: }\n")
            .With("compose.prod.yaml", "services: {api: {image: x, volumes: ['[|data|]:/data']}}\n").Reports<DG2021UndefinedReference>();

    [Theory]
    [InlineData("volumes: ['${DATA:-data}:/data']")] // elsewhere it holds a folder
    [InlineData("build: {context: ., secrets: [database]}\n    secrets: []\n    tmpfs: /x", "secrets: {database: {file: x}}\n")]
    [InlineData("volumes: ['\\\\.\\pipe\\docker_engine:\\\\.\\pipe\\docker_engine']")]
    public void Guards_what_names_nothing(string attributes, string more = "") => Service(attributes, more).Silent<DG2021UndefinedReference>();
}
