using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

/// <summary>docker/compose#2260, #7645.</summary>
public sealed class DG2040OverrideKeepsWiderPortTests
{
    private static TestRepository Files(string earlier, string later) =>
        TestRepository.Compose($"services:\n  a:\n    image: x\n    {earlier}\n").With("compose.prod.yaml", $"services:\n  a:\n    {later}\n");

    [Theory]
    [InlineData("ports: ['8080:80']", "ports: [[|'127.0.0.1:8080:80'|]]")]
    [InlineData("ports: ['8080:80']", "ports: [[|'10.0.0.1:9090:80'|]]")]
    [InlineData("ports: ['0.0.0.0:8080:80']", "ports: [[|{target: 80, published: 8080, host_ip: 127.0.0.1}|]]")]
    public void Reports(string earlier, string later) => Files(earlier, later).Reports<DG2040OverrideKeepsWiderPort>();

    [Theory]
    [InlineData("ports: ['127.0.0.1:8080:80']", "ports: !override ['127.0.0.1:8080:80']")]
    [InlineData("ports:\n      - '127.0.0.1:8080:80'", "ports: !override\n      - '127.0.0.1:8080:80'")]
    public void Replaces_the_earlier_list(string before, string after) =>
        Files("ports: ['8080:80']", before).IsFixedTo<DG2040OverrideKeepsWiderPort>("compose.prod.yaml", $"services:\n  a:\n    {after}\n");

    /// <summary>With the tag the other port of the earlier file, or the anchor, would be lost.</summary>
    [Theory]
    [InlineData("ports: ['8080:80', '9090:90']", "ports: [[|'127.0.0.1:8080:80'|]]")]
    [InlineData("ports: ['8080:80']", "ports: &p [[|'127.0.0.1:8080:80'|]]")]
    public void Leaves_the_list_alone_where_something_gets_lost(string earlier, string later) =>
        Assert.Empty(Assert.Single(Files(earlier, later).Reports<DG2040OverrideKeepsWiderPort>()).Edits);

    [Theory]
    [InlineData("ports: ['8080:80']", "ports: !override ['127.0.0.1:8080:80']")]
    [InlineData("ports: ['8080:80']", "ports: ['127.0.0.1:8443:443']")] // another port of the container
    [InlineData("ports: ['8080:80']", "ports: ['127.0.0.1:8080:80/udp']")]
    [InlineData("ports: ['127.0.0.1:8080:80']", "ports: ['8080:80']")] // widens
    [InlineData("ports: ['8080:80']", "ports: ['9090:80']")]
    [InlineData("ports: ['${BIND}:8080:80']", "ports: ['127.0.0.1:8080:80']")] // who knows
    public void Guards(string earlier, string later) => Files(earlier, later).Silent<DG2040OverrideKeepsWiderPort>();

    [Fact]
    public void Guards_one_file() =>
        TestRepository.Compose("services: {a: {image: x, ports: ['8080:80', '127.0.0.1:9090:80']}}\n").Silent<DG2040OverrideKeepsWiderPort>();
}
