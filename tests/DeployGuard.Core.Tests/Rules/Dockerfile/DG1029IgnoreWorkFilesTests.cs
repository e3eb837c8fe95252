using DeployGuard.Core.Tests.Verification;
using DeployGuard.Repository;
using DeployGuard.Rules.Dockerfile;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

public sealed class DG1029IgnoreWorkFilesTests
{
    private static TestRepository Repository(string ignoreFile, string copy = "COPY . .") =>
        TestRepository.Dockerfile($"FROM alpine:3.20\n{copy}\n").With(".dockerignore", ignoreFile)
            .With("src/Api/Api.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />")
            .With("tests/Api.Tests/Api.Tests.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup><PackageReference Include=\"Microsoft.NET.Test.Sdk\" /></ItemGroup></Project>");

    [Theory]
    [InlineData("Shop.sln", "", "**/.vs, **/*.user")]
    [InlineData("Shop.slnx", "", "**/.vs, **/*.user")]
    [InlineData(".vscode/launch.json", "", "**/.vscode")]
    [InlineData("README.md", ".idea/\n", "**/.idea")] // .gitignore expects it
    [InlineData("README.md", "[Tt]est[Rr]esult*/\n", "**/TestResults")]
    [InlineData("publish.sh", "[Oo]ut/\nartifacts/\n", "**/out")] // the script names it and runs docker
    [InlineData("src/Data.props", "*.db\n", "**/*.db")] // with Sqlite, see below
    public void Reports_what_this_repository_can_have(string path, string gitIgnore, string patterns)
    {
        var finding = Assert.Single(Repository("a\n[|tmp|]\n").With(".gitignore", gitIgnore)
            .With(path, path switch
            {
                "publish.sh" => "dotnet publish -o ./out\ndocker build .\n",
                "src/Data.props" => "<Project><ItemGroup><PackageReference Include=\"Microsoft.EntityFrameworkCore.Sqlite\" /></ItemGroup></Project>",
                _ => "",
            }).Reports<DG1029IgnoreWorkFiles>());

        Assert.EndsWith("; add " + patterns, finding.Message, StringComparison.Ordinal);
        Assert.Equal(FindingLevel.Suggestion, finding.Level);
    }

    [Fact]
    public void Adds_the_patterns_at_the_end() =>
        Repository("tmp").WithFiles("Shop.sln").IsFixedTo<DG1029IgnoreWorkFiles>(".dockerignore", "tmp\n**/.vs\n**/*.user\n");

    [Theory]
    [InlineData("**/.vs\n**/*.*proj.user\n")] // as in the ignore file of Visual Studio
    [InlineData(".vs\n**/*.user\n")]
    [InlineData("*\n!src\n")] // who lists what is needed
    public void Guards_an_ignore_file_that_keeps_them_out(string ignoreFile) =>
        Repository(ignoreFile).WithFiles("Shop.sln").Silent<DG1029IgnoreWorkFiles>();

    /// <summary>Nobody has to exclude the files of tools nobody uses, and what a template for .gitignore names is no sign of use.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("[Oo]ut/\nartifacts/\n*.db\n")]
    public void Guards_a_repository_that_has_none(string gitIgnore) =>
        Repository("tmp\n").With(".gitignore", gitIgnore).Silent<DG1029IgnoreWorkFiles>();

    [Theory]
    [InlineData("COPY src/Api/Api.csproj .")]
    [InlineData("COPY docs docs")]
    [InlineData("COPY --exclude=.vs . .")]
    public void Guards_copies_that_take_nothing_of_the_kind(string copy) =>
        Repository("tmp\n", copy).WithFiles("docs/a.md", "Shop.sln").Silent<DG1029IgnoreWorkFiles>();

    /// <summary>On this machine only; a clone would say something else.</summary>
    [Fact]
    public void Guards_what_only_this_machine_has() =>
        Repository("tmp\n").With(".vscode/settings.json", "", FileState.Ignored).WithIgnoredDirectory(".idea").Silent<DG1029IgnoreWorkFiles>();
}
