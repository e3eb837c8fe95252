using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2041MergeKeyShadowedTests
{
    private static TestRepository Repository(string anchored, string own) =>
        TestRepository.Compose($"x-base: &base\n  {anchored}\nservices:\n  a:\n    <<: *base\n    {own}\n");

    [Theory]
    [InlineData("environment: {A: '1', B: '2'}", "[|environment|]: {B: '3'}")]
    [InlineData("environment: [A=1, B=2]", "[|environment|]: [B=3]")]
    [InlineData("labels: {a: '1'}", "[|labels|]: {b: '2'}")]
    [InlineData("healthcheck: {test: [CMD, x], interval: 5s}", "[|healthcheck|]: {interval: 10s}")]
    [InlineData("networks: [a, b]", "[|networks|]: [c]")]
    public void Reports(string anchored, string own) => Repository(anchored, own).Reports<DG2041MergeKeyShadowed>();

    [Theory]
    [InlineData("environment: {A: '1'}", "environment: {A: '2', B: '3'}")] // nothing is lost
    [InlineData("environment: {A: '1'}", "environment: {}")] // nothing is wanted
    [InlineData("environment: {A: '1'}", "environment:")]
    [InlineData("environment: &env {A: '1'}", "environment: {<<: *env, B: '2'}")]
    [InlineData("command: [a, b]", "command: [c]")]
    [InlineData("restart: always", "restart: no")] // a scalar is meant to be replaced
    [InlineData("environment: {A: '1'}", "labels: {B: '2'}")]
    public void Guards(string anchored, string own) => Repository(anchored, own).Silent<DG2041MergeKeyShadowed>();
}
