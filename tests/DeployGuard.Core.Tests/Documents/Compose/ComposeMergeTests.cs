namespace DeployGuard.Core.Tests.Documents.Compose;

/// <summary>What two files make together: compose specification, "Merge", and what docker compose was measured to do.</summary>
public sealed class ComposeMergeTests
{
    [Theory]
    [InlineData("image: a", "image: b", "image", "b")]
    [InlineData("restart: always", "restart:", "restart", "always")] // null keeps the earlier value
    [InlineData("restart: always", "restart: !reset", "restart", "-")]
    [InlineData("restart: always", "restart: !reset no", "restart", "-")] // whatever is written
    [InlineData("command: [a, b]", "command: [c]", "command", "[c]")]
    [InlineData("command: a b", "command: [c]", "command", "[c]")]
    [InlineData("entrypoint: a", "entrypoint: [b]", "entrypoint", "[b]")]
    [InlineData("ports: ['80:80']", "ports: ['81:81']", "ports", "[80:80, 81:81]")]
    [InlineData("ports: ['8080:80']", "ports: ['8080:80']", "ports", "[8080:80]")]
    [InlineData("ports: ['8080:80']", "ports: ['127.0.0.1:8080:80']", "ports", "[8080:80, 127.0.0.1:8080:80]")] // both stay
    [InlineData("ports: ['8080:80']", "ports: !override ['127.0.0.1:8080:80']", "ports", "[127.0.0.1:8080:80]")]
    [InlineData("ports: ['8080:80']", "ports: !reset []", "ports", "-")]
    [InlineData("ports: ['8080:80']", "ports: [{target: 80, published: 8080}]", "ports", "[{target: 80, published: 8080}]")]
    [InlineData("ports: ['8080:80/udp']", "ports: ['8080:80']", "ports", "[8080:80/udp, 8080:80]")]
    [InlineData("ports: ['${P}:80']", "ports: ['${P}:80']", "ports", "[?${P}:80?]")]
    [InlineData("volumes: ['./a:/x', 'data:/y']", "volumes: ['./b:/x']", "volumes", "[./b:/x, data:/y]")]
    [InlineData("volumes: ['./a:/x']", "volumes: [{type: bind, source: ./b, target: /x}]", "volumes", "[{type: bind, source: ./b, target: /x}]")]
    [InlineData("volumes: ['./a:/x/']", "volumes: ['./b:/x']", "volumes", "[./b:/x]")]
    [InlineData("secrets: [a]", "secrets: [{source: a, target: b}]", "secrets", "[a, {source: a, target: b}]")]
    [InlineData("devices: ['/dev/a:/dev/x']", "devices: ['/dev/b:/dev/x']", "devices", "[/dev/b:/dev/x]")]
    [InlineData("environment: {A: '1', B: '2'}", "environment: [B=3, C=4]", "environment", "{A: 1, B: 3, C: 4}")]
    [InlineData("environment: [A=1=2]", "environment: {B: x}", "environment", "{A: 1=2, B: x}")]
    [InlineData("environment: [A=1, A=2]", "environment: {}", "environment", "{A: 2}")]
    [InlineData("environment: {A: '1'}", "environment: {A: !reset }", "environment", "{}")]
    [InlineData("labels: [a=1]", "labels: {a: '2'}", "labels", "{a: 2}")]
    [InlineData("extra_hosts: ['h:1.1.1.1']", "extra_hosts: ['h:2.2.2.2']", "extra_hosts", "[h:1.1.1.1, h:2.2.2.2]")] // the same host keeps both
    [InlineData("tmpfs: ['/a=x']", "tmpfs: ['/a=y', '/b']", "tmpfs", "[/a=y, /b]")]
    [InlineData("tmpfs: /a", "tmpfs: /b", "tmpfs", "[/a, /b]")]
    [InlineData("cap_add: [A, B]", "cap_add: [B, C]", "cap_add", "[A, B, C]")]
    [InlineData("security_opt: [a]", "security_opt: [a]", "security_opt", "[a, a]")] // plain append
    [InlineData("dns: 1.1.1.1", "dns: [8.8.8.8]", "dns", "[1.1.1.1, 8.8.8.8]")]
    [InlineData("env_file: .env", "env_file: [.env, other.env]", "env_file", "[.env, other.env]")]
    [InlineData("env_file: .env", "env_file: [{path: .env, required: false}]", "env_file", "[{path: .env, required: false}]")]
    [InlineData("depends_on: [a]", "depends_on: {b: {condition: service_healthy}}", "depends_on", "{a: ~, b: {condition: service_healthy}}")]
    [InlineData("depends_on: {a: {condition: service_healthy}}", "depends_on: [a]", "depends_on", "{a: {condition: service_healthy}}")]
    [InlineData("networks: [a]", "networks: {a: {aliases: [x]}, b: }", "networks", "{a: {aliases: [x]}, b: ~}")]
    [InlineData("build: ./src", "build: {dockerfile: D}", "build", "{context: ./src, dockerfile: D}")]
    [InlineData("build: {context: ., args: [A=1]}", "build: {args: {B: '2'}}", "build", "{context: ., args: {A: 1, B: 2}}")]
    [InlineData("build: {context: .}", "build: ./other", "build", "{context: ./other}")]
    [InlineData("logging: {driver: json-file, options: {max-size: 1m}}", "logging: {options: {max-file: '3'}}", "logging/options", "{max-size: 1m, max-file: 3}")]
    [InlineData("logging: {driver: json-file, options: {max-size: 1m}}", "logging: {driver: syslog}", "logging", "{driver: syslog}")]
    [InlineData("ulimits: {nofile: {soft: 1, hard: 2}}", "ulimits: {nofile: {soft: 3}}", "ulimits", "{nofile: {soft: 3}}")]
    [InlineData("healthcheck: {test: [CMD, a], interval: 5s}", "healthcheck: {test: [CMD, b]}", "healthcheck", "{test: [CMD, b], interval: 5s}")]
    [InlineData("deploy: {labels: [a=1], replicas: 2}", "deploy: {labels: {b: '2'}}", "deploy", "{labels: {a: 1, b: 2}, replicas: 2}")]
    [InlineData("deploy: {resources: {limits: {memory: 1g}}}", "deploy: {resources: {limits: {cpus: '1'}}}", "deploy/resources/limits", "{memory: 1g, cpus: 1}")]
    [InlineData("x-a: {b: 1}", "x-a: {c: 2}", "x-a", "{b: 1, c: 2}")]
    public void Services(string earlier, string later, string attribute, string expected) =>
        Assert.Equal(expected, ComposeModels.Single(
            ("compose.yaml", $"services:\n  web:\n    {earlier}\n"),
            ("compose.override.yaml", $"services:\n  web:\n    {later}\n")).At("services/web/" + attribute));

