using DeployGuard.Documents.Compose;

namespace DeployGuard.Core.Tests.Documents.Compose;

/// <summary>Which files form a project (compose CLI, "-f" and COMPOSE_FILE).</summary>
public sealed class ComposeProjectsTests
{
    private const string Service = "services: {web: {image: a}}";
    private const string Fragment = "services: {web: {restart: always}}";

    private static string[] Sets(params (string, string)[] files) =>
        [.. ComposeModels.All(files).Select(project => project.IsFragment ? $"({project})" : $"{project}")];

    [Fact]
    public void The_first_of_the_four_names_wins() => Assert.Equal(
        ["compose.yaml", "docker-compose.yml"],
        Sets(("docker-compose.yml", Service), ("compose.yaml", Service)));

    /// <summary>Base and override need not be spelt alike.</summary>
    [Fact]
    public void The_override_is_added_by_itself() => Assert.Equal(
        ["compose.yaml + docker-compose.override.yml"],
        Sets(("compose.yaml", Service), ("docker-compose.override.yml", Fragment)));

    [Fact]
    public void A_file_that_completes_the_default_is_read_with_it_but_without_the_override() => Assert.Equal(
        ["compose.yaml + compose.override.yaml", "compose.yaml + compose.prod.yaml"],
        Sets(("compose.yaml", Service), ("compose.override.yaml", Fragment), ("compose.prod.yaml", Fragment)));

    [Fact]
    public void A_complete_file_stands_alone() => Assert.Equal(
        ["compose.yaml", "compose.prod.yaml"],
        Sets(("compose.yaml", Service), ("compose.prod.yaml", "services: {web: {image: b}}")));

    [Fact]
    public void A_file_that_depends_on_a_service_of_the_default_completes_it() => Assert.Equal(
        ["compose.yaml + compose.prod.yaml"],
        Sets(("compose.yaml", Service), ("compose.prod.yaml", "services: {proxy: {image: b, depends_on: [web]}}")).Skip(1));

    /// <summary>Dev containers and CI name such files behind others that are not known here.</summary>
    [Theory]
    [InlineData("internal/docker-compose.override.yml", Service)]
    [InlineData("internal/compose.prod.yaml", Fragment)]
    public void A_file_without_its_other_half_is_a_fragment(string path, string content) =>
        Assert.Equal([$"({path})"], Sets((path, content)));

    [Fact]
    public void Folders_are_projects_of_their_own() => Assert.Equal(
        ["a/compose.yaml", "b/compose.yaml"],
        Sets(("a/compose.yaml", Service), ("b/compose.yaml", Service)));

    [Fact]
    public void A_committed_environment_names_the_files() => Assert.Equal(
        ["compose.yaml + compose.dev.yaml"],
        Sets((".env", "COMPOSE_FILE=compose.yaml:compose.dev.yaml\n"), ("compose.yaml", Service), ("compose.dev.yaml", "services: {web: {image: b}}")));

    [Theory]
    [InlineData("deploy.sh", "docker compose -f compose.yaml -f compose.live.yaml up -d\n")]
    [InlineData("scripts/deploy.sh", "cd ..\ndocker-compose --file=compose.yaml \\\n  --file compose.live.yaml up\n")]
    [InlineData(".github/workflows/ci.yml", "    - run: docker compose -f ./compose.yaml -f ./compose.live.yaml up --wait\n")]
    [InlineData("Makefile", "up:\n\tdocker compose -f compose.yaml -f compose.live.yaml up\n")]
    [InlineData(".devcontainer/devcontainer.json", "{ // opened by editors\n \"dockerComposeFile\": [\"../compose.yaml\", \"../compose.live.yaml\"] }")]
    public void A_script_names_the_files(string path, string content) => Assert.Equal(
        ["compose.yaml", "compose.yaml + compose.live.yaml"],
        Sets((path, content), ("compose.yaml", Service), ("compose.live.yaml", "services: {web: {image: b}}")));

    [Theory]
    [InlineData("docker compose -f compose.yaml -f compose.$ENV.yaml up")] // a variable chooses
    [InlineData("docker compose -f compose.yaml -f missing.yaml up")]
    [InlineData("docker build -f compose.yaml .; kubectl apply -f compose.live.yaml")] // says compose in a name only; two commands
    public void A_script_that_does_not_tell_changes_nothing(string command) => Assert.Equal(
        ["compose.yaml", "compose.live.yaml"],
        Sets(("deploy.sh", command), ("compose.yaml", Service), ("compose.live.yaml", "services: {web: {image: b}}")));

