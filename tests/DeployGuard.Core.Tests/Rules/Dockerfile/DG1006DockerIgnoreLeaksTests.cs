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

    /// <summary>The content tells a private key from a public certificate.</summary>
    [Theory]
    [InlineData("certs/server.pem", "PRIVATE KEY", FindingLevel.Blocking)]
    [InlineData("certs/server.key", "RSA PRIVATE KEY", FindingLevel.Blocking)]
    [InlineData("certs/server.pem", "CERTIFICATE", null)]
    [InlineData("certs/server.key", "PUBLIC KEY", null)]
    public void A_key_in_PEM_is_told_by_its_content(string path, string label, FindingLevel? level) =>
        AssertTracked(path, $"-----BEGIN {label}-----\nAAAA\n-----END {label}-----\n", level);

    [Theory]
    [InlineData("src/Api/secrets.json", "{ \"A\": \"b\" }", FindingLevel.Warning)]
    [InlineData("src/Api/secrets.json", "{}", null)]
    [InlineData(".aws/credentials", "[default]", FindingLevel.Warning)]
    [InlineData(".azure/prod/.env", "A=b", FindingLevel.Warning)]
    [InlineData(".azure/accessTokens.json", "[]", FindingLevel.Warning)]
    [InlineData(".azure/pipelines/ci.yml", "steps:", null)] // pipelines live there too
    [InlineData("my.azure/x/.env", "A=b", null)]
    [InlineData("src/Api/appsettings.Development.local.json", "{}", FindingLevel.Suggestion)]
    [InlineData("src/Api/appsettings.Local.json", "{}", FindingLevel.Suggestion)]
    [InlineData("src/Api/appsettings.Development.json", "{}", null)]
    public void Other_files_with_secrets(string path, string content, FindingLevel? level) => AssertTracked(path, content, level);

    [Theory]
    [InlineData("s3cr3tValue", FindingLevel.Blocking)]
    [InlineData("%NUGET_TOKEN%", null)]
    [InlineData("<your token>", null)]
    [InlineData("", null)]
    public void A_package_source_with_a_password(string password, FindingLevel? level) => AssertTracked(
        "nuget.config",
        $"""
        <configuration>
          <packageSources><add key="feed" value="https://example.com/v3/index.json" /></packageSources>
          <packageSourceCredentials><feed><add key="Username" value="a" /><add key="ClearTextPassword" value="{password.Replace("<", "&lt;", StringComparison.Ordinal)}" /></feed></packageSourceCredentials>
        </configuration>
        """,
        level);

    private static void AssertTracked(string path, string content, FindingLevel? level)
    {
        var repository = TestRepository.Dockerfile("FROM alpine:3.20\nCOPY . .\n").With(path, content);
        if (level is null)
        {
            repository.With(".dockerignore", "**/.git\n**/.env*\n**/*.pfx\n/*.key\n!.azure\n!my.azure\n").Silent<DG1006DockerIgnoreLeaks>();
            return;
        }

        var finding = Assert.Single(repository.With(".dockerignore", "**/.git\n**/.env*\n**/*.pfx\n/*.key\n[|!.azure|]\n").Reports<DG1006DockerIgnoreLeaks>());
        Assert.DoesNotContain("s3cr3tValue", finding.Message, StringComparison.Ordinal);
        Assert.Equal(path, finding.Context);
        Assert.Equal(level, finding.Level);
    }

    /// <summary>A restore needs its nuget.config; in a stage that is thrown away it is a hint.</summary>
    [Fact]
    public void A_package_source_with_a_password_in_a_build_stage_is_a_suggestion()
    {
        var finding = Assert.Single(Repository(Complete + "[|x|]\n").With(
            "nuget.config",
            "<configuration><packageSourceCredentials><a><add key=\"ClearTextPassword\" value=\"s3cr3tValue\" /></a></packageSourceCredentials></configuration>")
            .Reports<DG1006DockerIgnoreLeaks>());

        Assert.Equal(FindingLevel.Suggestion, finding.Level);
    }

    private static TestRepository Restoring(string steps, string package = "<PackageReference Include=\"Serilog\" Version=\"4.0.0\" />") => TestRepository.Empty
        .With("src/Api/Api.csproj",
            $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup>{package}</ItemGroup></Project>")
        .With(".dockerignore", "**/.git\n**/.env*\n**/*.pfx\n**/*.key\n[|**/bin|]\n")
        .With("Dockerfile", "FROM mcr.microsoft.com/dotnet/sdk:10.0\nWORKDIR /src\n" + steps);

    [Theory]
    [InlineData("COPY src/Api/Api.csproj src/Api/\nRUN dotnet restore src/Api/Api.csproj\nCOPY . .\nRUN dotnet publish src/Api/Api.csproj --no-restore\n", FindingLevel.Blocking)]
    [InlineData("COPY src/Api/Api.csproj src/Api/\nRUN dotnet restore src/Api\nCOPY src src\nRUN dotnet build --no-restore src/Api\n", FindingLevel.Blocking)]
    // Restored again: the layer of the restore was for nothing.
    [InlineData("COPY src/Api/Api.csproj src/Api/\nRUN dotnet restore src/Api/Api.csproj\nCOPY . .\nRUN dotnet publish src/Api/Api.csproj\n", FindingLevel.Warning)]
    [InlineData("COPY src/Api/Api.csproj src/Api/\nRUN dotnet restore src/Api\nCOPY . .\nRUN dotnet restore src/Api\nRUN dotnet publish src/Api --no-restore\n", FindingLevel.Warning)]
    // Restored behind the COPY.
    [InlineData("COPY . .\nRUN dotnet restore src/Api/Api.csproj\nRUN dotnet publish src/Api/Api.csproj --no-restore\n", FindingLevel.Warning)]
    // Another place in the container.
    [InlineData("COPY src/Api/Api.csproj src/Api/\nRUN dotnet restore src/Api/Api.csproj\nCOPY . /other/\nRUN dotnet publish src/Api/Api.csproj --no-restore\n", FindingLevel.Warning)]
    public void Obj_over_a_restore_blocks_when_a_later_step_relies_on_it(string steps, FindingLevel level)
    {
        var finding = Assert.Single(Restoring(steps).Reports<DG1006DockerIgnoreLeaks>());

        Assert.EndsWith("add **/obj", finding.Message, StringComparison.Ordinal);
        Assert.Equal(level, finding.Level);
    }

    /// <summary>Measured: without packages there is nothing to look for in the wrong folder.</summary>
    [Fact]
    public void Obj_over_a_restore_without_packages_does_not_block() => Assert.Equal(
        FindingLevel.Warning,
        Assert.Single(Restoring("COPY src/Api/Api.csproj src/Api/\nRUN dotnet restore src/Api\nCOPY . .\nRUN dotnet publish src/Api --no-restore\n", package: "")
            .Reports<DG1006DockerIgnoreLeaks>()).Level);

    /// <summary>The restore of this machine lies in the artifacts folder then.</summary>
    [Theory]
    [InlineData("", "[|**/*.key|]\n", true)]
    [InlineData("artifacts\n", "**/*.key\n", false)]
    public void The_artifacts_layout_has_one_folder(string pattern, string last, bool isReported)
    {
        var repository = Repository("**/.env*\n**/.git\n**/*.pfx\n" + pattern + last)
            .With("Directory.Build.props", "<Project><PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput></PropertyGroup></Project>");
        if (isReported) Assert.EndsWith("add **/artifacts", Assert.Single(repository.Reports<DG1006DockerIgnoreLeaks>()).Message, StringComparison.Ordinal);
        else repository.Silent<DG1006DockerIgnoreLeaks>();
    }
}
