using DeployGuard.Rules.Pipelines;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4012OnlyMovingTagTests
{
    [Theory]
    [InlineData("[|docker push|] ghcr.io/acme/shop:latest")]
    [InlineData("[|docker push|] ghcr.io/acme/shop")]
    [InlineData("[|docker push|] registry.example:5000/shop")]
    [InlineData("[|docker push|] ghcr.io/${{ github.repository }}:latest")]
    [InlineData("[|docker push|] \"$REGISTRY/shop:latest\"")]
    [InlineData("[|docker buildx build|] --push -t ghcr.io/acme/shop:latest .")]
    [InlineData("[|az acr build|] -r acme --image shop:latest .")]
    public void Reports(string script) => StepRuleFixture.Script(script).Reports<DG4012OnlyMovingTag>();

    [Theory]
    [InlineData("docker push ghcr.io/acme/shop:1.2.3")]
    [InlineData("docker push ghcr.io/acme/shop:latest\ndocker push ghcr.io/acme/shop:$GITHUB_SHA")]
    [InlineData("docker push ghcr.io/acme/shop:${{ github.sha }}")]
    [InlineData("docker push $IMAGE")]
    [InlineData("docker push ghcr.io/acme/shop:${TAG:-latest}")]
    [InlineData("docker push --all-tags ghcr.io/acme/shop")]
    [InlineData("docker push localhost:5000/shop:latest")] // b.5 10
    [InlineData("docker pull ghcr.io/acme/shop:latest")]
    [InlineData("docker buildx build --push -t ghcr.io/acme/shop:latest -t ghcr.io/acme/shop:$VERSION .")]
    [InlineData("docker build -t ghcr.io/acme/shop:latest .")]
    public void Guards(string script) => StepRuleFixture.Script(script).Silent<DG4012OnlyMovingTag>();

    // A pipeline for every night beside the one that releases.
    [Fact]
    public void Silent_when_another_pipeline_pushes_a_version() => StepRuleFixture.Script("docker push ghcr.io/acme/shop:latest")
        .With(".github/workflows/release.yml", StepRuleFixture.Workflow("- run: docker push ghcr.io/acme/shop:$VERSION")).Silent<DG4012OnlyMovingTag>();

    [Fact]
    public void Reports_actions() =>
        StepRuleFixture.Steps("- uses: [|docker/build-push-action@v6|]\n  with: { push: true, tags: 'ghcr.io/acme/shop:latest' }").Reports<DG4012OnlyMovingTag>();

    [Theory]
    [InlineData("push: true, tags: '${{ steps.meta.outputs.tags }}'")]
    [InlineData("push: true, tags: 'acme/shop:latest,acme/shop:${{ github.sha }}'")]
    [InlineData("push: true")]
    [InlineData("push: false, tags: 'acme/shop:latest'")]
    public void Guards_of_actions(string inputs) =>
        StepRuleFixture.Steps($"- uses: docker/build-push-action@v6\n  with: {{ {inputs} }}").Silent<DG4012OnlyMovingTag>();
}
