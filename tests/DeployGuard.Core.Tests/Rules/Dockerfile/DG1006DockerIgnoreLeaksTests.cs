using DeployGuard.Core.Tests.Verification;
using DeployGuard.Repository;
using DeployGuard.Rules.Dockerfile;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

public sealed class DG1006DockerIgnoreLeaksTests
{
    private const string Complete = "**/.env\n**/.env.*\n**/.git\n**/bin\n**/obj\n**/*.pfx\n**/*.key\n";

    /// <summary>The ignore file of Visual Studio's container tools: it takes parts of .git in on purpose.</summary>
    private const string VisualStudio =
        "**/.classpath\n**/.dockerignore\n**/.env\n**/.git\n**/.gitignore\n**/.vs\n**/*.*proj.user\n**/bin\n**/docker-compose*\n**/Dockerfile*\n"
        + "**/node_modules\n**/obj\nLICENSE\nREADME.md\n!**/.gitignore\n!.git/HEAD\n!.git/config\n!.git/packed-refs\n!.git/refs/heads/**\n";

    private static TestRepository Repository(string ignoreFile, string copy = "COPY . .", string project = "src/Api/Api.csproj") =>
        TestRepository.Dockerfile($"FROM alpine:3.20 AS build\n{copy}\nFROM alpine:3.20\nCOPY --from=build /a /a\n")
            .With(".dockerignore", ignoreFile)
            .With(project, "<Project Sdk=\"Microsoft.NET.Sdk\" />");

    [Theory]
    [InlineData("**/.env\n", "**/.env")]
    [InlineData("**/.git\n", "**/.git")]
    [InlineData("**/bin\n", "**/bin")]
    [InlineData("**/obj\n", "**/obj")]
    public void Reports_each_pattern_that_is_missing(string removed, string named)
    {
        var ignoreFile = Complete.Replace(removed, "", StringComparison.Ordinal).Replace("**/*.key", "[|**/*.key|]", StringComparison.Ordinal);

        var finding = Assert.Single(Repository(ignoreFile).Reports<DG1006DockerIgnoreLeaks>());

        Assert.EndsWith("add " + named, finding.Message, StringComparison.Ordinal);
        Assert.Equal(FindingLevel.Warning, finding.Level);
        Assert.Equal("Dockerfile", Assert.Single(finding.Related).Location.Path);
    }

    [Theory]
    [InlineData("**/.env.*\n", "**/.env.*")]
    [InlineData("**/*.pfx\n", "**/*.pfx")]
    public void What_a_repository_may_never_have_is_a_suggestion(string removed, string named)
    {
        var ignoreFile = Complete.Replace(removed, "", StringComparison.Ordinal).Replace("**/*.key", "[|**/*.key|]", StringComparison.Ordinal);

        var finding = Assert.Single(Repository(ignoreFile).Reports<DG1006DockerIgnoreLeaks>());

        Assert.EndsWith("add " + named, finding.Message, StringComparison.Ordinal);
        Assert.Equal(FindingLevel.Suggestion, finding.Level);
    }

