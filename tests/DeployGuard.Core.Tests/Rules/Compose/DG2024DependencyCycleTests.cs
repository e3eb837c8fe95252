using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2024DependencyCycleTests
{
    [Theory]
    [InlineData("services:\n  a: {image: x, depends_on: [b]}\n  b: {image: x, depends_on: [[|a|]]}\n", "a → b → a")]
    [InlineData("services:\n  a: {image: x, depends_on: [[|a|]]}\n", "a → a")]
    [InlineData("services:\n  a: {image: x, depends_on: {b: {condition: service_started}}}\n  b: {image: x, links: [c]}\n  c: {image: x, volumes_from: [[|a|]]}\n", "a → b → c → a")]
    [InlineData("services:\n  a: {image: x, network_mode: 'service:b'}\n  b: {image: x, depends_on: [[|a|]]}\n", "a → b → a")]
    [InlineData("services:\n  a: {image: x, depends_on: [b, c]}\n  b: {image: x}\n  c: {image: x, depends_on: [d]}\n  d: {image: x, depends_on: [[|c|], b]}\n", "c → d → c")]
    public void Reports(string compose, string way) => Assert.Equal(
        $"Services wait for each other: {way}; remove one of these references",
        Assert.Single(TestRepository.Compose(compose).Reports<DG2024DependencyCycle>()).Message);

    [Fact]
    public void Reports_what_two_files_make() =>
        TestRepository.Compose("services:\n  a: {image: x, depends_on: [b]}\n  b: {image: x}\n")
            .With("compose.prod.yaml", "services: {b: {depends_on: [[|a|]]}}\n").Reports<DG2024DependencyCycle>();

    [Fact]
    public void Reports_a_service_that_extends_itself() =>
        TestRepository.Compose("services:\n  a: {image: x, extends: b}\n  b: {extends: [|a|]}\n".Replace("{extends: [|a|]}", "{image: x, extends: [|a|]}", StringComparison.Ordinal)
            .Replace("extends: b}", "extends: {service: [|b|]}}", StringComparison.Ordinal)).Reports<DG2024DependencyCycle>();

    [Fact]
    public void Reports_files_that_include_each_other() =>
        TestRepository.Compose("include: [more.yaml]\nservices: {a: {image: x}}\n").With("more.yaml", "include: [[|compose.yaml|]]\n").Reports<DG2024DependencyCycle>();

    [Theory]
    [InlineData("services:\n  a: {image: x, depends_on: [b, c]}\n  b: {image: x, depends_on: [c]}\n  c: {image: x}\n")] // two ways, no circle
    [InlineData("services:\n  a: {image: x, depends_on: [b], profiles: [p]}\n  b: {image: x, depends_on: [a], profiles: [q]}\n")] // never together
    [InlineData("services:\n  a: {image: x, depends_on: [missing]}\n")] // another rule's
    [InlineData("services:\n  a: {image: x, environment: {B: http://b}}\n  b: {image: x, environment: {A: http://a}}\n")] // calls are no dependencies
    [InlineData("services:\n  a: {image: x, network_mode: host}\n")]
    public void Guards(string compose) => TestRepository.Compose(compose).Silent<DG2024DependencyCycle>();

    [Fact]
    public void A_chain_of_thousands_is_walked_without_recursion()
    {
        const int Count = 5_000;
        var services = string.Concat(Enumerable.Range(0, Count).Select(i => $"  s{i}: {{image: x, depends_on: [{(i == Count - 1 ? "[|s0|]" : $"s{i + 1}")}]}}\n"));
        TestRepository.Compose("services:\n" + services).Reports<DG2024DependencyCycle>();
    }
}
