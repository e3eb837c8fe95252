using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Compose;

/// <summary>docker/compose#4915: found at run time only.</summary>
public sealed class DG2018HealthyWithoutHealthcheckTests
{
    private const string Waits = "services:\n  api:\n    image: registry.example.com/api:1\n    depends_on:\n      db:\n        condition: [|service_healthy|]\n";
    private const string Fine = "services:\n  api:\n    image: registry.example.com/api:1\n    depends_on:\n      db:\n        condition: service_healthy\n";

    [Theory]
    [InlineData("  db:\n    image: postgres:17\n", "'db' has no health check, so this fails at start; give it a 'healthcheck', such as")]
    [InlineData("  db:\n    image: postgres:17\n    healthcheck: {interval: 5s}\n", "'db' has no health check")]
    [InlineData("  db:\n    image: postgres:17\n    healthcheck: {disable: true}\n", "'db' switches its health check off")]
    [InlineData("  db:\n    image: postgres:17\n    healthcheck: {test: [NONE]}\n", "'db' switches its health check off")]
    [InlineData("  db:\n    image: registry.example.com/db:1\n    healthcheck: {test: [NONE]}\n", "'db' switches its health check off")]
    [InlineData("  db:\n    image: postgres:${TAG:-17}\n", "'db' has no health check")] // whatever the tag
    [InlineData("  db:\n    build: ./none\n", "'db' switches its health check off")]
    [InlineData("  db:\n    build: ./db\n", "'db' has no health check")]
    [InlineData("  db:\n    build: {context: ./db, target: plain}\n", "'db' has no health check")]
    public void Reports(string target, string message)
    {
        var finding = Assert.Single(TestRepository.Compose(Waits + target)
            .With("db/Dockerfile", "FROM alpine:3.20 AS plain\nFROM plain AS checked\nHEALTHCHECK CMD true\nFROM plain\n")
            .With("none/Dockerfile", "FROM alpine:3.20 AS base\nHEALTHCHECK CMD true\nFROM base\nHEALTHCHECK NONE\n").Reports<DG2018HealthyWithoutHealthcheck>());
        Assert.StartsWith(message, finding.Message, StringComparison.Ordinal);
        Assert.Equal(FindingLevel.Blocking, finding.Level);
    }

    [Theory]
    [InlineData("  db:\n    image: registry.example.com/db:1\n")] // may bring one
    [InlineData("  db:\n    image: bitnami/mongodb:8\n")]
    public void An_image_nothing_is_known_of_is_a_suggestion(string target) => Assert.Equal(
        FindingLevel.Suggestion,
        Assert.Single(TestRepository.Compose(Waits + target).Reports<DG2018HealthyWithoutHealthcheck>()).Level);

    [Fact]
    public void An_optional_dependency_stops_nothing() => Assert.Equal(
        FindingLevel.Suggestion,
        Assert.Single(TestRepository.Compose(Waits + "        required: false\n  db:\n    image: postgres:17\n").Reports<DG2018HealthyWithoutHealthcheck>()).Level);

    [Theory]
    [InlineData("  db:\n    image: postgres:17\n    healthcheck: {test: [CMD, pg_isready]}\n")]
    [InlineData("  db:\n    image: postgres:17\n    healthcheck: {test: pg_isready}\n")]
    [InlineData("  db:\n    image: postgres:17\n    healthcheck: {test: '${TEST}'}\n")]
    [InlineData("  db:\n    image: '${DB_IMAGE}'\n")] // a variable may name any image
    [InlineData("  db:\n    image: ${REGISTRY:-docker.io}/postgres:17\n")] // a mirror may add one
    [InlineData("  db:\n    image: axllent/mailpit:v1.21\n")] // known to have one
    [InlineData("  db:\n    build: ./chosen\n")] // an argument chooses the base
    [InlineData("  db:\n    build: ./misspelt\n")] // DG1000 says it
    [InlineData("  db:\n    build: {context: ., dockerfile_inline: FROM alpine}\n")]
    [InlineData("  db:\n    build: {context: ./db, target: '${STAGE}'}\n")]
    [InlineData("  db:\n    provider: {type: cloud}\n")]
    [InlineData("  db:\n    build: ./checked\n")]
    [InlineData("  db:\n    build: {context: ./db, target: checked}\n")]
    [InlineData("  db:\n    build: ./elsewhere\n")] // not in the repository
    [InlineData("  db:\n    extends: {file: '${F}', service: db}\n")]
    [InlineData("  other:\n    image: postgres:17\n")] // DG2021's
    public void Guards(string target) => TestRepository.Compose(Fine + target)
        .With("db/Dockerfile", "FROM alpine:3.20 AS plain\nFROM plain AS checked\nHEALTHCHECK CMD true\nFROM plain\n")
        .With("chosen/Dockerfile", "ARG BASE=alpine:3.20\nFROM $BASE\n").With("misspelt/Dockerfile", "FROM alpine:3.20\nHEALTCHECK CMD true\n")
        .With("checked/Dockerfile", "FROM alpine:3.20 AS base\nHEALTHCHECK CMD true\nFROM base\nRUN true\n")
        .Silent<DG2018HealthyWithoutHealthcheck>();

    [Theory]
    [InlineData("service_started")]
    [InlineData("service_completed_successfully")]
    public void Guards_other_conditions(string condition) =>
        TestRepository.Compose(Fine.Replace("service_healthy", condition, StringComparison.Ordinal) + "  db:\n    image: postgres:17\n").Silent<DG2018HealthyWithoutHealthcheck>();

    /// <summary>The override is read wherever people start the project; the file for production brings its own.</summary>
    [Theory]
    [InlineData("compose.override.yaml")]
    [InlineData("compose.prod.yaml")]
    public void Guards_what_another_file_brings(string file) =>
        TestRepository.Compose(Fine + "  db:\n    image: postgres:17\n").With(file, "services: {db: {healthcheck: {test: [CMD, pg_isready]}}}\n")
            .Silent<DG2018HealthyWithoutHealthcheck>();

    [Fact]
    public void Guards_services_that_never_run_together() => TestRepository.Compose(
        Fine.Replace("    depends_on", "    profiles: [a]\n    depends_on", StringComparison.Ordinal) + "  db:\n    image: postgres:17\n    profiles: [b]\n")
        .Silent<DG2018HealthyWithoutHealthcheck>();

    /// <summary>Both files show up: the service that is awaited, and the base image that brings nothing.</summary>
    [Fact]
    public void Shows_where_the_check_is_missing()
    {
        var finding = Assert.Single(TestRepository.Compose(Waits + "  db:\n    build: ./db\n").With("db/Dockerfile", "FROM alpine:3.20\n").Reports<DG2018HealthyWithoutHealthcheck>());
        Assert.Equal(["compose.yaml:7", "db/Dockerfile:1"], finding.Related.Select(related => $"{related.Location.Path}:{related.Location.Start.Line}"));
    }

    [Fact]
    public void Reports_in_a_chain_of_extends() => TestRepository.Compose(
        Waits + "  db:\n    extends: {file: base.yaml, service: db}\n").With("base.yaml", "services: {db: {image: postgres:17}}\n").Reports<DG2018HealthyWithoutHealthcheck>();

    [Fact]
    public void Guards_a_fragment() =>
        TestRepository.Empty.With("x/compose.override.yaml", Fine + "  db:\n    image: postgres:17\n").Silent<DG2018HealthyWithoutHealthcheck>();
}
