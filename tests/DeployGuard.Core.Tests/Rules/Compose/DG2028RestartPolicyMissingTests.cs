using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2028RestartPolicyMissingTests
{
    [Theory]
    [InlineData("compose.prod.yaml")]
    [InlineData("docker-compose.production.yml")]
    [InlineData("compose.release.yaml")]
    public void Reports_a_service_of_production(string path) => TestRepository.Empty
        .With(path, "services:\n  [|web|]:\n    image: nginx:1.27\n").Reports<DG2028RestartPolicyMissing>();

    // Merged: production runs the services of the base file, too, and may bring the policy itself.
    [Fact]
    public void Reports_what_the_base_file_lacks_and_production_does_not_add() => TestRepository.Empty
        .With("compose.yaml", """
            services:
              [|web|]:
                image: nginx:1.27
              api:
                image: acme/api:1.4
            """)
        .With("compose.prod.yaml", """
            services:
              api:
                restart: always
            """).Reports<DG2028RestartPolicyMissing>();

    [Theory]
    [InlineData("restart: always")]
    [InlineData("restart: \"no\"")] // said on purpose
    [InlineData("deploy: { restart_policy: { condition: any } }")]
    [InlineData("deploy: { mode: replicated-job }")]
    [InlineData("deploy: { placement: { constraints: [node.role == manager] } }")] // a swarm restarts by itself
    [InlineData("profiles: [tools]")]
    [InlineData("command: [dotnet, Shop.dll, --migrate]")]
    [InlineData("extends: { file: ${OTHER}, service: base }")] // may come from there
    public void Silent_with_a_policy_and_for_what_ends(string line) => TestRepository.Empty
        .With("compose.prod.yaml", $"services:\n  web:\n    image: nginx:1.27\n    {line}\n").Silent<DG2028RestartPolicyMissing>();

    [Theory]
    [InlineData("compose.yaml")] // what developers run
    [InlineData("compose.override.yaml")]
    [InlineData("compose.ci.yaml")]
    public void Silent_outside_of_production(string path) => TestRepository.Empty
        .With(path, "services:\n  web:\n    image: nginx:1.27\n").Silent<DG2028RestartPolicyMissing>();

    [Fact]
    public void Silent_for_a_job_others_wait_for_and_for_one_by_name() => TestRepository.Empty.With("compose.prod.yaml", """
        services:
          web:
            image: nginx:1.27
            restart: always
            depends_on:
              schema: { condition: service_completed_successfully }
          schema:
            image: acme/schema:1.0
          db-migrate:
            image: acme/tools:1.0
        """).Silent<DG2028RestartPolicyMissing>();

    // A file that is whole by itself may still be read on top of the default one.
    [Fact]
    public void Silent_when_the_default_file_has_the_policy() => TestRepository
        .Compose("services:\n  web:\n    build: .\n    restart: always\n")
        .With("compose.prod.yaml", "services:\n  web:\n    image: acme/web:1.0\n").Silent<DG2028RestartPolicyMissing>();

    // Mutation: waiting for the start says nothing of an end.
    [Fact]
    public void Reports_a_service_others_wait_for_to_start() => TestRepository.Empty.With("compose.prod.yaml", """
        services:
          web:
            image: nginx:1.27
            restart: always
            depends_on: [api]
          [|api|]:
            image: acme/api:1.0
        """).Reports<DG2028RestartPolicyMissing>();
}
