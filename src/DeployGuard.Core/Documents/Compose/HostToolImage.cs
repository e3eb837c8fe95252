using DeployGuard.Documents.Dockerfiles;

namespace DeployGuard.Documents.Compose;

/// <summary>
/// Images whose purpose is the host: their documentation asks for what is a hole anywhere else. Told by a word of the name, since
/// many people publish copies.
/// </summary>
internal static class HostToolImage
{
    private static readonly HashSet<string> DockerTools = new(StringComparer.OrdinalIgnoreCase)
    {
        "traefik", "portainer", "watchtower", "dozzle", "ryuk", "autoheal", "diun", "ouroboros", "cadvisor", "dockge", "lazydocker", "ctop",
        "telegraf", "netdata", "beszel", "datadog", "glances", "runner", "jenkins", "drone", "woodpecker", "woodpeckerci", "renovate", "filebeat",
        "promtail", "alloy", "vector", "fluent", "fluentd", "logspout", "crowdsec", "homepage", "homarr", "localstack", "ofelia", "nginxproxy",
        "jwilder", "yacht", "komodo",
    };

    private static readonly HashSet<string> Watchers = new(StringComparer.OrdinalIgnoreCase)
    {
        "exporter", "cadvisor", "netdata", "datadog", "glances", "telegraf", "beszel", "homeassistant", "assistant", "falco", "promtail", "alloy",
        "filebeat", "metricbeat", "tailscale", "zerotier", "wireguard", "pihole", "avahi", "newrelic", "dynatrace", "oneagent", "scope",
    };

    private static readonly HashSet<string> NetworkTools = new(StringComparer.OrdinalIgnoreCase)
    {
        "wireguard", "wg", "openvpn", "vpn", "gluetun", "tailscale", "zerotier", "netbird", "nebula", "headscale", "openconnect", "strongswan",
        "ipsec", "nordvpn", "nordlynx", "protonvpn", "pihole", "adguardhome", "fail2ban", "keepalived", "toxiproxy", "pumba",
    };

    /// <summary>True for tools that exist to talk to the engine: proxies that find their services, dashboards, runners, log shippers.</summary>
    public static bool TalksToEngine(ImageReference? image) => image is { Registry: null, Repository: "docker" }
        || HasWord(image, DockerTools) || (Words(image).Contains("socket") && Words(image).Contains("proxy"));

    /// <summary>True for agents that watch the host or belong to its network.</summary>
    public static bool WatchesHost(ImageReference? image) => HasWord(image, Watchers);

    /// <summary>True for tools that set up networks.</summary>
    public static bool ChangesNetwork(ImageReference? image) => HasWord(image, NetworkTools);

    /// <summary>True for an engine inside a container, which runs nowhere without full rights.</summary>
    public static bool IsEngine(ImageReference? image) =>
        image is not null && (Words(image).Contains("dind") || (image.Tag ?? "").Split('-', '.').Contains("dind"));

    private static bool HasWord(ImageReference? image, HashSet<string> words) => Words(image).Any(words.Contains);

    private static string[] Words(ImageReference? image) => (image?.Repository ?? "").Split('/', '-', '_', '.');
}
