using DeployGuard.Rules.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2010SensitiveHostMountTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/etc")]
    [InlineData("/etc/")]
    [InlineData("//etc/.")]
    [InlineData("/etc/shadow")]
    [InlineData("/etc/ssl/private")]
    [InlineData("/proc")]
    [InlineData("/proc/sys/kernel")]
    [InlineData("/sys")]
    [InlineData("/dev")]
    [InlineData("/var/run")]
    [InlineData("/root")]
    [InlineData("/boot")]
    [InlineData("/lib")]
    [InlineData("/var/lib/docker")]
    [InlineData("~")]
    [InlineData("~/.ssh")]
    [InlineData("~/.ssh/id_ed25519")]
    [InlineData("~/.aws")]
    [InlineData("~/.kube/config")]
    [InlineData("${HOME}")]
    [InlineData("${HOME}/.ssh")]
    [InlineData("$HOME/.kube")]
    [InlineData("${USERPROFILE}/.aws")]
    [InlineData("${ETC:-/etc}")]
    [InlineData("C:\\")]
    [InlineData("c:/Windows")]
    public void Reports(string source)
    {
        var attributes = $"volumes:\n  - [|{source}|]:/host";
        Assert.Equal(FindingLevel.Warning, ComposeText.Repository(attributes).Reports<DG2010SensitiveHostMount>()[0].Level);
        Assert.Equal(FindingLevel.Suggestion, ComposeText.Repository(attributes + ":ro").Reports<DG2010SensitiveHostMount>()[0].Level);
    }

    [Fact]
    public void Reports_the_long_form() => Assert.Equal(
        [FindingLevel.Warning, FindingLevel.Suggestion],
        ComposeText.Repository("""
            volumes:
              - type: bind
                source: [|/etc|]
                target: /host/etc
              - {type: bind, source: [|/proc|], target: /host/proc, read_only: true}
            """).Reports<DG2010SensitiveHostMount>().Select(finding => finding.Level));

    [Theory]
    [InlineData("/etc/localtime")] // compose-env A5: the clock and certificates are fine
    [InlineData("/etc/timezone")]
    [InlineData("/etc/ssl/certs")]
    [InlineData("/etc/ssl/certs/ca-certificates.crt")]
    [InlineData("/etc/letsencrypt")] // the configuration of one program
    [InlineData("/etc/passwd-like")]
    [InlineData("/srv/etc")]
    [InlineData("/dev/dri")]
    [InlineData("/lib/modules")]
    [InlineData("/var/run/docker.sock")] // DG2008
    [InlineData("~/.docker/run/docker.sock")] // DG2008, where Docker Desktop puts it
    [InlineData("/var/log/app")]
    [InlineData("/home/deploy/data")]
    [InlineData("./etc")]
    [InlineData("etc")] // a named volume
    [InlineData("~/.aspnet/https")]
    [InlineData("${HOME}/.nuget/packages")]
    [InlineData("${APPDATA}/Microsoft/UserSecrets")] // what Visual Studio writes
    [InlineData("${DATA}/.ssh")] // whatever folder that is
    [InlineData("${DATA}")]
    [InlineData("D:\\")]
    public void Guards(string source) => ComposeText.Repository($"volumes:\n  - {source}:/host").Silent<DG2010SensitiveHostMount>();

    // An anonymous volume at a place of the container.
    [Fact]
    public void A_path_alone_is_a_place_in_the_container() => ComposeText.Repository("volumes: [/etc]").Silent<DG2010SensitiveHostMount>();

    [Theory]
    [InlineData("volumes: !reset []")]
    [InlineData("volumes: [\"./etc:/host\"]")] // merged by the place in the container
    public void A_later_file_takes_it_back(string later) =>
        ComposeText.Repository("volumes: [\"/etc:/host\"]").Overridden(later).Silent<DG2010SensitiveHostMount>();

    [Fact]
    public void In_a_file_for_development_it_is_a_suggestion() => Assert.Equal(
        FindingLevel.Suggestion,
        ComposeText.Repository("init: true").Overridden("volumes: [\"[|~/.ssh|]:/root/.ssh\"]").Reports<DG2010SensitiveHostMount>()[0].Level);

    // The default files alone show it; a project that does not must still be heard.
    [Fact]
    public void A_file_for_production_takes_it_back() =>
        ComposeText.Repository("volumes: [\"/etc:/host\"]").InProduction("volumes: !reset []").Silent<DG2010SensitiveHostMount>();
}
