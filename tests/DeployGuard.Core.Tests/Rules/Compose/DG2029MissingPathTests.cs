using DeployGuard.Core.Tests.Verification;
using DeployGuard.Repository;
using DeployGuard.Rules.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2029MissingPathTests
{
    [Theory]
    [InlineData("build: [|./sites|]", FindingLevel.Blocking, "did you mean 'site'?")]
    [InlineData("build: { context: [|./frontend|] }", FindingLevel.Blocking, "did you mean 'apps/frontend'?")] // the only folder of that name
    [InlineData("build: { context: [|./nowhere|] }", FindingLevel.Blocking, "correct the path")]
    [InlineData("build: { context: [|./nowhere|], dockerfile: ../docker/Dockerfile }", FindingLevel.Blocking, "correct the path")]
    [InlineData("build: { context: site, dockerfile: [|Dockerfile.relase|] }", FindingLevel.Blocking, "did you mean 'site/Dockerfile.release'?")]
    [InlineData("build: [|apps|]", FindingLevel.Blocking, "did you mean 'apps/frontend/Dockerfile'?")] // the only one below
    [InlineData("build: { context: [|./nowhere|] }\n    image: acme/web:1.0", FindingLevel.Warning, "correct the path")] // may be pulled
    [InlineData("build: [|./nowhere|]\n    profiles: [tools]", FindingLevel.Warning, "correct the path")]
    [InlineData("image: a:1\n    env_file: [|config/ap.env|]", FindingLevel.Blocking, "did you mean 'config/app.env'?")]
    [InlineData("image: a:1\n    env_file: [{ path: [|web.env|], required: true }]", FindingLevel.Blocking, "commit it, or write required: false")]
    [InlineData("image: a:1\n    env_file: [|.env.web|]", FindingLevel.Warning, "commit an example to copy, or write required: false")] // may be made by hand
    [InlineData("image: a:1\n    volumes: [\"[|./nginx.conf|]:/etc/nginx/nginx.conf:ro\"]", FindingLevel.Warning, "correct the path")]
    [InlineData("image: a:1\n    volumes: [\"[|./config/nginx.con|]:/etc/nginx.conf\"]", FindingLevel.Warning, "did you mean 'config/nginx.conf'?")]
    [InlineData("image: a:1\n    volumes: [\"[|./conf.d|]:/etc/nginx/conf.d\"]", FindingLevel.Suggestion, "or use a volume")]
    [InlineData("image: a:1\n    volumes: [{ type: bind, source: [|./pages|], target: /pages }]", FindingLevel.Suggestion, "or use a volume")]
    public void Reports(string lines, FindingLevel level, string advice)
    {
        var finding = Repository($"services:\n  web:\n    {lines}\n").Reports<DG2029MissingPath>().Single();

        Assert.Equal(level, finding.Level);
        Assert.EndsWith(advice, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build: ./site")]
    [InlineData("build: .")]
    [InlineData("build: { context: ., dockerfile: site/Dockerfile.release }")]
    [InlineData("build: { context: ${CONTEXT} }")]
    [InlineData("build: ./${APP}")]
    [InlineData("build: ../other")] // a checkout beside this one
    [InlineData("build: https://github.com/acme/app.git")]
    [InlineData("build: git@github.com:acme/app.git")]
    [InlineData("build: github.com/acme/app")]
    [InlineData("build: { context: ./vendor/app }")] // a submodule
    [InlineData("build: { context: podman }")] // Containerfile
    [InlineData("build: { context: site/assets, dockerfile_inline: FROM alpine:3.20 }")]
    [InlineData("build: ./publish")] // git ignores it: an earlier step makes it
    [InlineData("image: a:1\n    env_file: config/app.env")]
    [InlineData("image: a:1\n    env_file: [{ path: web.env, required: false }]")]
    [InlineData("image: a:1\n    env_file: /etc/web.env")]
    [InlineData("image: a:1\n    env_file: ~/web.env")]
    [InlineData("image: a:1\n    env_file: ${ENV_FILE:?}")]
    [InlineData("image: a:1\n    volumes: [\"/etc/localtime:/etc/localtime:ro\"]")]
    [InlineData("image: a:1\n    volumes: [\"~/.aspnet/https:/https\"]")]
    [InlineData("image: a:1\n    volumes: [\"./run/app.sock:/run/app.sock\"]")] // there while something runs
    [InlineData("image: a:1\n    volumes: [\"data:/data\", /cache]")]
    [InlineData("image: a:1\n    volumes: [\"./publish/data:/data\"]")] // below what git ignores
    [InlineData("image: a:1\n    volumes: [\"./site:/site\", \"./config/nginx.conf:/etc/nginx/nginx.conf\"]")]
    [InlineData("image: postgres:17.2\n    volumes: [\"./pgdata:/var/lib/postgresql/data\"]")] // makes the folder its own
    public void Guards(string lines) => Repository($"services:\n  web:\n    {lines}\n").Silent<DG2029MissingPath>();

    // Names as long as Windows allows still make a message of one line.
    [Theory]
    [InlineData("build: [|./{0}|]", "{1}/Dockerfile")]
    [InlineData("build: { context: ., dockerfile: [|{0}|] }", "Dockerfile")]
    [InlineData("image: a:1\n    env_file: [|{0}.cfg|]", "{1}.cfg")]
    [InlineData("image: a:1\n    volumes: [\"[|./{0}.cfg|]:/a/b.cfg\"]", "{1}.cfg")]
    [InlineData("image: a:1\n    volumes: [\"[|./{0}|]:/data\"]", "{1}/a")]
    [InlineData("image: a:1\nsecrets: { a: { file: [|{0}.txt|] } }", "{1}.txt")]
    public void Keeps_messages_short(string lines, string file)
    {
        string Fill(string text) => text.Replace("{0}", new string('a', 55) + "b", StringComparison.Ordinal).Replace("{1}", new string('a', 55) + "c", StringComparison.Ordinal);
        Repository(Fill($"services:\n  web:\n    {lines}\n")).WithFiles(Fill(file)).Reports<DG2029MissingPath>();
    }

    [Theory]
    [InlineData("secrets: { a: { file: [|./a.txt|] } }")]
    [InlineData("configs: { a: { file: [|a.json|] } }")]
    [InlineData("include: [[|shared.yaml|]]")]
    [InlineData("include: [{ path: [|parts/shared.yaml|] }]")]
    public void Reports_what_the_whole_project_names(string line) =>
        Repository($"services:\n  web:\n    image: a:1\n{line}\n").Reports<DG2029MissingPath>();

    [Theory]
    [InlineData("secrets: { a: { environment: A } }")]
    [InlineData("secrets: { a: { file: ./config/app.env } }")]
    [InlineData("secrets: { a: { file: \"${SECRETS}/a.txt\" } }")]
    [InlineData("include: [\"oci://registry.example.com/parts:1.0\"]")]
    [InlineData("include: [\"${PART}.yaml\"]")]
    public void Silent_for_what_exists_or_is_not_known(string line) =>
        Repository($"services:\n  web:\n    image: a:1\n{line}\n").Silent<DG2029MissingPath>();

    [Fact]
    public void Reports_a_file_that_is_extended_in_vain() => Assert.Equal(
        FindingLevel.Blocking,
        Repository("services:\n  web:\n    extends: { file: [|common.yaml|], service: web }\n").Reports<DG2029MissingPath>().Single().Level);

    // DG2021's: a name, no path.
    [Fact]
    public void Silent_for_a_service_that_its_file_lacks() => Repository("services:\n  web:\n    extends: { file: base.yaml, service: wep }\n")
        .With("base.yaml", "services:\n  web:\n    image: a:1\n").Silent<DG2029MissingPath>();

    // nudgebee#307, conductai#1736: fresh clones fail for want of a file that people make from an example.
    [Theory]
    [InlineData(".env", ".env.example")]
    [InlineData(".env.production", ".env.example")]
    [InlineData("web.env", "web.env.sample")]
    [InlineData("web.env", "web.example.env")]
    public void Names_the_example_to_copy(string path, string example)
    {
        foreach (var ignored in new[] { "", path + "\n" })
        {
            var finding = Repository($"services:\n  web:\n    image: a:1\n    env_file: [|{path}|]\n").WithFiles(example).With(".gitignore", ignored)
                .Reports<DG2029MissingPath>().Single();

            Assert.Equal($"'{path}' is made by hand; copy it from '{example}'", finding.Message);
            Assert.Equal(FindingLevel.Suggestion, finding.Level);
        }
    }

    // Mutation: the example of another file.
    [Fact]
    public void Does_not_take_the_example_of_another_file() => Assert.Equal(
        FindingLevel.Warning,
        Repository("services:\n  web:\n    image: a:1\n    env_file: [|.env.worker|]\n").WithFiles(".env.example").Reports<DG2029MissingPath>().Single().Level);

    // A laptop and a clone get the same answer about a file that git ignores.
    [Fact]
    public void Asks_for_an_example_of_what_git_ignores()
    {
        var clone = Repository("services:\n  web:\n    image: a:1\n    env_file: [|web.env|]\n").With(".gitignore", "web.env\n");
        var laptop = clone.With("web.env", "A=b\n", FileState.Ignored);

        Assert.Equal(FindingLevel.Suggestion, clone.Reports<DG2029MissingPath>().Single().Level);
        Assert.Equal(clone.Reports<DG2029MissingPath>().Single().Message, laptop.Reports<DG2029MissingPath>().Single().Message);
    }

    [Fact]
    public void Silent_when_the_example_was_copied() => Repository("services:\n  web:\n    image: a:1\n    env_file: web.env\n")
        .With(".gitignore", "web.env\n").With("web.env", "A=b\n", FileState.Ignored).WithFiles("web.env.example").Silent<DG2029MissingPath>();

    [Theory]
    [InlineData("build: [|./Site|]", "build: ./site")]
    [InlineData("build: { context: ., dockerfile: [|Site/Dockerfile|] }", null)]
    [InlineData("image: a:1\n    env_file: \"[|Config/App.env|]\"", "image: a:1\n    env_file: \"config/app.env\"")]
    [InlineData("image: a:1\n    volumes: [\"[|./config/Nginx.conf|]:/etc/nginx/nginx.conf\"]", "image: a:1\n    volumes: [\"./config/nginx.conf:/etc/nginx/nginx.conf\"]")]
    public void Linux_finds_only_the_casing_of_the_repository(string lines, string? expected)
    {
        lines = lines.Replace("\"[|Config/App.env|]\"", "[|\"Config/App.env\"|]", StringComparison.Ordinal);
        var repository = Repository($"services:\n  web:\n    {lines}\n");
        var finding = repository.Reports<DG2029MissingPath>().Single();

        Assert.StartsWith("On Linux", finding.Message, StringComparison.Ordinal);
        Assert.Equal(FindingLevel.Warning, finding.Level);
        if (expected is null) Assert.Empty(finding.Edits);
        else repository.IsFixedTo<DG2029MissingPath>("compose.yaml", $"services:\n  web:\n    {expected}\n");
    }

    [Fact]
    public void Silent_in_a_part_of_a_repository() =>
        Repository("services:\n  web:\n    build: ./nowhere\n    env_file: web.env\n").Incomplete().Silent<DG2029MissingPath>();

    // docker compose -f deploy/compose.yaml --project-directory . up
    [Fact]
    public void Silent_when_all_paths_start_at_a_folder_above() => TestRepository.Empty
        .WithFiles("site/Dockerfile", "config/app.env")
        .With("deploy/compose.yaml", "services:\n  web:\n    build: ./site\n    env_file: config/app.env\n").Silent<DG2029MissingPath>();

    // Mutation: one of them is right where the file lies.
    [Fact]
    public void Reports_one_wrong_path_among_right_ones() => TestRepository.Empty
        .WithFiles("site/Dockerfile", "deploy/app.env")
        .With("deploy/compose.yaml", "services:\n  web:\n    build: [|./site|]\n    env_file: app.env\n").Reports<DG2029MissingPath>();

    // Paths of an included and of an extended file start at that file.
    [Fact]
    public void Resolves_paths_where_they_are_written() => TestRepository.Empty
        .WithFiles("web/site/Dockerfile", "api/api.env")
        .With("web/part.yaml", "services:\n  web:\n    build: ./site\n")
        .With("api/common.yaml", "services:\n  api:\n    image: a:1\n    env_file: api.env\n")
        .With("compose.yaml", """
            include: [web/part.yaml]
            services:
              api:
                extends: { file: api/common.yaml, service: api }
            """).Silent<DG2029MissingPath>();

    private static TestRepository Repository(string compose) => TestRepository.Empty
        .WithFiles(
            "site/Dockerfile", "site/Dockerfile.release", "site/assets/logo.svg", "Dockerfile", "docker/Dockerfile", "apps/frontend/Dockerfile",
            "config/app.env", "config/nginx.conf", "podman/Containerfile")
        .With(".gitmodules", "[submodule \"app\"]\n\tpath = vendor/app\n\turl = https://github.com/acme/app.git\n")
        .With(".gitignore", "publish/\n")
        .With("compose.yaml", compose);
}
