using DeployGuard.Documents.Compose;

namespace DeployGuard.Core.Tests.Documents.Compose;

public sealed class ComposePortTests
{
    private static ComposePort Read(string item) =>
        Assert.Single(ComposeModels.Single(("compose.yaml", $"services:\n  web:\n    ports:\n      - {item}\n")).FindService("web")!.Ports);

    /// <summary>Address, port of the host, port of the container, protocol; <c>?</c> for what is not known, <c>-</c> for what is not written.</summary>
    [Theory]
    [InlineData("8080:80", "| 8080 | 80 | tcp")]
    [InlineData("'80'", "| - | 80 | tcp")]
    [InlineData("80", "| - | 80 | tcp")]
    [InlineData("8080:80/udp", "| 8080 | 80 | udp")]
    [InlineData("8080:80/UDP", "| 8080 | 80 | udp")]
    [InlineData("127.0.0.1:8080:80", "127.0.0.1 | 8080 | 80 | tcp")]
    [InlineData("127.0.0.1::80", "127.0.0.1 | - | 80 | tcp")]
    [InlineData("'[::1]:8080:80'", "::1 | 8080 | 80 | tcp")]
    [InlineData("'::1:8080:80'", "::1 | 8080 | 80 | tcp")]
    [InlineData("8080-8082:80-82", "| 8080-8082 | 80-82 | tcp")]
    [InlineData("8080-8090:80", "| 8080-8090 | 80 | tcp")]
    [InlineData("'${PORT:-8080}:80'", "| 8080 | 80 | tcp")]
    [InlineData("'${PORT}:80'", "? | ? | 80 | tcp")] // may hold an address, too
    [InlineData("'${BIND:-127.0.0.1}:8080:80'", "127.0.0.1 | 8080 | 80 | tcp")]
    [InlineData("'${BIND}:8080:80'", "? | 8080 | 80 | tcp")]
    [InlineData("'8080:${TARGET}'", "| 8080 | ? | tcp")]
    [InlineData("{target: 80, published: 8080, host_ip: 127.0.0.1, protocol: udp}", "127.0.0.1 | 8080 | 80 | udp")]
    [InlineData("{target: 80, published: '8080'}", "| 8080 | 80 | tcp")]
    [InlineData("{target: 80}", "| - | 80 | tcp")]
    [InlineData("{target: 80, host_ip: '${IP}'}", "? | - | 80 | tcp")]
    [InlineData("web:80", "| ? | 80 | tcp")]
    public void Forms(string item, string expected)
    {
        var port = Read(item);
        var published = port.PublishedText is null ? "-" : port.Published?.ToString() ?? "?";
        Assert.Equal(expected, $"{port.HostIp ?? "?"} | {published} | {port.Target?.ToString() ?? "?"} | {port.Protocol ?? "?"}".TrimStart());
    }

    [Theory]
    [InlineData("8080:80", true, false)]
    [InlineData("0.0.0.0:8080:80", true, false)]
    [InlineData("'[::]:8080:80'", true, false)]
    [InlineData("127.0.0.2:8080:80", false, true)]
    [InlineData("'[::1]:8080:80'", false, true)]
    [InlineData("10.0.0.1:8080:80", false, false)]
    [InlineData("'${IP}:8080:80'", false, false)] // nobody knows
    public void Reach(string item, bool everywhere, bool loopback)
    {
        var port = Read(item);
        Assert.Equal((everywhere, loopback), (port.IsOnEveryAddress, port.IsOnLoopback));
    }

    [Fact]
    public void Parts_know_their_place()
    {
        const string Text = "services:\n  web:\n    ports:\n      - \"127.0.0.1:${P:-8080}:80/tcp\"\n";
        var port = Assert.Single(ComposeModels.Single(("compose.yaml", Text)).FindService("web")!.Ports);
        string TextOf(ComposeScalar part) => Text.Substring(part.Location.Span.Start, part.Location.Span.Length);

        Assert.Equal("127.0.0.1", TextOf(port.HostIpText!));
        Assert.Equal("${P:-8080}", TextOf(port.PublishedText!));
        Assert.Equal("80", TextOf(port.TargetText!));
        Assert.Equal("\"127.0.0.1:${P:-8080}:80/tcp\"", Text.Substring(port.Location.Span.Start, port.Location.Span.Length));
    }
}
