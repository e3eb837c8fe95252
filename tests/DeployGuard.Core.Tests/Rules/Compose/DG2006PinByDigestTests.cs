using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2006PinByDigestTests
{
    [Theory]
    [InlineData("nginx:1.27")]
    [InlineData("\"registry.example.com:5000/app:2.0.1\"")]
    [InlineData("${IMAGE:-nginx:1.27}")]
    public void Reports(string image) =>
        TestRepository.Compose($"services:\n  web:\n    image: [|{image}|]\n").Reports<DG2006PinByDigest>();

    [Theory]
    [InlineData("nginx:1.27@sha256:c35e29c9450151419d9448b0fd75374fec4fff364a27f176fb458d472dfc9e54")]
    [InlineData("nginx")] // DG2005 reports it, and names the digest
    [InlineData("nginx:stable")]
    [InlineData("\"nginx:${TAG}\"")] // the variable may bring a digest
    [InlineData("nginx:1.27\n    build: .")]
    [InlineData("nginx:1.27\n    pull_policy: never")]
    public void Guards(string image) =>
        TestRepository.Compose($"services:\n  web:\n    image: {image}\n").Silent<DG2006PinByDigest>();
}
