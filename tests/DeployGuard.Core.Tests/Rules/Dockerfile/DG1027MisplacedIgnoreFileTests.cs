using DeployGuard.Core.Tests.Verification;
using DeployGuard.Repository;
using DeployGuard.Rules.Dockerfile;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

public sealed class DG1027MisplacedIgnoreFileTests
{
    /// <summary>Built from the root for certain: its source exists only there.</summary>
    private static TestRepository FromRoot => TestRepository.Empty
        .With("src/Api/Dockerfile", "FROM alpine:3.20\nCOPY src/Api/Api.csproj .\n").WithFiles("src/Api/Api.csproj");

    [Theory]
    [InlineData("src/Api/.dockerignore", "Dockerfile is built from the root; move it there or name it Dockerfile.dockerignore")]
    [InlineData("src/.dockerignore", "it counts only in the folder an image is built from")]
    [InlineData("docs/.dockerignore", "it counts only in the folder an image is built from")]
    [InlineData("src/Api/.containerignore", "move it there")]
    [InlineData("src/Api/Dockerfile.prod.dockerignore", "Dockerfile.prod does not exist beside it")]
    [InlineData("src/Api/Docker.dockerignore", "Docker does not exist beside it")] // the beginning of another name
    [InlineData("Dockerfile.dockerignore", "Dockerfile does not exist beside it")] // beside the Dockerfile, not in the root
    public void Reports_a_file_that_no_build_reads(string path, string message)
    {
        var finding = Assert.Single(FromRoot.With(path, "# all\n[|bin|]\nobj\n").Reports<DG1027MisplacedIgnoreFile>());

        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_a_file_that_every_Dockerfile_replaces()
    {
        var finding = Assert.Single(TestRepository.Dockerfile("FROM alpine:3.20\nCOPY . .\n").WithFiles("Dockerfile.dockerignore")
            .With(".dockerignore", "[|bin|]\n").Reports<DG1027MisplacedIgnoreFile>());

        Assert.Contains("nothing is merged", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_the_file_of_the_root_when_all_is_built_below() =>
        TestRepository.Empty.With("api/Dockerfile", "FROM alpine:3.20\nCOPY run.sh .\n").WithFiles("api/run.sh").With(".dockerignore", "[|bin|]\n")
            .Reports<DG1027MisplacedIgnoreFile>();

    /// <summary>Paths below a folder, longer names and namespaces do not name it.</summary>
    [Theory]
    [InlineData(".github/workflows/ci.yml", "- run: docker build -f src/Api/Dockerfile .")]
    [InlineData("build.sh", "docker build -f src/Api/Dockerfile -t shop-Api:1 .")]
    [InlineData("build.sh", "dotnet test src/Api/Api.csproj\ndocker build -f src/Api/Dockerfile .")]
    [InlineData("Program.cs", "namespace Shop.Api; // docker")]
    [InlineData("ci.yml", "project: Api")] // builds no image
    public void Reports_although_a_file_inside_is_named(string path, string content) =>
        FromRoot.With("src/Api/.dockerignore", "[|bin|]\n").With(path, content).Reports<DG1027MisplacedIgnoreFile>();

    [Theory]
    [InlineData(".dockerignore")]
    [InlineData("src/Api/Dockerfile.dockerignore")]
    public void Guards_a_file_that_is_read(string path) => FromRoot.WithFiles(path).Silent<DG1027MisplacedIgnoreFile>();

    /// <summary>The folder may be a context although no Dockerfile says so.</summary>
    [Theory]
    [InlineData("compose.yaml", "services:\n  api:\n    build: ./src/Api\n")]
    [InlineData("deploy/build.sh", "docker build -f ../Dockerfile.x ../src/Api")]
    [InlineData("Makefile", "image:\n\tdocker build src/Api/\n")]
    [InlineData("build.ps1", "docker build .\\src\\Api")]
    [InlineData(".github/workflows/ci.yml", "uses: docker/build-push-action@v6\nwith:\n  context: ${{ matrix.folder }}\n")]
    [InlineData("build.sh", "for d in src/*; do\n  docker build $d\ndone\n")]
    [InlineData("AppHost/Program.cs", "builder.AddDockerfile(\"api\", \"../src/Api\");")] // Aspire
    public void Guards_a_folder_that_something_else_may_build(string path, string content) =>
        FromRoot.With("src/Api/.dockerignore", "bin\n").With(path, content).Silent<DG1027MisplacedIgnoreFile>();

    /// <summary>A template becomes a Dockerfile when somebody uses it.</summary>
    [Theory]
    [InlineData("templates/.dockerignore", "templates/Dockerfile.tmpl")]
    [InlineData("templates/.dockerignore", "templates/a/Dockerfile.j2")]
    [InlineData("templates/.dockerignore", "templates/.template.config/template.json")]
    [InlineData("src/Api/Dockerfile.prod.dockerignore", "src/Api/Dockerfile.prod.j2")]
    [InlineData("src/Api/dockerfile.dockerignore", "README.md")] // the casing of another system
    [InlineData("src/Api/Containerfile.containerignore", "README.md")]
    public void Guards_what_may_be_read_elsewhere(string path, string other) =>
        FromRoot.With(path, "bin\n").WithFiles(other).Silent<DG1027MisplacedIgnoreFile>();

    [Fact]
    public void Guards_a_Dockerfile_that_a_script_writes() =>
        FromRoot.With("src/Api/Dockerfile.gen.dockerignore", "bin\n").With("gen.sh", "docker build -f src/Api/Dockerfile.gen .")
            .Silent<DG1027MisplacedIgnoreFile>();

    /// <summary>Either folder may be the context.</summary>
    [Fact]
    public void Guards_contexts_that_are_not_certain() =>
        TestRepository.Empty.With("src/Api/Dockerfile", "FROM alpine:3.20\nCOPY . .\n").WithFiles(".dockerignore", "src/.dockerignore", "docs/.dockerignore")
            .Silent<DG1027MisplacedIgnoreFile>();

    /// <summary>The other Dockerfile may be built from anywhere.</summary>
    [Fact]
    public void Guards_when_one_context_is_not_certain() =>
        FromRoot.WithFiles("src/Api/.dockerignore").With("tools/x/Dockerfile", "FROM alpine:3.20\nCOPY . .\n").Silent<DG1027MisplacedIgnoreFile>();

    [Fact]
    public void Guards_a_repository_without_Dockerfiles() => TestRepository.Empty.WithFiles("src/.dockerignore").Silent<DG1027MisplacedIgnoreFile>();

    [Fact]
    public void Guards_a_part_of_a_repository() => FromRoot.WithFiles("src/Api/.dockerignore").Incomplete().Silent<DG1027MisplacedIgnoreFile>();

    /// <summary>One Dockerfile of two has a file of its own; the other one reads .dockerignore.</summary>
    [Fact]
    public void Guards_a_file_that_one_Dockerfile_still_reads() =>
        TestRepository.Dockerfile("FROM alpine:3.20\n").With("b.Dockerfile", "FROM alpine:3.20\n").WithFiles("Dockerfile.dockerignore", ".dockerignore")
            .Silent<DG1027MisplacedIgnoreFile>();

    /// <summary>A file that is about to be committed is as good as one that is.</summary>
    [Fact]
    public void Guards_a_Dockerfile_that_is_new() =>
        FromRoot.WithFiles("docs/Dockerfile.dockerignore").With("docs/Dockerfile", "FROM alpine:3.20\n", FileState.Untracked)
            .Silent<DG1027MisplacedIgnoreFile>();
}
