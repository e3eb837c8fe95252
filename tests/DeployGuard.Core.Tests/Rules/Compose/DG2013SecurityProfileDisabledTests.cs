using DeployGuard.Rules.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2013SecurityProfileDisabledTests
{
    [Theory]
    [InlineData("security_opt: [\"no-new-privileges:true\", [|\"seccomp:unconfined\"|]]")]
    [InlineData("security_opt: [[|seccomp=unconfined|]]")] // the engine takes either sign
    [InlineData("security_opt: [[|apparmor=unconfined|]]")]
    [InlineData("security_opt: [[|\"apparmor:unconfined\"|]]")]
    [InlineData("security_opt: [[|\"label:disable\"|]]")]
    [InlineData("security_opt: [[|systempaths=unconfined|]]")]
    public void Reports(string attributes) =>
        Assert.Equal(FindingLevel.Warning, ComposeText.Repository(attributes).Reports<DG2013SecurityProfileDisabled>()[0].Level);

    [Theory]
    [InlineData("security_opt: [\"no-new-privileges:true\"]")]
    [InlineData("security_opt: [\"seccomp:./profile.json\"]")]
    [InlineData("security_opt: [apparmor=docker-default]")]
    [InlineData("security_opt: [\"label:type:svirt_apache_t\"]")]
    [InlineData("security_opt: [\"seccomp:${PROFILE}\"]")] // not known
    public void Guards(string attributes) => ComposeText.Repository(attributes).Silent<DG2013SecurityProfileDisabled>();

    [Theory]
    [InlineData("security_opt: !reset []")]
    [InlineData("security_opt: !override [\"no-new-privileges:true\"]")]
    public void A_later_file_takes_it_back(string later) =>
        ComposeText.Repository("security_opt: [\"seccomp:unconfined\"]").Overridden(later).Silent<DG2013SecurityProfileDisabled>();

    [Fact]
    public void In_a_file_for_development_it_is_a_suggestion() => Assert.Equal(
        FindingLevel.Suggestion,
        ComposeText.Repository("init: true").Overridden("security_opt: [[|\"seccomp:unconfined\"|]]").Reports<DG2013SecurityProfileDisabled>()[0].Level);

    // The default files alone show it; a project that does not must still be heard.
    [Fact]
    public void A_file_for_production_takes_it_back() =>
        ComposeText.Repository("security_opt: [\"seccomp:unconfined\"]").InProduction("security_opt: !reset []").Silent<DG2013SecurityProfileDisabled>();
}
