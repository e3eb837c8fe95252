using DeployGuard.Rules.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2009HostNamespaceTests
{
    [Theory]
    [InlineData("network_mode: [|host|]")]
    [InlineData("pid: [|\"host\"|]")]
    [InlineData("ipc: [|host|]")]
    [InlineData("uts: [|host|]")]
    [InlineData("userns_mode: [|host|]")]
    [InlineData("cgroup: [|host|]")]
    [InlineData("network_mode: [|${MODE:-host}|]")]
    [InlineData("network_mode: [|host|]\n[|ports|]: [\"127.0.0.1:8080:80\"]")] // compose-env A5: ports are dead then
    public void Reports(string attributes) => Assert.All(
        ComposeText.Repository(attributes).Reports<DG2009HostNamespace>(), finding => Assert.Equal(FindingLevel.Warning, finding.Level));

    [Theory]
    [InlineData("network_mode: bridge")]
    [InlineData("network_mode: none")]
    [InlineData("network_mode: service:vpn")]
    [InlineData("network_mode: service:vpn\nports: [\"127.0.0.1:8080:80\"]")] // refused by compose, not ignored
    [InlineData("network_mode: ${MODE}\nports: [\"127.0.0.1:8080:80\"]")] // not known
    [InlineData("pid: service:app2")]
    [InlineData("ipc: shareable")]
    [InlineData("cgroup: private")]
    [InlineData("networks: [host]")] // a network of that name
    [InlineData("build: {context: ., network: host}")] // the build, not the service
    public void Guards(string attributes) => ComposeText.Repository(attributes).Silent<DG2009HostNamespace>();

    [Theory]
    [InlineData("network_mode: bridge")]
    [InlineData("network_mode: !reset null")]
    public void A_later_file_takes_it_back(string later) => ComposeText.Repository("network_mode: host").Overridden(later).Silent<DG2009HostNamespace>();

    [Theory]
    [InlineData("prom/node-exporter:v1.8.2")]
    [InlineData("gcr.io/cadvisor/cadvisor:v0.49.1")]
    [InlineData("ghcr.io/home-assistant/home-assistant:2024.11.1")]
    public void Of_an_agent_that_watches_the_host_it_is_a_suggestion(string image) =>
        Assert.Equal(FindingLevel.Suggestion, ComposeText.Repository("pid: [|host|]", image).Reports<DG2009HostNamespace>()[0].Level);

    [Fact]
    public void In_a_file_for_development_it_is_a_suggestion() => Assert.Equal(
        FindingLevel.Suggestion,
        ComposeText.Repository("init: true").Overridden("network_mode: [|host|]").Reports<DG2009HostNamespace>()[0].Level);

    // The ports stand in one file and the mode in another: only the merged service shows it.
    [Fact]
    public void Ports_are_ignored_across_files() =>
        ComposeText.Repository("[|ports|]: [\"127.0.0.1:8080:80\"]").Overridden("network_mode: [|host|]").Reports<DG2009HostNamespace>();

    // The default files alone show it; a project that does not must still be heard.
    [Fact]
    public void A_file_for_production_takes_it_back() =>
        ComposeText.Repository("network_mode: host").InProduction("network_mode: bridge").Silent<DG2009HostNamespace>();
}
