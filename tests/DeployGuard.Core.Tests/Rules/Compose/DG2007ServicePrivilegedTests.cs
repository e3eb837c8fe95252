using DeployGuard.Rules.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2007ServicePrivilegedTests
{
    [Theory]
    [InlineData("privileged: [|true|]", "ghcr.io/acme/app:1.0", FindingLevel.Warning)]
    [InlineData("privileged: [|yes|]", "ghcr.io/acme/app:1.0", FindingLevel.Warning)] // compose takes the words of YAML 1.1
    [InlineData("privileged: [|${PRIVILEGED:-true}|]", "ghcr.io/acme/app:1.0", FindingLevel.Warning)]
    [InlineData("privileged: [|true|]", "docker:27.3-dind", FindingLevel.Suggestion)]
    [InlineData("privileged: [|true|]", "docker:27-dind-rootless", FindingLevel.Suggestion)]
    [InlineData("privileged: [|true|]", "docker:27-cli", FindingLevel.Warning)]
    public void Reports(string attributes, string image, FindingLevel level) =>
        Assert.Equal(level, ComposeText.Repository(attributes, image).Reports<DG2007ServicePrivileged>()[0].Level);

    [Theory]
    [InlineData("privileged: false")]
    [InlineData("privileged:")]
    [InlineData("privileged: ${PRIVILEGED}")] // not known
    [InlineData("labels: {privileged: \"true\"}")]
    [InlineData("build: {context: ., privileged: true}")] // the build, not the service
    public void Guards(string attributes) => ComposeText.Repository(attributes).Silent<DG2007ServicePrivileged>();

    [Theory]
    [InlineData("privileged: false")]
    [InlineData("privileged: !reset null")]
    public void A_later_file_takes_it_back(string later) =>
        ComposeText.Repository("privileged: true").Overridden(later).Silent<DG2007ServicePrivileged>();

    // compose-env A3: a later null keeps the earlier value.
    [Fact]
    public void A_later_null_does_not() =>
        ComposeText.Repository("privileged: [|true|]").Overridden("privileged:").Reports<DG2007ServicePrivileged>();

    [Fact]
    public void In_a_file_for_development_it_is_a_suggestion() => Assert.Equal(
        FindingLevel.Suggestion,
        ComposeText.Repository("privileged: false").Overridden("privileged: [|true|]").Reports<DG2007ServicePrivileged>()[0].Level);

    [Fact]
    public void A_file_for_production_counts_in_full() => Assert.Equal(
        FindingLevel.Warning,
        ComposeText.Repository("init: true").InProduction("privileged: [|true|]").Reports<DG2007ServicePrivileged>()[0].Level);

    // The default files alone show it; a project that does not must still be heard.
    [Fact]
    public void A_file_for_production_takes_it_back() =>
        ComposeText.Repository("privileged: true").InProduction("privileged: false").Silent<DG2007ServicePrivileged>();
}