    [Fact]
    public void Files_of_each_other_are_included()
    {
        var project = ComposeModels.Single(
            ("compose.yaml", "include: [services/db.yaml]\nservices: {web: {image: a}}"),
            ("services/db.yaml", "services: {db: {image: postgres, build: ./db}}\nvolumes: {data: }"));

        Assert.Equal("{web: {image: a}, db: {image: postgres, build: ./db}}", project.At("services"));
        Assert.Equal("{data: ~}", project.At("volumes"));
        Assert.Equal("services/db", project.Resolve((ComposeScalar)project.FindService("db")!.Content["build"]!));
    }

    [Theory]
    [InlineData("include: [a.yaml]", "include: [compose.yaml]", ComposeIssueKind.IncludeCycle)]
    [InlineData("include: [missing.yaml]", "{}", ComposeIssueKind.IncludedFileMissing)]
    [InlineData("include: [{path: a.yaml}]\nservices: {web: {image: a}}", "services: {web: {image: b}}", ComposeIssueKind.IncludeConflict)]
    [InlineData("services: {a: {extends: b}, b: {extends: a}}", "{}", ComposeIssueKind.ExtendsCycle)]
    [InlineData("services: {a: {extends: a}}", "{}", ComposeIssueKind.ExtendsCycle)]
    [InlineData("services: {a: {extends: {file: a.yaml, service: b}}}", "services: {b: {extends: {file: compose.yaml, service: a}}}", ComposeIssueKind.ExtendsCycle)]
    [InlineData("services: {a: {extends: b}}", "{}", ComposeIssueKind.ExtendedServiceMissing)]
    [InlineData("services: {a: {extends: {file: missing.yaml, service: b}}}", "{}", ComposeIssueKind.ExtendedFileMissing)]
    public void What_does_not_come_together(string compose, string other, ComposeIssueKind expected) =>
        Assert.Contains(expected, ComposeModels.Single(("compose.yaml", compose), ("a.yaml", other)).Issues.Select(issue => issue.Kind));

    [Theory]
    [InlineData("extends: base", "{image: b, environment: {A: 1}, ports: ['80:80']}")]
    [InlineData("extends: {service: base}", "{image: b, environment: {A: 1}, ports: ['80:80']}")]
    public void A_service_takes_over_another(string extends, string parent)
    {
        var project = ComposeModels.Single(("compose.yaml", $"services:\n  base: {parent}\n  web:\n    {extends}\n    environment: [B=2]\n"));
        Assert.Equal("{image: b, environment: {A: 1, B: 2}, ports: [80:80]}", project.At("services/web"));
    }

    [Fact]
    public void A_service_of_another_file_is_taken_over_with_its_folder()
    {
        var project = ComposeModels.Single(
            ("compose.yaml", "services: {web: {extends: {file: common/base.yaml, service: base}}}"),
            ("common/base.yaml", "services: {base: {extends: deeper, build: .}, deeper: {env_file: a.env}}"));
        Assert.Equal("{env_file: a.env, build: .}", project.At("services/web"));
        Assert.Equal("common/a.env", project.Resolve(Assert.Single(project.FindService("web")!.EnvFiles).Path));
    }

    [Fact]
    public void What_lies_in_other_repositories_is_unknown()
    {
        var project = ComposeModels.Single(("compose.yaml", "include: [https://example.com/a.git, 'oci://example.com/b']\nservices: {web: {image: a}}"));
        Assert.Empty(project.Issues);
        Assert.False(project.IsWhole);
    }

    [Theory]
    [InlineData("image: 'a:${T:-1.0}'", "image", "a:1.0")]
    [InlineData("image: 'a:${T}'", "image", "?a:${T}?")] // the shell may set it
    [InlineData("image: 'a:${FROM_FILE}'", "image", "a:2.0")]
    [InlineData("image: 'a:${FROM_FILE:-1.0}'", "image", "a:2.0")]
    [InlineData("command: echo $$HOME", "command", "echo $HOME")]
    [InlineData("labels: ['${FROM_FILE}=x']", "labels", "[2.0=x]")]
    public void Variables_are_replaced_as_far_as_they_are_known(string attribute, string path, string expected) => Assert.Equal(
        expected,
        ComposeModels.Single((".env", "FROM_FILE=2.0\n"), ("compose.yaml", $"services:\n  web:\n    {attribute}\n")).At("services/web/" + path));
}
