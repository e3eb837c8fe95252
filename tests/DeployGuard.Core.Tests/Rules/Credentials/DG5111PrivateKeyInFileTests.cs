using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Credentials;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Credentials;

/// <summary><c>@</c> stands for a private key of several lines.</summary>
public sealed class DG5111PrivateKeyInFileTests
{
    [Theory]
    [InlineData("deploy/tls.key", "[|@|]\n", FindingLevel.Blocking)]
    [InlineData("deploy/tls.pem", "Bag Attributes\n    friendlyName: api\n[|@|]\n", FindingLevel.Blocking)]
    [InlineData("deploy/id_ed25519", "[|@|]", FindingLevel.Blocking)]
    [InlineData("deploy/install.sh", "cat > /etc/tls.key <<EOF\n[|@|]\nEOF\n", FindingLevel.Blocking)]
    [InlineData("docs/tls.md", "    [|@|]\n", FindingLevel.Warning)]
    [InlineData("tests/Api.Tests/tls.key", "[|@|]\n", FindingLevel.Warning)]
    public void Reports_a_key(string path, string content, FindingLevel level) =>
        Assert.Equal(level, Assert.Single(TestRepository.Empty.With(path, content.Replace("@", SampleTokens.PrivateKey)).Reports<DG5111PrivateKeyInFile>()).Level);

    [Theory]
    [InlineData("deploy/tls.crt", "-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUYjQ5\n-----END CERTIFICATE-----\n")]
    [InlineData("deploy/key.pub", "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEOETtBlbKFDZ+oMPB8Rl6iwny3t4M\n-----END PUBLIC KEY-----\n")]
    [InlineData("README.md", "The file begins with `-----BEGIN PRIVATE KEY-----`.\n")] // what parsers and guides quote
    [InlineData("README.md", "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----\n")]
    public void Guards(string path, string content) => TestRepository.Empty.With(path, content).Silent<DG5111PrivateKeyInFile>();

    [Fact]
    public void Guards_files_of_the_analyzer() =>
        TestRepository.Empty.With("src/Key.cs", $"const string Key = \"\"\"\n{SampleTokens.PrivateKey}\n\"\"\";").Silent<DG5111PrivateKeyInFile>();

    [Fact]
    public void Shows_nothing_of_the_key() =>
        Assert.DoesNotContain("MHc", Assert.Single(TestRepository.Empty.With("a.key", $"[|{SampleTokens.PrivateKey}|]\n").Reports<DG5111PrivateKeyInFile>()).Message, StringComparison.Ordinal);
}