    /// <summary>moby#27144: patterns are anchored, unlike in .gitignore.</summary>
    [Theory]
    [InlineData("[|bin|]\n**/obj\n")]
    [InlineData("**/bin\n[|obj/|]\n")]
    [InlineData("[|/bin|]\nobj\n")]
    [InlineData("**/bin\n[|*/obj|]\n")]
    public void Reports_a_pattern_that_holds_at_the_top_only(string patterns)
    {
        var finding = Assert.Single(Repository(Complete.Replace("**/bin\n**/obj\n", "", StringComparison.Ordinal) + patterns).Reports<DG1006DockerIgnoreLeaks>());

        Assert.StartsWith("Without **/ this holds at the top only", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_everything_at_once_in_one_message()
    {
        var finding = Assert.Single(Repository("[|bin|]\n").WithFiles("src/web/package.json").Reports<DG1006DockerIgnoreLeaks>());

        Assert.EndsWith(
            "**/.env, **/.git, **/bin, **/obj, **/node_modules, **/.env.*, **/*.pfx, **/*.key", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_ignore_file_is_reported_at_its_start()
    {
        var finding = Assert.Single(Repository("# nothing yet\n").Findings(new DG1006DockerIgnoreLeaks()));

        Assert.Equal((1, 1), (finding.Location.Start.Line, finding.Location.Start.Column));
    }

    [Fact]
    public void Adds_the_patterns_at_the_end() =>
        Repository("**/.git\n**/.env*\n**/*.pfx\n**/*.key\nbin")
            .IsFixedTo<DG1006DockerIgnoreLeaks>(".dockerignore", "**/.git\n**/.env*\n**/*.pfx\n**/*.key\nbin\n**/bin\n**/obj\n");

    [Theory]
    [InlineData(Complete)]
    [InlineData("**/.env*\n.git\n**/*.pfx\n**/*.key\nsrc/*/bin\nsrc/*/obj\n")] // fits this repository, whatever a generic path would say
    [InlineData("*\n!src\n!Dockerfile\n")] // who lists what is needed has thought about it
    [InlineData("**/*\n!src/**\n")]
    public void Guards_an_ignore_file_that_keeps_them_out(string ignoreFile) =>
        Repository(ignoreFile).Silent<DG1006DockerIgnoreLeaks>();

    [Fact]
    public void The_ignore_file_of_Visual_Studio_is_a_suggestion_at_most() =>
        Assert.All(Repository(VisualStudio).Findings(new DG1006DockerIgnoreLeaks()), finding => Assert.Equal(FindingLevel.Suggestion, finding.Level));

    [Theory]
    [InlineData("COPY src/Api/Api.csproj .")]
    [InlineData("COPY docs docs")]
    [InlineData("COPY --from=other . .")]
    [InlineData("COPY --exclude=.env . .")]
    [InlineData("COPY *.sln .")]
    public void Guards_copies_that_take_nothing_of_the_kind(string copy) =>
        Repository("tmp\n", copy).WithFiles("docs/a.md").Silent<DG1006DockerIgnoreLeaks>();

    /// <summary>Only what lies below the copied folder can leak.</summary>
    [Fact]
    public void A_folder_brings_its_own_leaks_only()
    {
        var finding = Assert.Single(Repository("[|**/bin|]\n", "COPY src src").Reports<DG1006DockerIgnoreLeaks>());

        Assert.EndsWith("add **/obj", finding.Message, StringComparison.Ordinal);
    }

    /// <summary>A version that is computed from the history needs the history.</summary>
    [Theory]
    [InlineData("MinVer")]
    [InlineData("GitVersion.MsBuild")]
    [InlineData("Nerdbank.GitVersioning")]
    [InlineData("Microsoft.SourceLink.GitHub")]
    public void Guards_git_where_the_version_comes_from_it(string package) =>
        Repository(Complete.Replace("**/.git\n", "", StringComparison.Ordinal))
            .With("Directory.Build.props", $"""<Project><ItemGroup><PackageReference Include="{package}" /></ItemGroup></Project>""")
            .Silent<DG1006DockerIgnoreLeaks>();

    /// <summary>With the artifacts layout nothing is built beside the projects.</summary>
    [Fact]
    public void Guards_the_artifacts_layout() =>
        Repository(Complete.Replace("**/bin\n**/obj\n", "artifacts\n", StringComparison.Ordinal))
            .With("Directory.Build.props", "<Project><PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput></PropertyGroup></Project>")
            .Silent<DG1006DockerIgnoreLeaks>();

    /// <summary>The history lies at the root, and the context is a folder below it.</summary>
    [Fact]
    public void Guards_git_below_the_root() =>
        TestRepository.Empty
            .With("web/Dockerfile", "FROM alpine:3.20\nCOPY package.json .\nCOPY . .\n")
            .With("web/.dockerignore", "node_modules\n.env*\n*.pfx\n*.key\n").WithFiles("web/package.json")
            .Silent<DG1006DockerIgnoreLeaks>();

    /// <summary>A file of its own beside the Dockerfile replaces .dockerignore, nothing is merged.</summary>
    [Fact]
    public void The_ignore_file_of_the_Dockerfile_governs() =>
        Repository(Complete).With("Dockerfile.dockerignore", "[|tmp|]\n").Reports<DG1006DockerIgnoreLeaks>();

    /// <summary>An ignore file that governs nothing leaks nothing.</summary>
    [Fact]
    public void Guards_an_ignore_file_elsewhere() =>
        Repository(Complete).With("docs/.dockerignore", "tmp\n").Silent<DG1006DockerIgnoreLeaks>();

    [Theory]
    [InlineData("certs/prod.pfx")]
    [InlineData("deploy/id_rsa")]
    [InlineData("my.publishsettings")]
    public void A_tracked_key_in_the_image_blocks(string path)
    {
        var finding = Assert.Single(TestRepository.Dockerfile("FROM alpine:3.20\nCOPY . .\n")
            .With(".dockerignore", "**/.git\n**/.env*\n**/*.key\n*.pfx\n[|!certs/*.pfx|]\n").WithFiles(path)
            .Reports<DG1006DockerIgnoreLeaks>());

        Assert.Contains(path, finding.Message, StringComparison.Ordinal);
        Assert.Equal(FindingLevel.Blocking, finding.Level);
    }

    [Fact]
    public void A_tracked_key_in_a_build_stage_is_a_warning()
    {
        var finding = Assert.Single(Repository(Complete + "[|!certs/*.pfx|]\n").WithFiles("certs/a.pfx", "certs/b.pfx").Reports<DG1006DockerIgnoreLeaks>());

        Assert.Contains("certs/a.pfx and 1 more", finding.Message, StringComparison.Ordinal);
        Assert.Equal(FindingLevel.Warning, finding.Level);
    }

    /// <summary>Public halves, and files that only this machine has.</summary>
    [Fact]
    public void Guards_what_is_no_key_of_the_repository() =>
        Repository("**/.env*\n**/.git\n**/bin\n**/obj\n*.pfx\n*.key\n").WithFiles("certs/ca.pem", "certs/id_rsa.pub", "certs/public.key")
            .With("certs/mine.pfx", "", FileState.Ignored).With("certs/new.pfx", "", FileState.Untracked)
            .Silent<DG1006DockerIgnoreLeaks>();
}
