using DeployGuard.Rules.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2008DockerSocketMountTests
{
    [Theory]
    [InlineData("volumes: [\"[|/var/run/docker.sock|]:/var/run/docker.sock\"]")]
    [InlineData("volumes: [\"[|/var/run/docker.sock|]:/var/run/docker.sock:ro\"]")] // read-only mitigates nothing
    [InlineData("volumes: [\"[|//var/run/docker.sock|]:/var/run/docker.sock\"]")] // as people on Windows write it
    [InlineData("volumes: [\"[|/run/user/1000/podman/podman.sock|]:/var/run/docker.sock\"]")]
    [InlineData("volumes: [\"[|/run/containerd/containerd.sock|]:/run/containerd/containerd.sock\"]")]
    [InlineData("volumes: [\"[|${DOCKER_SOCKET:-/var/run/docker.sock}|]:/tmp/engine\"]")]
    [InlineData("volumes: [\"[|${XDG_RUNTIME_DIR}/docker.sock|]:/tmp/engine\"]")]
    [InlineData("volumes: [\"[|${DOCKER_SOCKET}|]:/var/run/docker.sock\"]")]
    [InlineData("volumes:\n  - type: bind\n    source: [|/var/run/docker.sock|]\n    target: /var/run/docker.sock\n    read_only: true")]
    [InlineData("volumes:\n  - type: npipe\n    source: [|'\\\\.\\pipe\\docker_engine'|]\n    target: '\\\\.\\pipe\\docker_engine'")]
    public void Reports(string attributes) =>
        Assert.Equal(FindingLevel.Warning, ComposeText.Repository(attributes).Reports<DG2008DockerSocketMount>()[0].Level);

    [Theory]
    [InlineData("traefik:v3.2")]
    [InlineData("portainer/portainer-ce:2.21.4")]
    [InlineData("containrrr/watchtower:1.7.1")]
    [InlineData("amir20/dozzle:v8.7.2")]
    [InlineData("tecnativa/docker-socket-proxy:0.3.0")]
    [InlineData("lscr.io/linuxserver/socket-proxy:3.0.8")]
    [InlineData("testcontainers/ryuk:0.11.0")]
    [InlineData("gitlab/gitlab-runner:v17.5.0")]
    [InlineData("docker:27-cli")]
    public void Of_a_tool_for_the_engine_it_is_a_suggestion(string image) => Assert.Equal(
        FindingLevel.Suggestion,
        ComposeText.Repository("volumes: [\"[|/var/run/docker.sock|]:/var/run/docker.sock\"]", image).Reports<DG2008DockerSocketMount>()[0].Level);

    [Theory]
    [InlineData("volumes: [\"docker.sock:/data\"]")] // a named volume
    [InlineData("volumes: [\"./docker.sock.md:/data\"]")]
    [InlineData("volumes: [\"/var/run/postgresql/.s.PGSQL.5432.sock:/tmp/db.sock\"]")]
    [InlineData("volumes: [\"${DATA}:/data\"]")]
    [InlineData("volumes: [\"/var/run/docker.sock\"]")] // an anonymous volume of that name
    [InlineData("environment: {DOCKER_HOST: unix:///var/run/docker.sock}")]
    public void Guards(string attributes) => ComposeText.Repository(attributes).Silent<DG2008DockerSocketMount>();

    [Fact]
    public void A_later_file_takes_it_back() =>
        ComposeText.Repository("volumes: [\"/var/run/docker.sock:/var/run/docker.sock\"]").Overridden("volumes: !reset []").Silent<DG2008DockerSocketMount>();

    // compose-env A3: volumes are merged by the place in the container.
    [Fact]
    public void A_later_file_mounts_something_else_there() =>
        ComposeText.Repository("volumes: [\"/var/run/docker.sock:/tmp/engine\"]").Overridden("volumes: [\"./engine:/tmp/engine\"]")
            .Silent<DG2008DockerSocketMount>();

    [Fact]
    public void In_a_file_for_development_it_is_a_suggestion() => Assert.Equal(
        FindingLevel.Suggestion,
        ComposeText.Repository("init: true").Overridden("volumes: [\"[|/var/run/docker.sock|]:/var/run/docker.sock\"]")
            .Reports<DG2008DockerSocketMount>()[0].Level);

    // The default files alone show it; a project that does not must still be heard.
    [Fact]
    public void A_file_for_production_takes_it_back() =>
        ComposeText.Repository("volumes: [\"/var/run/docker.sock:/var/run/docker.sock\"]").InProduction("volumes: !reset []").Silent<DG2008DockerSocketMount>();
}
