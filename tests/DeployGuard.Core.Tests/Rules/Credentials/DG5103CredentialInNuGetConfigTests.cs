using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Credentials;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Credentials;

public sealed class DG5103CredentialInNuGetConfigTests
{
    private const string Encrypted = "AQAAANCMnd8BFdERjHoAwE/Cl+sBAAAAq3mK1x";

    [Theory]
    [InlineData("""<packageSourceCredentials><acme><add key="Username" value="build" /><add key="ClearTextPassword" value="[|Winter-2031|]" /></acme></packageSourceCredentials>""", "acme:ClearTextPassword")]
    [InlineData("""<packageSourceCredentials><acme><add value="[|Winter-2031|]" key="ClearTextPassword" /></acme></packageSourceCredentials>""", "acme:ClearTextPassword")] // gitleaks wants the other order
    [InlineData("""<packageSourceCredentials><acme><add key="Password" value="[|Winter-2031|]" /></acme></packageSourceCredentials>""", "acme:Password")]
    [InlineData("""<packageSources><add key="acme" value="https://build:[|Winter-2031|]@packages.example.com/v3/index.json" /></packageSources>""", "packageSources:acme")]
    [InlineData("""<config><add key="http_proxy.password" value="[|Winter-2031|]" /></config>""", "config:http_proxy.password")]
    [InlineData("""<clientCertificates><fileCert packageSource="acme" path="acme.pfx" clearTextPassword="[|Winter-2031|]" /></clientCertificates>""", "fileCert:clearTextPassword")]
    [InlineData("""<apikeys><add key="https://packages.example.com" value="[|a8K2m1Qz90Lw4e7Rt3Yb|]" /></apikeys>""", "apikeys:https://packages.example.com")]
    public void Reports(string content, string path)
    {
        var finding = Assert.Single(Repository(content).Reports<DG5103CredentialInNuGetConfig>());
        Assert.Equal(FindingLevel.Blocking, finding.Level);
        Assert.Equal(path, finding.Context);
        Assert.DoesNotContain("Winter", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"""<packageSourceCredentials><acme><add key="Password" value="[|{Encrypted}|]" /></acme></packageSourceCredentials>""")]
    [InlineData($"""<apikeys><add key="https://packages.example.com" value="[|{Encrypted}|]" /></apikeys>""")]
    public void What_one_machine_encrypted_is_useless(string content)
    {
        var finding = Assert.Single(Repository(content).Reports<DG5103CredentialInNuGetConfig>());
        Assert.Equal(FindingLevel.Warning, finding.Level);
        Assert.Contains("no other machine", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<packageSourceCredentials><acme><add key="ClearTextPassword" value="%NUGET_TOKEN%" /></acme></packageSourceCredentials>""")]
    [InlineData("""<packageSourceCredentials><acme><add key="ClearTextPassword" value="" /></acme></packageSourceCredentials>""")]
    [InlineData("""<packageSourceCredentials><acme><add key="Username" value="Winter-2031" /></acme></packageSourceCredentials>""")]
    [InlineData("""<packageSourceCredentials><acme><add key="ClearTextPassword" value="#{NuGetPassword}#" /></acme></packageSourceCredentials>""")]
    [InlineData("""<packageSources><add key="acme" value="https://packages.example.com/v3/index.json" protocolVersion="3" /></packageSources>""")]
    [InlineData("""<packageSources><add key="acme" value="https://build:%NUGET_TOKEN%@packages.example.com/v3/index.json" /></packageSources>""")]
    [InlineData("""<packageSourceMapping><packageSource key="acme"><package pattern="Acme.Token.*" /></packageSource></packageSourceMapping>""")]
    [InlineData("""<trustedSigners><author name="acme"><certificate fingerprint="3F9001EA83C560D712C24CF213C3D312CB3BFF51EE89435D3430BD06B5D0EECE" hashAlgorithm="SHA256" allowUntrustedRoot="false" /></author></trustedSigners>""")]
    [InlineData("""<disabledPackageSources><add key="acme" value="true" /></disabledPackageSources>""")]
    public void Guards(string content) => Repository(content).Silent<DG5103CredentialInNuGetConfig>();

    [Fact]
    public void What_was_turned_off_counts_less()
    {
        var finding = Assert.Single(
            Repository("""<packageSourceCredentials><acme><!-- <add key="ClearTextPassword" value="[|Winter-2031|]" /> --></acme></packageSourceCredentials>""")
                .Reports<DG5103CredentialInNuGetConfig>());
        Assert.Equal(FindingLevel.Warning, finding.Level);
    }

    private static TestRepository Repository(string content) => TestRepository.Empty.With("nuget.config", $"<configuration>{content}</configuration>");
}
