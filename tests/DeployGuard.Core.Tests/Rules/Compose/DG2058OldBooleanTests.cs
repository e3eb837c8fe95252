using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2058OldBooleanTests
{
    [Theory]
    [InlineData("services:\n  web:\n    privileged: [|yes|]\n    tty: [|Off|]\n    init: [|\"on\"|]\n")]
    [InlineData("services:\n  web:\n    depends_on: {db: {condition: service_started, required: [|n|]}}\n")]
    [InlineData("networks:\n  a: {external: [|yes|]}\nservices: {}\n")]
    public void Reports(string compose) => TestRepository.Compose(compose).Reports<DG2058OldBoolean>();

    [Fact]
    public void The_edit_writes_the_word() => TestRepository.Compose("services:\n  web:\n    tty: yes\n    init: 'no'\n")
        .IsFixedTo<DG2058OldBoolean>("compose.yaml", "services:\n  web:\n    tty: true\n    init: false\n");

    [Theory]
    [InlineData("services:\n  web:\n    privileged: true\n    tty: \"false\"\n    init: ${INIT:-yes}\n    read_only: 'True'\n")]
    [InlineData("services:\n  web:\n    environment: {A: yes, B: on}\n    restart: no\n    command: [yes]\n    labels: [no]\n")] // text (A2)
    public void Guards(string compose) => TestRepository.Compose(compose).Silent<DG2058OldBoolean>();
}
