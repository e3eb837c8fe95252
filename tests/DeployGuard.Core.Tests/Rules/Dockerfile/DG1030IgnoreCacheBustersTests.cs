using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Dockerfile;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

public sealed class DG1030IgnoreCacheBustersTests
{
    private static TestRepository Repository(string ignoreFile, string copy = "COPY . .") =>
        TestRepository.Dockerfile($"FROM alpine:3.20\n{copy}\n").With(".dockerignore", ignoreFile).WithFiles("src/a.cs");

    [Theory]
    [InlineData("src/a.txt", "**/Dockerfile*")]
    [InlineData("docker-compose.override.yml", "**/*compose*.y*ml, **/Dockerfile*")]
    [InlineData("compose.yaml", "**/Dockerfile*, **/compose*")]
    [InlineData(".github/workflows/ci.yml", "**/Dockerfile*, .github")]
    [InlineData("charts/shop/Chart.yaml", "**/Dockerfile*, charts")]
    [InlineData("helm/shop/Chart.yaml", "**/Dockerfile*, helm")]
    [InlineData("README.md", "**/Dockerfile*, **/README.md")]
    [InlineData("api.Containerfile", "**/*.Containerfile, **/Dockerfile*")]
    public void Reports_files_that_no_build_needs(string path, string patterns)
    {
        var repository = Repository("[|tmp|]\n").WithFiles(path);

        Assert.EndsWith("; add " + patterns, Assert.Single(repository.Reports<DG1030IgnoreCacheBusters>()).Message, StringComparison.Ordinal);
        repository.IsFixedTo<DG1030IgnoreCacheBusters>(".dockerignore", "tmp\n" + patterns.Replace(", ", "\n", StringComparison.Ordinal) + "\n");
    }

    [Fact]
    public void Many_patterns_fit_the_message() =>
        Repository("[|tmp|]\n").WithFiles("docker-compose.yml", "compose.yaml", ".github/a.yml", "charts/a", "helm/b", "README.md", "a.Containerfile", "Containerfile.x")
            .Reports<DG1030IgnoreCacheBusters>();

    [Fact]
    public void Is_opt_in() => Assert.Equal(AnalysisMode.All, new DG1030IgnoreCacheBusters().Metadata.Mode);

    [Theory]
    [InlineData("**/Dockerfile*\n")]
    [InlineData("Dockerfile\n")]
    [InlineData("*\n!src\n")] // who lists what is needed
    public void Guards_an_ignore_file_that_keeps_them_out(string ignoreFile) => Repository(ignoreFile).Silent<DG1030IgnoreCacheBusters>();

    [Fact]
    public void Guards_copies_of_sources() => Repository("tmp\n", "COPY src src").WithFiles("README.md").Silent<DG1030IgnoreCacheBusters>();

    /// <summary>NU5039: the pack fails without it.</summary>
    [Fact]
    public void Guards_a_readme_that_is_packed() =>
        Repository("Dockerfile\n").WithFiles("README.md")
            .With("src/a.csproj", "<Project><PropertyGroup><PackageReadmeFile>README.md</PackageReadmeFile></PropertyGroup></Project>")
            .Silent<DG1030IgnoreCacheBusters>();
}
