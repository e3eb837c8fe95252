using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Dockerfiles;

namespace DeployGuard.Core.Tests.Documents.Builds;

/// <summary>Which folder a Dockerfile is built from, told by what it copies.</summary>
public sealed class BuildContextsTests
{
    [Theory]
    // The only folder at or above a Dockerfile in the root.
    [InlineData("Dockerfile", "COPY . .", "", ".")]
    [InlineData("Dockerfile", "COPY bin/publish .", "", ".")]
    // Visual Studio: built from the root.
    [InlineData("src/Api/Dockerfile", "COPY src/Api/Api.csproj .", "src/Api/Api.csproj", ".")]
    // Built from its own folder.
    [InlineData("src/Api/Dockerfile", "COPY Api.csproj .", "src/Api/Api.csproj", "src/Api")]
    // A folder as source, and one in between.
    [InlineData("src/Api/Dockerfile", "COPY Api/ Lib/ ./", "src/Api/Api.csproj src/Lib/Lib.csproj", "src")]
    // Most sources decide; one that is made by the build exists nowhere.
    [InlineData("src/Api/Dockerfile", "COPY src/Api/Api.csproj global.json run.sh ./\nCOPY publish .", "src/Api/Api.csproj global.json src/Api/run.sh", ".")]
    [InlineData("src/Api/Dockerfile", "COPY Api.csproj .\nCOPY publish .", "src/Api/Api.csproj", "src/Api")]
    // Nothing to decide by: any of them.
    [InlineData("src/Api/Dockerfile", "COPY . .", "", "src/Api | src | .")]
    [InlineData("src/Api/Dockerfile", "COPY --from=build src/Api/Api.csproj .", "src/Api/Api.csproj", "src/Api | src | .")]
    [InlineData("src/Api/Dockerfile", "COPY nuget.config .", "src/Api/nuget.config nuget.config", "src/Api | .")]
    // Somebody wrote an ignore file for one of them.
    [InlineData("src/Api/Dockerfile", "COPY . .", "src/.dockerignore", "src")]
    [InlineData("src/Api/Dockerfile", "COPY . .", "src/.dockerignore .dockerignore", "src/Api | src | .")]
    // The files are elsewhere: docker build -f docker/Dockerfile app
    [InlineData("docker/Dockerfile", "COPY server.js .", "app/server.js", "")]
    [InlineData("docker/Dockerfile", "COPY lib/ .", "app/lib/server.js", "")]
    [InlineData("docker/Dockerfile", "COPY server.js .", "app/server.js app/.dockerignore", "app")]
    // A path climbs no higher than the context.
    [InlineData("a/Dockerfile", "COPY ../x .", "a/x", "a")]
    public void Is_the_folder_in_which_the_sources_exist(string dockerfile, string copy, string files, string expected)
    {
        var documents = TestRepository.Empty.With(dockerfile, $"FROM alpine:3.20\n{copy}\n")
            .WithFiles(files.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Documents();

        var possible = documents.Model(BuildContexts.Build).Possible(documents.Find<DockerfileDocument>(dockerfile)!);

        Assert.Equal(expected, string.Join(" | ", possible.Select(context => context.Directory.Length == 0 ? "." : context.Directory)));
    }

    [Fact]
    public void A_project_says_which_folder_its_container_is_built_from()
    {
        var documents = TestRepository.Empty.With("src/Api/Dockerfile", "FROM alpine:3.20\nCOPY . .\n")
            .With("src/Api/Api.csproj", @"<Project Sdk=""Microsoft.NET.Sdk.Web""><PropertyGroup><DockerfileContext>..\..</DockerfileContext></PropertyGroup></Project>")
            .WithFiles("src/Api/.dockerignore").Documents();

        var context = documents.Model(BuildContexts.Build).Find(documents.Find<DockerfileDocument>("src/Api/Dockerfile")!);

        Assert.Equal("", context?.Directory);
        Assert.Null(context?.IgnoreFile);
    }

    [Theory]
    [InlineData("{ context: src/Api }", "src/Api")]
    [InlineData("{ context: ., dockerfile: src/Api/Dockerfile }", ".")]
    // Two services that build it differently: either may be meant, and what holds in both holds.
    [InlineData("{ context: ., dockerfile: src/Api/Dockerfile } | src/Api", ". | src/Api")]
    [InlineData("src/Api | { context: src, dockerfile: Api/Dockerfile } | ./src/Api/", "src/Api | src")]
    // A folder that holds nothing is a mistake of the compose file; what is copied decides then.
    [InlineData("{ context: gone, dockerfile: ../src/Api/Dockerfile }", "src/Api")]
    [InlineData("{ context: gone, dockerfile: ../src/Api/Dockerfile } | { context: ., dockerfile: src/Api/Dockerfile }", ".")]
    // Another Dockerfile, one that only a variable knows, and a repository elsewhere say nothing about this one.
    [InlineData("{ context: ., dockerfile: Other.Dockerfile }", "src/Api")]
    [InlineData("{ context: \"${ROOT}\", dockerfile: src/Api/Dockerfile }", "src/Api")]
    [InlineData("https://github.com/acme/app.git", "src/Api")]
    public void Compose_services_say_which_folder_they_build_from(string builds, string expected)
    {
        var services = builds.Split(" | ").Select((build, i) => $"  s{i}:\n    build: {build}\n");
        var documents = TestRepository.Compose("services:\n" + string.Concat(services))
            .With("src/Api/Dockerfile", "FROM alpine:3.20\nCOPY Api.csproj .\n").WithFiles("src/Api/Api.csproj", "Other.Dockerfile").Documents();

        var possible = documents.Model(BuildContexts.Build).Possible(documents.Find<DockerfileDocument>("src/Api/Dockerfile")!);

        Assert.Equal(expected, string.Join(" | ", possible.Select(context => context.Directory.Length == 0 ? "." : context.Directory)));
    }

    [Theory]
    [InlineData("src/Api/Dockerfile.dockerignore .dockerignore", "src/Api/Dockerfile.dockerignore")]
    [InlineData(".dockerignore .containerignore src/Api/.dockerignore", ".dockerignore")]
    [InlineData(".containerignore", ".containerignore")]
    [InlineData("src/Api/.dockerignore", null)]
    [InlineData("src/Api/Other.dockerignore", null)]
    public void One_ignore_file_governs(string files, string? expected)
    {
        var documents = TestRepository.Empty.With("src/Api/Dockerfile", "FROM alpine:3.20\nCOPY src/Api/Api.csproj .\n")
            .WithFiles(["src/Api/Api.csproj", .. files.Split(' ')]).Documents();

        var context = documents.Model(BuildContexts.Build).Find(documents.Find<DockerfileDocument>("src/Api/Dockerfile")!);

        Assert.Equal("", context?.Directory);
        Assert.Equal(expected, context?.IgnoreFile?.Path);
    }

    [Theory]
    [InlineData("", "a/b", "a/b", "a/b")]
    [InlineData("src", "src/a", "a", "src/a")]
    [InlineData("src", "src", "", "src")]
    [InlineData("src", "srcs/a", null, null)]
    public void Paths_are_told_from_both_ends(string directory, string path, string? inContext, string? back)
    {
        var context = new BuildContext(directory, null);

        Assert.Equal(inContext, context.InContext(path));
        Assert.Equal(back, inContext is null ? null : context.InRepository(inContext));
    }
}
