using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2005PinServiceImageTests
{
    private const string Digest = "@sha256:c35e29c9450151419d9448b0fd75374fec4fff364a27f176fb458d472dfc9e54";

    [Theory]
    [InlineData("nginx")]
    [InlineData("nginx:latest")]
    [InlineData("node:latest-alpine")] // what tools with a fixed list of tags miss
    [InlineData("registry.example.com:5000/team/app")] // the port of a registry is no tag
    [InlineData("nginx:stable")]
    [InlineData("nginx:stable-alpine")]
    [InlineData("node:lts")]
    [InlineData("ghcr.io/acme/app:nightly")]
    [InlineData("\"nginx:${TAG:-latest}\"")] // the default is what the file says
    [InlineData("${IMAGE:-nginx}")]
    public void Reports(string image) =>
        TestRepository.Compose($"services:\n  web:\n    image: [|{image}|]\n").Reports<DG2005PinServiceImage>();

    [Theory]
    [InlineData("nginx:1.27")]
    [InlineData("nginx:latest" + Digest)]
    [InlineData("\"nginx${VERSION}\"")] // dclint takes a variable for a missing tag
    [InlineData("\"nginx:${TAG}\"")]
    [InlineData("${IMAGE}")]
    [InlineData("${IMAGE:-nginx:1.27}")]
    [InlineData("\"nginx:${TAG:?}\"")]
    [InlineData("node:lts-22")] // a number behind the channel may name one release
    [InlineData("app:develop")]
    [InlineData("nginx:1.27\n    pull_policy: always")]
    [InlineData("app\n    pull_policy: never")] // comes from the machine
    [InlineData("app:latest\n    build: .")] // names what is built
    [InlineData("app:latest\n    pull_policy: build")]
    public void Guards(string image) =>
        TestRepository.Compose($"services:\n  web:\n    image: {image}\n").Silent<DG2005PinServiceImage>();

    // A worker that runs the image another service builds.
    [Fact]
    public void Silent_for_an_image_another_service_builds() => TestRepository.Compose("""
        services:
          api:
            image: shop-api
            build: .
          worker:
            image: shop-api
            command: work
        """).Silent<DG2005PinServiceImage>();

    [Theory]
    [InlineData("services:\n  web:\n    image: shop/web:1.4.2\n")]
    [InlineData("services:\n  web:\n    build: .\n")]
    public void Silent_when_the_file_of_an_environment_pins_or_builds_it(string production) => TestRepository
        .Compose("services:\n  web:\n    image: shop/web\n  db:\n    image: postgres:17.2\n")
        .With("compose.prod.yaml", production + "  db:\n    restart: always\n").Silent<DG2005PinServiceImage>();

    [Fact]
    public void Says_what_moves()
    {
        var findings = TestRepository.Compose("services:\n  a: { image: [|nginx|] }\n  b: { image: [|nginx:stable|] }\n").Reports<DG2005PinServiceImage>();

        Assert.Equal(
            [
                "Image 'nginx' has no tag, so every pull may bring another one; write a version or a digest",
                "Tag 'stable' of image 'nginx' moves; write a version or a digest",
            ],
            findings.Select(finding => finding.Message));
    }
}
