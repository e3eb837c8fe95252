using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Compose;

namespace DeployGuard.Core.Tests.Documents.Builds;

/// <summary>What the build of a service names.</summary>
public sealed class ServiceBuildTests
{
    [Theory]
    [InlineData(".", "", "Dockerfile", "release")]
    [InlineData("./site/", "site", "site/Dockerfile", "only")]
    [InlineData("{ context: site }", "site", "site/Dockerfile", "only")]
    // The Dockerfile is looked for in the context, and may lie outside of it.
    [InlineData("{ context: site, dockerfile: ../docker/web.Dockerfile }", "site", "docker/web.Dockerfile", "web")]
    [InlineData("{ dockerfile: docker/web.Dockerfile }", "", "docker/web.Dockerfile", "web")]
    [InlineData("{ context: \"${DIR:-site}\" }", "site", "site/Dockerfile", "only")]
    // Stages by name in any casing, or by number.
    [InlineData("{ context: ., target: build }", "", "Dockerfile", "build")]
    [InlineData("{ context: ., target: BUILD }", "", "Dockerfile", "build")]
    [InlineData("{ context: ., target: \"0\" }", "", "Dockerfile", "build")]
    [InlineData("{ context: ., target: \"\" }", "", "Dockerfile", "release")]
    [InlineData("{ context: ., target: gone }", "", "Dockerfile", null)]
    [InlineData("{ context: ., target: \"7\" }", "", "Dockerfile", null)]
    [InlineData("{ context: ., target: \"${TARGET}\" }", "", "Dockerfile", null)]
    // What is not here or not known.
    [InlineData("gone", "gone", "gone/Dockerfile", null)]
    [InlineData("{ context: ., dockerfile_inline: FROM alpine:3.20 }", "", null, null)]
    [InlineData("{ context: ., dockerfile: \"${FILE}\" }", "", null, null)]
    [InlineData("\"${DIR}\"", null, null, null)]
    [InlineData("../other", null, null, null)]
    [InlineData("/srv/app", null, null, null)]
    [InlineData("https://github.com/acme/app.git#main", null, null, null)]
    [InlineData("git@github.com:acme/app.git", null, null, null)]
    [InlineData("github.com/acme/app", null, null, null)]
    public void Is_context_dockerfile_and_stage(string build, string? context, string? dockerfile, string? stage)
    {
        var documents = Repository.With("compose.yaml", $"services:\n  web:\n    build: {build}\n").Documents();

        var found = Find(documents, "compose.yaml")!;

        Assert.Equal(context, found.Context);
        Assert.Equal(dockerfile, found.DockerfilePath);
        Assert.Equal(stage, found.Stage?.Name);
    }

    [Fact]
    public void Is_none_for_an_image() =>
        Assert.Null(Find(Repository.With("compose.yaml", "services:\n  web:\n    image: alpine:3.20\n").Documents(), "compose.yaml"));

    // Each file resolves what it writes; the merged build has the stage of one and the context of the other.
    [Fact]
    public void Joins_what_base_and_override_say()
    {
        var documents = Repository.With("compose.yaml", "services:\n  web:\n    build: .\n")
            .With("compose.override.yaml", "services:\n  web:\n    build: { target: build }\n").Documents();

        var found = Find(documents, "compose.yaml")!;

        Assert.Equal("", found.Context);
        Assert.Equal("build", found.Stage?.Name);
        Assert.Equal("compose.override.yaml", found.TargetText?.Location.Path);
    }

    // What the file completes, or what is extended, may name another Dockerfile.
    [Theory]
    [InlineData("{ target: build }", null, null)]
    [InlineData("{ context: site, target: only }", "site", null)]
    [InlineData("{ context: site, dockerfile: Dockerfile }", "site", "site/Dockerfile")]
    public void Takes_no_defaults_where_something_is_not_known(string build, string? context, string? dockerfile)
    {
        var fragment = Repository.With("compose.debug.yaml", $"services:\n  web:\n    build: {build}\n  api:\n    environment: {{ A: b }}\n").Documents();
        var open = Repository.With("compose.yaml", $"services:\n  web:\n    build: {build}\n    extends: {{ file: \"${{OTHER}}\", service: web }}\n").Documents();

        foreach (var found in new[] { Find(fragment, "compose.debug.yaml")!, Find(open, "compose.yaml")! })
        {
            Assert.Equal(context, found.Context);
            Assert.Equal(dockerfile, found.DockerfilePath);
        }
    }

    [Fact]
    public void A_dockerfile_knows_the_services_that_build_it()
    {
        var documents = Repository.With("compose.yaml", """
            services:
              web: { build: . }
              worker: { build: { context: ., target: build } }
              site: { build: site }
              db: { image: "postgres:17.2" }
            """).Documents();

        var uses = documents.Model(ServiceBuilds.Build).Of("Dockerfile");

        Assert.Equal(["web", "worker"], uses.Select(use => use.Service.Name));
    }

    private static TestRepository Repository => TestRepository.Empty
        .With("Dockerfile", "FROM alpine:3.20 AS build\nFROM alpine:3.20 AS release\n")
        .With("site/Dockerfile", "FROM alpine:3.20 AS only\n")
        .With("docker/web.Dockerfile", "FROM alpine:3.20 AS web\n");

    private static ServiceBuild? Find(DeployGuard.Documents.RepositoryDocuments documents, string path)
    {
        var project = documents.Model(ComposeProjects.Build).All.Single(project => project.MainFiles[0].Path == path);
        return ServiceBuild.Of(project.FindService("web")!, project, documents);
    }
}
