using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Dockerfile;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

public sealed class DG1025CopyIgnoredFileTests
{
    private static TestRepository Repository(string copy, string ignoreFile) =>
        TestRepository.Dockerfile($"FROM alpine:3.20\n{copy}\n")
            .With(".dockerignore", ignoreFile)
            .WithFiles("app.json", "src/Api/Api.csproj", "docs/README.md");

    [Theory]
    [InlineData("COPY [|app.json|] .", "app.json")]
    [InlineData("COPY [|./app.json|] .", "*.json")]
    [InlineData("ADD [|app.json|] .", "*")]
    [InlineData("COPY app.txt [|app.json|] ./", "**/*.json")]
    [InlineData("COPY [\"src\", [|\"app.json\"|], \"./\"]", "*.json")]
    [InlineData("COPY [|docs|] .", "docs")]
    [InlineData("COPY [|docs/README.md|] .", "docs")] // the folder covers everything below
    [InlineData("COPY [|docs/|] .", "docs/\n!src")] // the exception is elsewhere
    [InlineData("COPY [|src/Api/Api.csproj|] .", "**/*.csproj\n!src/Web/*.csproj")]
    [InlineData("COPY [|bin/publish/|] .", "**/bin")] // made on the machine, and not sent
    [InlineData("ARG F=app.json\nCOPY [|$F|] .", "*.json")]
    [InlineData("COPY [|app.json|] .", "!app.json\n*.json")] // the last match wins
    public void Reports_a_source_that_is_kept_out(string copy, string ignoreFile)
    {
        var finding = Assert.Single(Repository(copy, ignoreFile).Reports<DG1025CopyIgnoredFile>());

        Assert.Equal(FindingLevel.Blocking, finding.Level);
        Assert.Equal(".dockerignore", Assert.Single(finding.Related).Location.Path);
    }

    [Theory]
    [InlineData("COPY app.json .", "json")]
    [InlineData("COPY app.json .", "*.json\n!app.json")]
    [InlineData("COPY docs .", "docs\n!docs/README.md")] // arrives in part
    [InlineData("COPY src .", "*\n!src/Api")]
    [InlineData("COPY src .", "*\n!**/*.csproj")]
    [InlineData("COPY . .", "*")] // the context itself is always there
    [InlineData("COPY *.json .", "*.json")] // a pattern may find nothing; the message of the builder says so
    [InlineData("COPY --from=build app.json .", "*.json")]
    [InlineData("ADD https://example.com/app.json .", "*.json")]
    [InlineData("ARG F\nCOPY $F .", "*.json")]
    [InlineData("COPY docs/README.md .", "README.md")] // anchored at the top
    [InlineData("ONBUILD COPY app.json .", "*.json")] // the context of another build
    public void Guards_what_arrives(string copy, string ignoreFile) =>
        Repository(copy, ignoreFile).Silent<DG1025CopyIgnoredFile>();

    /// <summary>BuildKit does not build a stage that the target does not need.</summary>
    [Fact]
    public void In_a_stage_that_is_not_built_it_is_a_warning()
    {
        var finding = Assert.Single(TestRepository.Dockerfile("FROM alpine:3.20 AS old\nCOPY [|a|] .\nFROM alpine:3.20\n")
            .With(".dockerignore", "a").WithFiles("a").Reports<DG1025CopyIgnoredFile>());

        Assert.Equal(FindingLevel.Warning, finding.Level);
    }

    /// <summary>It may be built from its folder or from the root; only one of them has the ignore file.</summary>
    [Fact]
    public void Guards_a_context_that_is_not_certain() =>
        TestRepository.Empty.With("api/Dockerfile", "FROM alpine:3.20\nCOPY app.json .\n").WithFiles("app.json", "api/app.json")
            .With(".dockerignore", "*.json").With("api/.dockerignore", "x")
            .Silent<DG1025CopyIgnoredFile>();

    [Fact]
    public void Long_names_are_shortened()
    {
        var name = new string('a', 200) + ".json";
        TestRepository.Dockerfile($"FROM alpine:3.20\nCOPY [|{name}|] .\n").With(".dockerignore", name).WithFiles(name)
            .Reports<DG1025CopyIgnoredFile>();
    }
}