    [Theory]
    [InlineData("networks: {a: {driver: bridge}}", "networks: {a: {internal: true}, b: }", "networks", "{a: {driver: bridge, internal: true}, b: ~}")]
    [InlineData("networks: {a: {ipam: {config: [{subnet: 10.0.0.0/8, gateway: g}]}}}", "networks: {a: {ipam: {config: [{subnet: 10.0.0.0/8}, {subnet: 11.0.0.0/8}]}}}", "networks/a/ipam/config", "[{subnet: 10.0.0.0/8}, {subnet: 11.0.0.0/8}]")]
    [InlineData("volumes: {a: }", "volumes: {a: {external: true}}", "volumes", "{a: {external: true}}")]
    [InlineData("name: one", "name: two", "name", "two")]
    [InlineData("services: {a: {image: x}}", "services: {a: !reset }", "services", "{}")]
    [InlineData("services: {a: {image: x, tty: true}}", "services: {a: !override {image: y}}", "services", "{a: {image: y}}")]
    [InlineData("services: {a: {image: x}}", "services: {b: {image: y}}", "services", "{a: {image: x}, b: {image: y}}")]
    [InlineData("services: {a: {image: x}}", "services: {a: }", "services", "{a: {image: x}}")]
    public void Files(string earlier, string later, string path, string expected) =>
        Assert.Equal(expected, ComposeModels.Single(("compose.yaml", earlier), ("docker-compose.override.yml", later)).At(path));

    /// <summary>Docker compose merges the documents of one file in their order; dclint takes the second for an error.</summary>
    [Fact]
    public void Documents_of_one_file_are_merged() =>
        Assert.Equal("{a: {image: x, tty: true}}", ComposeModels.Single(
            ("compose.yaml", "services: {a: {image: x}}\n---\nservices: {a: {tty: true}}\n")).At("services"));

    [Fact]
    public void What_a_file_brings_keeps_its_place()
    {
        var project = ComposeModels.Single(
            ("compose.yaml", "services:\n  web:\n    image: a\n    ports: ['80:80']\n"),
            ("compose.override.yml", "services:\n  web:\n    image: b\n    ports: ['81:81']\n"));

        var web = project.FindService("web")!;
        Assert.Equal("compose.override.yml", web.ImageText!.Location.Path);
        Assert.Equal(["compose.yaml", "compose.override.yml"], web.Ports.Select(port => port.Location.Path));
        Assert.Equal(4, web.Ports[0].Location.Start.Line);
    }
}
