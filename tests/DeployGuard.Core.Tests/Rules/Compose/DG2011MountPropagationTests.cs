using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2011MountPropagationTests
{
    [Theory]
    [InlineData("volumes: [\"/srv/media:/media:[|shared|]\"]")]
    [InlineData("volumes: [\"/srv/media:/media:ro,[|rslave|]\"]")]
    [InlineData("volumes: [\"/srv/media:/media:[|rshared|],z\"]")]
    [InlineData("volumes:\n  - type: bind\n    source: /srv/media\n    target: /media\n    bind: {propagation: [|slave|]}")]
    public void Reports(string attributes) => ComposeText.Repository(attributes).Reports<DG2011MountPropagation>();

    [Theory]
    [InlineData("volumes: [\"/srv/media:/media:rprivate\"]")] // the default
    [InlineData("volumes: [\"/srv/media:/media:private,ro\"]")]
    [InlineData("volumes: [\"/srv/shared:/shared\"]")]
    [InlineData("volumes: [\"/srv/media:/media:${MODE}\"]")] // not known
    [InlineData("volumes:\n  - type: bind\n    source: /srv/media\n    target: /media\n    bind: {propagation: rprivate}")]
    [InlineData("volumes:\n  - type: bind\n    source: /srv/media\n    target: /media\n    bind: {create_host_path: false}")]
    public void Guards(string attributes) => ComposeText.Repository(attributes).Silent<DG2011MountPropagation>();

    [Theory]
    [InlineData("volumes: !override [\"/srv/media:/media\"]")]
    [InlineData("volumes: [\"/srv/media:/media\"]")] // merged by the place in the container
    public void A_later_file_takes_it_back(string later) =>
        ComposeText.Repository("volumes: [\"/srv/media:/media:shared\"]").Overridden(later).Silent<DG2011MountPropagation>();

    // The default files alone show it; a project that does not must still be heard.
    [Fact]
    public void A_file_for_production_takes_it_back() =>
        ComposeText.Repository("volumes: [\"/srv/media:/media:shared\"]").InProduction("volumes: !reset []").Silent<DG2011MountPropagation>();
}
