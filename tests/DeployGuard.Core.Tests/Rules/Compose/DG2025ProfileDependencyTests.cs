using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2025ProfileDependencyTests
{
    private static TestRepository Repository(string service, string profiles = "[p]") =>
        TestRepository.Compose($"services:\n  a: {{image: x, {service}}}\n  b: {{image: x, profiles: {profiles}}}\n");

    [Theory]
    [InlineData("depends_on: [[|b|]]", FindingLevel.Blocking)]
    [InlineData("depends_on: {[|b|]: {condition: service_started}}", FindingLevel.Blocking)]
    [InlineData("links: ['[|b|]:db']", FindingLevel.Blocking)]
    [InlineData("network_mode: 'service:[|b|]'", FindingLevel.Blocking)]
    [InlineData("profiles: [q], depends_on: [[|b|]]", FindingLevel.Warning)] // somebody may give both
    [InlineData("profiles: [p, q], depends_on: [[|b|]]", FindingLevel.Warning)]
    public void Reports(string service, FindingLevel level) =>
        Assert.Equal(level, Assert.Single(Repository(service).Reports<DG2025ProfileDependency>()).Level);

    [Theory]
    [InlineData("depends_on: [b]", "[]")]
    [InlineData("profiles: [p], depends_on: [b]", "[p, q]")]
    [InlineData("depends_on: {b: {condition: service_started, required: false}}", "[p]")]
    [InlineData("depends_on: [b]", "['${P}']")] // a variable decides
    [InlineData("profiles: ['${P}'], depends_on: [b]", "[p]")]
    [InlineData("depends_on: [c]", "[p]")] // DG2021's
    public void Guards(string service, string profiles) => Repository(service, profiles).Silent<DG2025ProfileDependency>();

    [Fact]
    public void Guards_where_the_environment_enables_profiles() =>
        Repository("depends_on: [b]").With(".env", "COMPOSE_PROFILES=p\n").Silent<DG2025ProfileDependency>();

    [Fact]
    public void Guards_what_the_override_enables() =>
        Repository("depends_on: [b]").With("compose.override.yaml", "services: {b: {profiles: !reset []}}\n").Silent<DG2025ProfileDependency>();
}
