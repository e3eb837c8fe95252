using DeployGuard.Core.Tests.Verification;
using DeployGuard.Repository;
using DeployGuard.Rules.Dockerfile;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

public sealed class DG1005DockerIgnoreMissingTests
{
    [Theory]
    [InlineData("COPY [|.|] .")]
    [InlineData("COPY [|./|] /src/")]
    [InlineData("COPY [|/|] /src/")]
    [InlineData("ADD [|.|] .")]
    [InlineData("COPY README.md [|.|] ./")]
    [InlineData("COPY [|src|] src/")]
    [InlineData("COPY --chown=app [|./src/|] .")]
    [InlineData("ARG FOLDER=src\nCOPY [|$FOLDER|] .")]
    [InlineData("COPY [|.|] .\nCOPY src .")] // one finding per Dockerfile
    public void Reports_a_folder_that_is_copied_as_a_whole(string copy) =>
        TestRepository.Dockerfile($"FROM alpine:3.20\n{copy}\n").WithFiles("README.md", "src/Api/Api.csproj")
            .Reports<DG1005DockerIgnoreMissing>();

    [Theory]
    [InlineData("COPY README.md .")]
    [InlineData("COPY --from=other . .")]
    [InlineData("COPY docs docs")] // nothing is built there
    [InlineData("COPY src/*.csproj .")]
    [InlineData("COPY --exclude=**/bin . .")]
    [InlineData("ADD https://example.com/a.tgz /")]
    [InlineData("ARG FOLDER\nCOPY $FOLDER .")] // not known
    [InlineData("ONBUILD COPY . .")] // the context of another build
    [InlineData("COPY <<EOF /a\nx\nEOF")]
    public void Guards_other_copies(string copy) =>
        TestRepository.Dockerfile($"FROM alpine:3.20\n{copy}\n").WithFiles("README.md", "docs/a.md", "src/Api/Api.csproj")
            .Silent<DG1005DockerIgnoreMissing>();

    [Theory]
    [InlineData(".dockerignore")]
    [InlineData("Dockerfile.dockerignore")]
    [InlineData(".containerignore")] // read by Podman and Buildah
    public void Guards_a_context_with_an_ignore_file(string name) =>
        TestRepository.Dockerfile("FROM alpine:3.20\nCOPY . .\n").WithFiles(name, "src/Api/Api.csproj")
            .Silent<DG1005DockerIgnoreMissing>();

    /// <summary>A clone does not have what git ignores.</summary>
    [Fact]
    public void Reports_when_the_ignore_file_is_not_under_version_control() =>
        TestRepository.Dockerfile("FROM alpine:3.20\nCOPY [|.|] .\n").With(".dockerignore", "**", FileState.Ignored)
            .Reports<DG1005DockerIgnoreMissing>();

    /// <summary>What is missing here may exist in the rest of the repository.</summary>
    [Fact]
    public void Guards_an_incomplete_work_tree() =>
        TestRepository.Dockerfile("FROM alpine:3.20\nCOPY . .\n").Incomplete().Silent<DG1005DockerIgnoreMissing>();

    /// <summary>Not in the folder of the Dockerfile: the copied project tells that the root is the context.</summary>
    [Fact]
    public void Reports_an_ignore_file_that_lies_beside_the_Dockerfile_but_not_in_the_context() =>
        TestRepository.Empty
            .With("src/Api/Dockerfile", "FROM alpine:3.20\nCOPY src/Api/Api.csproj src/Api/\nCOPY [|.|] .\n")
            .WithFiles("src/Api/Api.csproj", "src/Api/.dockerignore")
            .Reports<DG1005DockerIgnoreMissing>();

    [Fact]
    public void Reports_when_no_possible_context_has_an_ignore_file() =>
        TestRepository.Empty.With("services/api/Dockerfile", "FROM alpine:3.20\nCOPY [|.|] .\n").WithFiles("services/api/Api.csproj")
            .Reports<DG1005DockerIgnoreMissing>();

    /// <summary>Nothing in the file tells whether the context is this folder or the root.</summary>
    [Theory]
    [InlineData(".dockerignore")]
    [InlineData("services/.dockerignore")]
    [InlineData("services/api/.dockerignore")]
    [InlineData("build-context/.dockerignore")] // docker build -f services/api/Dockerfile build-context
    public void Guards_a_context_that_is_not_certain(string ignoreFile) =>
        TestRepository.Empty.With("services/api/Dockerfile", "FROM alpine:3.20\nCOPY . .\n").WithFiles("services/api/Api.csproj", ignoreFile)
            .Silent<DG1005DockerIgnoreMissing>();

    /// <summary>A folder with a Dockerfile and two settings has nothing to leak.</summary>
    [Fact]
    public void Guards_a_small_folder() =>
        TestRepository.Empty.With("docker/nginx/Dockerfile", "FROM nginx:1.27\nCOPY . /etc/nginx/\n").WithFiles("docker/nginx/nginx.conf", "Api.csproj")
            .Silent<DG1005DockerIgnoreMissing>();

    /// <summary>The ignore file of the neighbour belongs to the neighbour's Dockerfile.</summary>
    [Fact]
    public void Reports_one_of_two_services() =>
        TestRepository.Empty
            .With("a/Dockerfile", "FROM alpine:3.20\nCOPY [|.|] .\n").WithFiles("a/package.json")
            .With("b/Dockerfile", "FROM alpine:3.20\nCOPY . .\n").WithFiles("b/package.json", "b/.dockerignore")
            .Reports<DG1005DockerIgnoreMissing>();
}
