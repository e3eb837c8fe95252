using DeployGuard.Core.Tests.Verification;
using DeployGuard.Repository;
using DeployGuard.Rules.Environment;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Environment;

public sealed class DG3014ComposeVariableUnsetTests
{
    private static TestRepository Repository(string value, string example = "DB_PASSWORD=\n") =>
        TestRepository.Compose($"services:\n  web:\n    image: a:1\n    command: ['${{DB_PASSWORD:-}}']\n    environment:\n      X: {value}\n").With(".env.example", example);

    [Theory]
    [InlineData("${[|TAG|]}", "'TAG' is set nowhere, so it is empty here; add it to .env.example, or give it a default")]
    [InlineData("$[|TAG|]", "'TAG' is set nowhere, so it is empty here; add it to .env.example, or give it a default")]
    [InlineData("'${[|TAG|]:?set it}'", "'TAG' is set nowhere, and compose stops without it; add it to .env.example, or give it a default")]
    [InlineData("${[|DB_PASWORD|]}", "'DB_PASWORD' is set nowhere, so it is empty here; did you mean 'DB_PASSWORD'?")]
    [InlineData("${[|db_password|]}", "'db_password' is set nowhere, so it is empty here; did you mean 'DB_PASSWORD'?")] // names have a case
    public void Reports(string value, string message)
    {
        var finding = Assert.Single(Repository(value).Reports<DG3014ComposeVariableUnset>());
        Assert.Equal((message, FindingLevel.Warning), (finding.Message, finding.Level));
    }

    [Fact]
    public void Reports_a_name_once() => Repository("\"${[|TAG|]} ${TAG}\"").Reports<DG3014ComposeVariableUnset>();

    [Fact]
    public void Reports_in_an_override_and_in_what_is_included()
    {
        TestRepository.Compose("include: [db/db.yaml]\nservices: {web: {image: a, command: ['${A}']}}").With(".env.example", "A=\n")
            .With("compose.override.yaml", "services: {web: {environment: {X: '${[|TAG|]}'}}}")
            .Reports<DG3014ComposeVariableUnset>();
    }

    [Fact]
    public void Adds_the_name_to_the_example() =>
        Repository("${TAG}").IsFixedTo<DG3014ComposeVariableUnset>(".env.example", "DB_PASSWORD=\nTAG=\n");

    /// <summary>Without any environment file it is one suggestion, not one warning each.</summary>
    [Fact]
    public void Suggests_an_example_where_there_is_none()
    {
        var finding = Assert.Single(TestRepository.Compose("services: {web: {image: 'a:${[|TAG|]}', command: ['${PORT}', '${HOST_NAME}']}}").Reports<DG3014ComposeVariableUnset>());
        Assert.Equal("Nothing says which values 'TAG', 'PORT' and 'HOST_NAME' take; add a .env.example that lists them", finding.Message);
        Assert.Equal(FindingLevel.Suggestion, finding.Level);
        Assert.Equal(2, finding.Related.Count);
    }

    [Theory]
    [InlineData("${DB_PASSWORD}")]
    [InlineData("${TAG:-1.0}")]
    [InlineData("${TAG-}")]
    [InlineData("${TAG:+yes}")]
    [InlineData("${TAG:-${OTHER}}")] // set TAG, and nobody needs OTHER
    [InlineData("$$TAG")]
    [InlineData("${APPDATA}/x")] // Visual Studio mounts it; unset on Linux (A1)
    [InlineData("${HOME}")]
    [InlineData("${COMPOSE_PROJECT_NAME}")]
    [InlineData("${GITHUB_SHA}")]
    public void Guards(string value) => Repository(value).Silent<DG3014ComposeVariableUnset>();

    [Theory]
    [InlineData(".env", "TAG=1\n")]
    [InlineData(".env.template", "# TAG=1\n")]
    [InlineData("deploy.sh", "export TAG=1\n")]
    [InlineData(".github/workflows/deploy.yml", "env:\n  TAG: ${{ github.sha }}\n")]
    [InlineData("azure-pipelines.yml", "variables: { TAG: 1 }")]
    [InlineData("Makefile", "TAG := $(shell git describe)\n")]
    [InlineData("deploy.ps1", "$env:TAG = '1'")]
    public void Guards_whoever_sets_it(string path, string content) =>
        TestRepository.Compose("services: {web: {image: 'a:${TAG}'}}").With("x/.env.example", "A=\n").With(path, content).Silent<DG3014ComposeVariableUnset>();

    [Fact]
    public void Guards_an_example_at_the_root_for_a_file_below() =>
        TestRepository.Empty.With("deploy/compose.yaml", "services: {web: {image: 'a:${TAG}'}}").With(".env.example", "TAG=\n").Silent<DG3014ComposeVariableUnset>();

    /// <summary>DG3022 says it better.</summary>
    [Fact]
    public void Guards_what_a_service_file_has() =>
        TestRepository.Compose("services: {web: {image: 'a:${TAG}', env_file: web.env}}").With("web.env", "TAG=1\n").Silent<DG3014ComposeVariableUnset>();

    [Fact]
    public void Guards_a_part_of_a_repository() => Repository("${TAG}").Incomplete().Silent<DG3014ComposeVariableUnset>();

    [Fact]
    public void What_git_ignores_changes_no_verdict() =>
        TestRepository.Compose("services: {web: {image: 'a:${[|TAG|]}'}}").With(".env.example", "A=\n").With(".env", "TAG=1\n", FileState.Ignored)
            .Reports<DG3014ComposeVariableUnset>();
}
