using DeployGuard.Repository;

namespace DeployGuard.Core.Tests.Repository;

public sealed class FileKindsTests
{
    [Theory]
    [InlineData("Dockerfile")]
    [InlineData("dockerfile")]
    [InlineData("src/Api/Dockerfile")]
    [InlineData("Dockerfile.debian")]
    [InlineData("Dockerfile.3.12")]
    [InlineData("Dockerfile.alpine-x64")]
    [InlineData("Dockerfile-dev")]
    [InlineData("Dockerfile_test")]
    [InlineData("dockerfile.dev")]
    [InlineData("Api.Dockerfile")]
    [InlineData("api.dockerfile")]
    [InlineData("Containerfile")]
    [InlineData("Containerfile.fedora")]
    [InlineData("api.containerfile")]
    public void Dockerfiles(string path) => Assert.Equal(FileKind.Dockerfile, FileKinds.Of(path));

    [Theory]
    [InlineData("Dockerfile.md")]
    [InlineData("dockerfile.go")]
    [InlineData("Dockerfile.cs")]
    [InlineData("Dockerfile.txt")]
    [InlineData("Dockerfile.bak")]
    [InlineData("Dockerfile.orig")]
    [InlineData("Dockerfile~")]
    [InlineData("Dockerfile.debian.swp")]
    [InlineData("Dockerfile.template")] // placeholders, not yet a Dockerfile
    [InlineData("Dockerfile.j2")]
    [InlineData("Dockerfile__tmpl__")]
    [InlineData("DockerfileParser")]
    [InlineData("DockerfileTests.cs")]
    [InlineData("dockerfile-lint")] // a tool
    [InlineData("lint-dockerfile")]
    [InlineData("Dockerfile/readme")] // a folder of that name
    [InlineData("NotADockerfile")]
    public void Not_Dockerfiles(string path) => Assert.Equal(FileKind.Other, FileKinds.Of(path));

    [Theory]
    [InlineData(".dockerignore", FileKind.DockerIgnore)]
    [InlineData("src/Dockerfile.dockerignore", FileKind.DockerIgnore)]
    [InlineData("api.Dockerfile.dockerignore", FileKind.DockerIgnore)]
    [InlineData(".containerignore", FileKind.DockerIgnore)]
    [InlineData("src/Api/Api.csproj", FileKind.Project)]
    [InlineData("Lib.FSPROJ", FileKind.Project)]
    [InlineData("Old.vbproj", FileKind.Project)]
    [InlineData("docker-compose.dcproj", FileKind.Other)]
    [InlineData("Directory.Packages.props", FileKind.MSBuildImport)]
    [InlineData("build/Common.targets", FileKind.MSBuildImport)]
    [InlineData("Shop.sln", FileKind.Solution)]
    [InlineData("Shop.slnx", FileKind.Solution)]
    [InlineData("global.json", FileKind.GlobalJson)]
    [InlineData("appsettings.json", FileKind.Other)]
    [InlineData("NuGet.Config", FileKind.NuGetConfig)]
    [InlineData("nuget.config", FileKind.NuGetConfig)]
    [InlineData("web.config", FileKind.Other)]
    [InlineData(".editorconfig", FileKind.AnalyzerConfig)]
    [InlineData("src/.globalconfig", FileKind.AnalyzerConfig)]
    [InlineData("old.editorconfig", FileKind.Other)]
    [InlineData("deploy/entrypoint.sh", FileKind.ShellScript)]
    [InlineData("Start.BASH", FileKind.ShellScript)]
    [InlineData("Dockerfile.sh", FileKind.ShellScript)]
    [InlineData("entrypoint.sh.template", FileKind.Other)]
    [InlineData("sh", FileKind.Other)]
    [InlineData("", FileKind.Other)]
    [InlineData("trailing.", FileKind.Other)]
    public void Others(string path, FileKind kind) => Assert.Equal(kind, FileKinds.Of(path));
}
