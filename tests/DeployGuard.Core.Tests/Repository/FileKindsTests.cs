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
    [InlineData("compose.yaml", FileKind.Compose)]
    [InlineData("deploy/docker-compose.yml", FileKind.Compose)]
    [InlineData("docker-compose.prod.yml", FileKind.Compose)]
    [InlineData("Docker-Compose-CI.yaml", FileKind.Compose)]
    [InlineData("docker_compose.yml", FileKind.Compose)]
    [InlineData("db.compose.yml", FileKind.Compose)]
    [InlineData("prod-docker-compose.yml", FileKind.Compose)]
    [InlineData("composer.yml", FileKind.Other)] // PHP's, and a window manager's
    [InlineData("decompose.yml", FileKind.Other)]
    [InlineData("docker-compose.template.yml", FileKind.Other)] // placeholders, not yet YAML
    [InlineData("docker-compose.yml.j2", FileKind.Other)]
    [InlineData("docker-compose.yml.bak", FileKind.Other)]
    [InlineData(".github/workflows/docker-compose.yml", FileKind.Other)] // a pipeline
    [InlineData("values.yml", FileKind.Other)]
    [InlineData(".env", FileKind.EnvFile)]
    [InlineData("src/.env.example", FileKind.EnvFile)]
    [InlineData(".env.production.local", FileKind.EnvFile)]
    [InlineData(".env.template", FileKind.EnvFile)]
    [InlineData("production.env", FileKind.EnvFile)]
    [InlineData("env.example", FileKind.EnvFile)]
    [InlineData(".envrc", FileKind.Other)] // a shell script of direnv
    [InlineData(".env.ts", FileKind.Other)]
    [InlineData(".env.bak", FileKind.Other)]
    [InlineData(".env~", FileKind.Other)]
    [InlineData("env", FileKind.Other)]
    [InlineData("src/.gitignore", FileKind.GitIgnore)]
    [InlineData("Unity.gitignore", FileKind.Other)] // a template for one
    [InlineData("entrypoint.sh.template", FileKind.Other)]
    [InlineData("sh", FileKind.Other)]
    [InlineData("", FileKind.Other)]
    [InlineData("trailing.", FileKind.Other)]
    public void Others(string path, FileKind kind) => Assert.Equal(kind, FileKinds.Of(path));
}
