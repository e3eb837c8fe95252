using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2015PortPublishedTwiceTests
{
    private static TestRepository Services(string one, string other) =>
        TestRepository.Compose($"services:\n  a: {{image: x, {one}}}\n  b: {{image: x, {other}}}\n");

    [Theory]
    [InlineData("ports: ['8080:80']", "ports: ['[|8080|]:81']")]
    [InlineData("ports: ['8080:80']", "ports: ['127.0.0.1:[|8080|]:80']")] // every address is that one, too
    [InlineData("ports: ['127.0.0.1:8080:80']", "ports: ['127.0.0.1:[|8080|]:80']")]
    [InlineData("ports: ['8080:80']", "ports: [{target: 80, published: [|8080|]}]")]
    [InlineData("ports: ['8080-8082:80-82']", "ports: ['[|8081|]:80']")]
    [InlineData("ports: ['[::]:8080:80']", "ports: ['[::1]:[|8080|]:80']")]
    [InlineData("tty: true", "ports: ['8080:80', '[|8080|]:81']")]
    [InlineData("ports: ['8080:80'], profiles: [p]", "ports: ['[|8080|]:80']")]
    public void Reports(string one, string other) => Services(one, other).Reports<DG2015PortPublishedTwice>();

    [Theory]
    [InlineData("ports: ['8080:80']", "ports: ['8081:80']")]
    [InlineData("ports: ['8080:80']", "ports: ['8080:80/udp']")]
    [InlineData("ports: ['127.0.0.1:8080:80']", "ports: ['10.0.0.1:8080:80']")] // dclint ignores the address
    [InlineData("ports: ['80']", "ports: ['80']")] // a random port of the host each (dclint)
    [InlineData("ports: ['8080-8090:80']", "ports: ['8080-8090:80']")] // each picks one (dclint#8)
    [InlineData("ports: ['${P}:80']", "ports: ['${P}:80']")] // may hold an address each
    [InlineData("ports: ['${P:-8080}:80']", "ports: ['8080:80']")] // a machine with the variable may have another port
    [InlineData("ports: ['[::]:8080:80']", "ports: ['127.0.0.1:8080:80']")] // two families of addresses
    [InlineData("ports: ['8080:80'], network_mode: host", "ports: ['8080:80']")] // ports mean nothing there
    [InlineData("ports: ['8080:80'], scale: 0", "ports: ['8080:80']")]
    [InlineData("tty: true", "ports: ['8080:80', '8080:80/udp']")]
    [InlineData("ports: ['5672:5672'], profiles: [rabbit]", "ports: ['5672:5672'], profiles: [bus]")] // bitwarden
    [InlineData("expose: ['80']", "expose: ['80']")]
    public void Guards(string one, string other) => Services(one, other).Silent<DG2015PortPublishedTwice>();

    [Fact]
    public void Reports_what_a_later_file_brings() =>
        Services("ports: ['8080:80']", "tty: true").With("compose.override.yaml", "services: {b: {ports: ['[|8080|]:80']}}\n").Reports<DG2015PortPublishedTwice>();

    /// <summary>The file is at fault that brings the second one, though its service stands first.</summary>
    [Fact]
    public void Reports_the_later_file() =>
        Services("tty: true", "ports: ['8080:80']").With("compose.override.yaml", "services: {a: {ports: ['[|8080|]:80']}}\n").Reports<DG2015PortPublishedTwice>();

    [Fact]
    public void Guards_what_DG2040_says() =>
        Services("ports: ['8080:80']", "tty: true").With("compose.override.yaml", "services: {a: {ports: ['127.0.0.1:8080:80']}}\n").Silent<DG2015PortPublishedTwice>();

    [Fact]
    public void Guards_files_that_are_never_read_together() =>
        Services("tty: true", "tty: true").With("compose.prod.yaml", "services: {a: {ports: ['8080:80']}}\n").With("compose.dev.yaml", "services: {b: {ports: ['8080:80']}}\n")
            .Silent<DG2015PortPublishedTwice>();
}
