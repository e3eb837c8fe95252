using System.Text;
using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Dockerfiles;

namespace DeployGuard.Core.Tests.Documents.Builds;

public sealed class DockerfileProjectsTests
{
    private const string Project = """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""";

    [Theory]
    [InlineData("Dockerfile", "WORKDIR /src\nCOPY . .\nRUN dotnet build src/A/A.csproj")]
    [InlineData("src/A/Dockerfile", "WORKDIR /src\nCOPY [\"src/A/A.csproj\", \"src/A/\"]\nRUN dotnet build ./src/A/A.csproj")]
    [InlineData("src/A/Dockerfile", "WORKDIR /app\nCOPY . .\nRUN dotnet build")] // the folder of the Dockerfile: only there it finds a project
    [InlineData("docker/Dockerfile", "COPY src /source\nWORKDIR /source/A\nRUN dotnet build")]
    [InlineData("Dockerfile", "COPY src/A/A.csproj /x/renamed.csproj\nRUN dotnet build /x/renamed.csproj")]
    [InlineData("Dockerfile", "WORKDIR /x\nCOPY src/*/A.csproj .\nRUN dotnet build A.csproj")]
    [InlineData("Dockerfile", "WORKDIR /x\nCOPY --parents src/A/A.csproj .\nRUN dotnet build src/A/A.csproj")]
    [InlineData("Dockerfile", "WORKDIR /x\nCOPY . .\nRUN cd src && cd A && dotnet build")]
    [InlineData("Dockerfile", "ARG DIR=src/A\nWORKDIR /x\nCOPY ${DIR} ${DIR}\nWORKDIR ${DIR}\nRUN dotnet build A.csproj")]
    [InlineData("Dockerfile", "WORKDIR /x\nCOPY . .\nARG PROJECT=A\nRUN dotnet build \"src/${PROJECT}/$PROJECT.csproj\"")]
    [InlineData("Dockerfile", "WORKDIR /x\nCOPY . .\nFROM build AS next\nRUN dotnet build src/A/A.csproj")] // files are inherited
    [InlineData("Dockerfile", "WORKDIR /x\nCOPY . .\nRUN <<EOF\ncd src\ndotnet build A/A.csproj\nEOF")]
    public void Finds_the_project_of_a_call(string path, string lines) =>
        Assert.Equal("src/A/A.csproj", Assert.Single(Steps(path, lines)).Project?.Path);

    [Theory]
    [InlineData("WORKDIR /x\nCOPY . .\nRUN (cd src/A); dotnet build A.csproj")] // the subshell's folder is gone again
    [InlineData("WORKDIR $UNKNOWN\nCOPY . .\nRUN dotnet build src/A/A.csproj")]
    [InlineData("COPY --from=other . .\nRUN dotnet build src/A/A.csproj")]
    [InlineData("WORKDIR /x\nCOPY . .\nRUN dotnet build")] // no project there, and the CLI refuses
    [InlineData("WORKDIR /x\nCOPY . .\nRUN dotnet build ../../x/src/Z/Z.csproj")]
    public void Silent_about_projects_that_cannot_be_told(string lines) => Assert.Empty(Steps("Dockerfile", lines));

    [Fact]
    public void An_ignored_file_does_not_reach_the_stage()
    {
        var repository = Repository("Dockerfile", "WORKDIR /x\nCOPY . .\nRUN dotnet build src/A/A.csproj")
            .With(".dockerignore", "global.json").WithFiles("global.json", "other.json");
        var files = Assert.Single(BuildOf(repository, "Dockerfile").Steps).Files;
        Assert.Null(files.PathInContainer("global.json"));
        Assert.Equal("/x/other.json", files.PathInContainer("other.json"));
    }

    [Fact]
    public void Thousands_of_copies_and_calls_and_deep_paths_end()
    {
        var lines = new StringBuilder("WORKDIR /x\n");
        for (var i = 0; i < 10_000; i++) lines.Append("COPY src/*/*.csproj a/b/").Append(i).Append("/\n");
        lines.Append("COPY . .\nRUN dotnet build ").Append('/', 50_000).Append("x/src/A/A.csproj\n");
        for (var i = 0; i < 10_000; i++) lines.Append("RUN dotnet restore\n");
        Assert.NotNull(BuildOf(Repository("Dockerfile", lines.ToString()), "Dockerfile"));
    }

    private static IReadOnlyList<DotNetStep> Steps(string path, string lines) => BuildOf(Repository(path, lines), path).Steps;

    private static TestRepository Repository(string path, string lines) => TestRepository.Empty
        .With("src/A/A.csproj", Project).With("src/B/B.csproj", Project).WithFiles("src/A/Program.cs")
        .With(path, "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\n" + lines + "\n");

    private static DotNetBuild BuildOf(TestRepository repository, string path)
    {
        var documents = repository.Documents();
        return documents.Model(DockerfileProjects.Build).Of(documents.Find<DockerfileDocument>(path)!);
    }
}
