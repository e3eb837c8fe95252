using DeployGuard.Rules.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2012DangerousCapabilityTests
{
    [Theory]
    [InlineData("cap_add: [[|ALL|]]", FindingLevel.Warning)]
    [InlineData("cap_add: [[|all|]]", FindingLevel.Warning)] // the engine ignores case
    [InlineData("cap_add: [[|SYS_ADMIN|]]", FindingLevel.Warning)]
    [InlineData("cap_add: [[|CAP_SYS_ADMIN|]]", FindingLevel.Warning)]
    [InlineData("cap_add: [CHOWN, [|SYS_PTRACE|]]", FindingLevel.Suggestion)]
    [InlineData("cap_add: [[|SYS_MODULE|]]", FindingLevel.Suggestion)]
    [InlineData("cap_add: [[|SYS_RAWIO|]]", FindingLevel.Suggestion)]
    [InlineData("cap_add: [[|NET_ADMIN|]]", FindingLevel.Suggestion)]
    [InlineData("cap_add: [[|DAC_READ_SEARCH|]]", FindingLevel.Suggestion)]
    [InlineData("cap_add: [[|BPF|]]", FindingLevel.Suggestion)]
    [InlineData("cap_add: [[|FOO|]]", FindingLevel.Blocking)] // compose-env A5: compose takes it, the engine does not
    [InlineData("cap_drop: [[|NET-RAW|]]", FindingLevel.Blocking)]
    public void Reports(string attributes, FindingLevel level) =>
        Assert.Equal(level, ComposeText.Repository(attributes).Reports<DG2012DangerousCapability>()[0].Level);

    [Theory]
    [InlineData("[|NET_ADMN|]", "NET_ADMIN")]
    [InlineData("[|CAP_SYS_PTRACES|]", "SYS_PTRACE")]
    public void The_nearest_name_is_named(string written, string meant) => Assert.EndsWith(
        "write " + meant, ComposeText.Repository($"cap_add: [{written}]").Reports<DG2012DangerousCapability>()[0].Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("cap_add: [NET_BIND_SERVICE, CHOWN, CAP_SETUID, sys_nice, CHECKPOINT_RESTORE]")]
    [InlineData("cap_drop: [ALL]")]
    [InlineData("cap_drop: [SYS_ADMIN]")]
    [InlineData("cap_add: [\"${CAPABILITY}\"]")] // not known
    [InlineData("cap_add: []")]
    [InlineData("cap_add: [NET_ADMIN]\ndevices: [/dev/net/tun]")]
    [InlineData("cap_add: [NET_ADMIN]\ndevices: [\"/dev/net/tun:/dev/net/tun\"]")]
    public void Guards(string attributes) => ComposeText.Repository(attributes).Silent<DG2012DangerousCapability>();

    // compose-env A5: VPN images need NET_ADMIN.
    [Theory]
    [InlineData("qmcgaw/gluetun:v3.39.1")]
    [InlineData("lscr.io/linuxserver/wireguard:1.0.20210914")]
    [InlineData("ghcr.io/wg-easy/wg-easy:14")]
    [InlineData("tailscale/tailscale:v1.76.6")]
    public void Networks_are_what_a_VPN_sets_up(string image) =>
        ComposeText.Repository("cap_add: [NET_ADMIN]", image).Silent<DG2012DangerousCapability>();

    [Fact]
    public void A_debugger_attaches_in_a_file_for_development() => ComposeText.Repository("init: true")
        .Overridden("cap_add: [SYS_PTRACE, [|SYS_ADMIN|]]").Reports<DG2012DangerousCapability>();

    [Theory]
    [InlineData("cap_add: !reset []")]
    [InlineData("cap_add: !override [CHOWN]")]
    public void A_later_file_takes_it_back(string later) =>
        ComposeText.Repository("cap_add: [SYS_ADMIN]").Overridden(later).Silent<DG2012DangerousCapability>();

    // compose-env A3: both lists count; the one item they share is found once.
    [Fact]
    public void Lists_of_two_files_are_joined() => ComposeText.Repository("cap_add: [[|SYS_ADMIN|], CHOWN]")
        .InProduction("cap_add: [CHOWN, [|ALL|]]").Reports<DG2012DangerousCapability>();

    // The default files alone show it; a project that does not must still be heard.
    [Fact]
    public void A_file_for_production_takes_it_back() =>
        ComposeText.Repository("cap_add: [SYS_ADMIN]").InProduction("cap_add: !reset []").Silent<DG2012DangerousCapability>();
}
