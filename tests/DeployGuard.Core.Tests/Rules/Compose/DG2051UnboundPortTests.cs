using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2051UnboundPortTests
{
    [Theory]
    [InlineData("ports: [[|\"8080:8080\"|]]")]
    [InlineData("ports: [[|8080|]]")]
    [InlineData("ports: [[|\"${PORT:-8080}:8080\"|]]")]
    [InlineData("ports:\n  - [|target: 8080\n    published: \"8080\"|]")]
    public void Reports(string attributes) => ComposeText.Repository(attributes).Reports<DG2051UnboundPort>();

    [Theory]
    [InlineData("ports: [\"127.0.0.1:8080:8080\"]")]
    [InlineData("ports: [\"0.0.0.0:8080:8080\"]")] // somebody wrote what the rule asks for
    [InlineData("ports: [\"${BIND}:8080:8080\"]")]
    [InlineData("ports: [\"${PORT}:8080\"]")] // dclint#261: the first variable may be an address
    [InlineData("ports: [\"5432:5432\"]")] // DG2014
    [InlineData("expose: [\"8080\"]")]
    [InlineData("network_mode: host\nports: [\"8080:8080\"]")]
    public void Guards(string attributes) => ComposeText.Repository(attributes).Silent<DG2051UnboundPort>();

    [Fact]
    public void A_later_file_takes_it_back() =>
        ComposeText.Repository("ports: [\"8080:8080\"]").Overridden("ports: !override [\"127.0.0.1:8080:8080\"]").Silent<DG2051UnboundPort>();

    // The default files alone show it; a project that does not must still be heard.
    [Fact]
    public void A_file_for_production_takes_it_back() =>
        ComposeText.Repository("ports: [\"8080:8080\"]").InProduction("ports: !override [\"127.0.0.1:8080:8080\"]").Silent<DG2051UnboundPort>();
}
