using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2016ContainerNameTwiceTests
{
    [Theory]
    [InlineData("services:\n  a: {image: x, container_name: n}\n  b: {image: x, container_name: [|n|]}\n")]
    [InlineData("services:\n  a: {image: x, container_name: n}\n  b: {image: x, container_name: [|n|]}\n  c: {image: x, container_name: [|n|]}\n")]
    [InlineData("services:\n  a: {image: x, container_name: 'n-${X}'}\n  b: {image: x, container_name: [|'n-${X}'|]}\n")] // the same, whatever it is
    [InlineData("services:\n  a: {image: x, container_name: n, profiles: [p]}\n  b: {image: x, container_name: [|n|]}\n")]
    [InlineData("services:\n  a: {image: x, container_name: n, profiles: [p, q]}\n  b: {image: x, container_name: [|n|], profiles: [q]}\n")]
    public void Reports(string compose) => TestRepository.Compose(compose).Reports<DG2016ContainerNameTwice>();

    [Fact]
    public void Reports_what_an_override_brings() =>
        TestRepository.Compose("services:\n  a: {image: x, container_name: n}\n  b: {image: x}\n")
            .With("compose.override.yaml", "services: {b: {container_name: [|n|]}}\n").Reports<DG2016ContainerNameTwice>();

    [Theory]
    [InlineData("services:\n  a: {image: x, container_name: n}\n  b: {image: x, container_name: m}\n")]
    [InlineData("services:\n  a: {image: x}\n  b: {image: x}\n")]
    [InlineData("services:\n  a: {image: x, container_name: n, profiles: [p]}\n  b: {image: x, container_name: n, profiles: [q]}\n")] // never together
    [InlineData("services:\n  a: {image: x, container_name: 'n-${X}'}\n  b: {image: x, container_name: 'n-${Y}'}\n")]
    public void Guards(string compose) => TestRepository.Compose(compose).Silent<DG2016ContainerNameTwice>();

    [Fact]
    public void Guards_projects_of_other_folders() =>
        TestRepository.Empty.With("a/compose.yaml", "services: {a: {image: x, container_name: n}}").With("b/compose.yaml", "services: {a: {image: x, container_name: n}}")
            .Silent<DG2016ContainerNameTwice>();

    [Fact]
    public void Guards_what_an_override_takes_back() =>
        TestRepository.Compose("services:\n  a: {image: x, container_name: n}\n  b: {image: x, container_name: n}\n")
            .With("compose.override.yaml", "services: {b: {container_name: !reset }}\n").Silent<DG2016ContainerNameTwice>();
}
