using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2019DependencyNotHealthyTests
{
    private const string Checked = "  db:\n    image: postgres:17\n    healthcheck: {test: [CMD, pg_isready]}\n  app:\n    image: registry.example.com/app:1\n";

    private static string Api(string dependsOn) => $"services:\n  api:\n    image: registry.example.com/api:1\n{dependsOn}";

    [Theory]
    [InlineData("    depends_on:\n      - [|db|]\n      - app\n")]
    [InlineData("    depends_on: [[|db|], app]\n")]
    [InlineData("    depends_on:\n      [|db|]:\n        required: true\n")]
    [InlineData("    depends_on:\n      db:\n        condition: [|service_started|]\n")]
    public void Reports_a_check_nobody_waits_for(string dependsOn) => TestRepository.Compose(Api(dependsOn) + Checked).Reports<DG2019DependencyNotHealthy>();

    [Theory]
    [InlineData("postgres:17")]
    [InlineData("rabbitmq:4")]
    [InlineData("mcr.microsoft.com/mssql/server:2022-latest")]
    [InlineData("registry.example.com/mirror/redis:7")]
    public void Reports_a_database_without_check(string image) =>
        TestRepository.Compose(Api("    depends_on:\n      - [|db|]\n") + $"  db:\n    image: {image}\n").Reports<DG2019DependencyNotHealthy>();

    [Theory]
    [InlineData(
        "    depends_on:\n      - db # first\n      - app\n",
        "    depends_on:\n      db: # first\n        condition: service_healthy\n      app:\n        condition: service_started\n")]
    [InlineData("    depends_on:\r\n    -   'db'\r\n", "    depends_on:\r\n      'db':\r\n        condition: service_healthy\r\n")]
    [InlineData("    depends_on:\n    - db\n", "    depends_on:\n      db:\n        condition: service_healthy\n")]
    [InlineData("    depends_on: [db, app]\n", "    depends_on: { db: { condition: service_healthy }, app: { condition: service_started } }\n")]
    [InlineData("    depends_on:\n      db:\n        condition: service_started\n", "    depends_on:\n      db:\n        condition: service_healthy\n")]
    public void Turns_the_list_into_conditions(string before, string after) =>
        TestRepository.Compose(Api(before) + Checked).IsFixedTo<DG2019DependencyNotHealthy>("compose.yaml", Api(after) + Checked);

    /// <summary>Only a list of plain names has a form as keys.</summary>
    [Theory]
    [InlineData("    depends_on:\n      - &one [|db|]\n")]
    [InlineData("    depends_on: [[|db|],\n      app]\n")]
    [InlineData("    depends_on:\n      - [|db|]\n      - ${MORE:-app}\n")]
    [InlineData("    depends_on:\n      [|db|]:\n        restart: true\n")]
    [InlineData("    depends_on:\n      db:\n        condition: [|${C:-service_started}|]\n")]
    public void Leaves_other_ways_to_write_it_alone(string dependsOn) =>
        Assert.Empty(Assert.Single(TestRepository.Compose(Api(dependsOn) + Checked).Reports<DG2019DependencyNotHealthy>()).Edits);

    /// <summary>Both findings stand in one list, so one of them corrects all of it.</summary>
    [Fact]
    public void Corrects_a_list_once()
    {
        var findings = TestRepository.Compose(Api("    depends_on: [[|mq|], [|db|], [|cache|]]\n") + Checked
            + "  cache:\n    image: redis:7\n    healthcheck: {test: [CMD, redis-cli, ping]}\n  mq:\n    image: rabbitmq:4\n").Reports<DG2019DependencyNotHealthy>();
        var edit = Assert.Single(findings.SelectMany(finding => finding.Edits));
        Assert.Equal("{ mq: { condition: service_started }, db: { condition: service_healthy }, cache: { condition: service_healthy } }", edit.NewText);
    }

    [Fact]
    public void Reports_a_check_of_the_Dockerfile() =>
        TestRepository.Compose(Api("    depends_on: [[|worker|]]\n") + "  worker:\n    build: ./worker\n")
            .With("worker/Dockerfile", "FROM alpine:3.20\nHEALTHCHECK CMD true\n").Reports<DG2019DependencyNotHealthy>();

    [Theory]
    [InlineData("    depends_on:\n      db:\n        condition: service_healthy\n")]
    [InlineData("    depends_on: [app]\n")] // no check, no database
    [InlineData("    depends_on:\n      db:\n        condition: service_completed_successfully\n")]
    [InlineData("    depends_on:\n      db:\n        condition: '${CONDITION}'\n")]
    [InlineData("    links: [db]\n")]
    public void Guards(string dependsOn) => TestRepository.Compose(Api(dependsOn) + Checked).Silent<DG2019DependencyNotHealthy>();

    [Theory]
    [InlineData("  db:\n    image: postgres:17\n    healthcheck: {disable: true}\n")] // decided
    [InlineData("  db:\n    image: postgres:17\n    command: [sh, -c, 'pg_dump']\n")] // a script beside a database
    [InlineData("  db:\n    image: postgres:17\n    profiles: [x]\n    entrypoint: pg_dump\n")]
    public void Guards_what_is_no_database_to_wait_for(string db) =>
        TestRepository.Compose(Api("    depends_on: [db]\n") + db).Silent<DG2019DependencyNotHealthy>();

    [Fact]
    public void Guards_a_tool_to_look_into_the_database() =>
        TestRepository.Compose("services:\n  ui:\n    image: adminer:5\n    depends_on: [db]\n  db:\n    image: postgres:17\n").Silent<DG2019DependencyNotHealthy>();

    [Fact]
    public void Guards_what_another_file_says() =>
        TestRepository.Compose(Api("    depends_on: [db]\n") + Checked)
            .With("compose.override.yaml", "services: {api: {depends_on: {db: {condition: service_healthy}}}}\n").Silent<DG2019DependencyNotHealthy>();
}
