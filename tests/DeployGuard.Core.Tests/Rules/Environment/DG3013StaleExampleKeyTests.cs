using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Environment;

namespace DeployGuard.Core.Tests.Rules.Environment;

public sealed class DG3013StaleExampleKeyTests
{
    [Theory]
    [InlineData("USED=\n[|OLD_HOST|]=x\n")]
    [InlineData("[|OLD_HOST|]=\n\nUSED=\n")]
    [InlineData("USED=\n[|Mail__Hostname|]=\n")]
    [InlineData("USED=\n[|USE|]=\n")] // a part of a longer name is no mention
    public void Reports(string example) =>
        TestRepository.Empty.With(".env.example", example).With("compose.yaml", "services: {a: {image: 'x:${USED}'}}").With("README.md", "OLD_HOST")
.With("docs/setup.txt", "OLD_HOST").Reports<DG3013StaleExampleKey>();

    [Theory]
    [InlineData("compose.yaml", "services: {a: {image: 'x:${NAME}'}}")]
    [InlineData("compose.yaml", "services: {a: {image: x, environment: [NAME]}}")]
    [InlineData("src/Program.cs", "Environment.GetEnvironmentVariable(\"NAME\");")]
    [InlineData("web/vite.config.ts", "process.env.NAME")]
    [InlineData("deploy.sh", "echo $NAME")]
    [InlineData(".devcontainer/devcontainer.json", "{ \"NAME\": \"\" }")]
    [InlineData("Dockerfile", "ARG NAME")]
    [InlineData("Makefile", "NAME ?= 1")]
    [InlineData(".github/workflows/ci.yml", "env: { NAME: 1 }")]
    [InlineData("infra/main.bicep", "param x string // NAME")]
    [InlineData("local.env", "NAME=1\n")]
    public void Guards_whoever_uses_it(string path, string content) =>
        TestRepository.Empty.With(".env.example", "NAME=\n").With(path, content).Silent<DG3013StaleExampleKey>();

    [Theory]
    [InlineData("config[\"Mail:Host\"]")]
    [InlineData("public string Host { get; set; }")] // bound to a class
    public void Guards_the_spellings_of_configuration(string code) =>
        TestRepository.Empty.With(".env.example", "Mail__Host=\n").With("src/Mail.cs", code).Silent<DG3013StaleExampleKey>();

    [Theory]
    [InlineData("HOME=\n")]
    [InlineData("ASPNETCORE_ENVIRONMENT=Development\n")] // the host reads it
    [InlineData("COMPOSE_PROJECT_NAME=shop\n")] // compose reads it
    [InlineData("# OLD_HOST=\n")]
    public void Guards_what_others_read(string example) => TestRepository.Empty.With(".env.example", example).Silent<DG3013StaleExampleKey>();

    /// <summary>Who reads such a file lies outside the repository.</summary>
    [Fact]
    public void Guards_a_file_that_nothing_uses() => TestRepository.Empty.With(".env.example", "OLD_HOST=\nOTHER=\n").Silent<DG3013StaleExampleKey>();

    /// <summary>The image of a database reads names of its own.</summary>
    [Fact]
    public void Guards_a_file_that_a_foreign_image_gets() =>
        TestRepository.Empty.With(".env.example", "POSTGRES_INITDB_ARGS=\n").With("compose.yaml", "services: {db: {image: 'postgres:17', env_file: .env}}")
            .Silent<DG3013StaleExampleKey>();

    /// <summary>Found by mutation: the search for an empty name never ended.</summary>
    [Fact]
    public void Guards_a_line_without_name() =>
        TestRepository.Empty.With(".env.example", "USED=\n=OLD_HOST\n").With("compose.yaml", "services: {a: {image: 'x:${USED}'}}").Silent<DG3013StaleExampleKey>();

    [Fact]
    public void Guards_a_part_of_a_repository() =>
        TestRepository.Empty.With(".env.example", "OLD_HOST=\n").Incomplete().Silent<DG3013StaleExampleKey>();
}
