using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Dockerfile;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

/// <summary>What happens without each file was measured with SDK 10.0.401 by leaving it out.</summary>
public sealed class DG1024RestoreInputsMissingTests
{
    private const string PlainProject = """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""";
    private const string CentralVersions = """
        <Project>
          <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
          <ItemGroup><PackageVersion Include="Serilog" Version="4.0.0" /></ItemGroup>
        </Project>
        """;

    [Fact]
    public void A_referenced_project_is_missed_by_a_later_step_without_restore() // NETSDK1004
    {
        var finding = Assert.Single(Referencing().With("Dockerfile", """
            FROM mcr.microsoft.com/dotnet/sdk:10.0
            WORKDIR /src
            COPY Api/Api.csproj Api/
            RUN dotnet restore [|Api/Api.csproj|]
            COPY . .
            RUN dotnet publish Api/Api.csproj --no-restore -o /app
            """).Reports<DG1024RestoreInputsMissing>());
        Assert.Equal(FindingLevel.Blocking, finding.Level);
        Assert.Equal("Write COPY Core/Core.csproj Core/ and 1 more above; without it the --no-restore step fails", finding.Message);
        Assert.Equal(["Api/Api.csproj", "Core/Core.csproj"], finding.Related.Select(related => related.Location.Path));
    }

    [Fact]
    public void A_referenced_project_that_a_later_step_restores_costs_the_cache_only() => Assert.Equal(
        FindingLevel.Suggestion,
        Assert.Single(Referencing().With("Dockerfile", """
            FROM mcr.microsoft.com/dotnet/sdk:10.0
            WORKDIR /src
            COPY ["Api/Api.csproj", "Core/Core.csproj", "./"]
            COPY Api/Api.csproj Api/
            COPY Core/Core.csproj Core/
            RUN dotnet restore [|Api/Api.csproj|]
            COPY . .
            RUN dotnet publish Api/Api.csproj -o /app
            """).Reports<DG1024RestoreInputsMissing>()).Level);

    [Theory]
    [InlineData("sdk:10.0", FindingLevel.Blocking)] // NU1015
    [InlineData("sdk:8.0", FindingLevel.Warning)] // NU1604: the lowest version is taken
    public void Central_versions_are_needed(string sdk, FindingLevel level)
    {
        var finding = Assert.Single(TestRepository.Empty.With("Directory.Packages.props", CentralVersions)
            .With("Api/Api.csproj", Project("""<PackageReference Include="Serilog" />""", "net8.0"))
            .With("Dockerfile", $"""
                FROM mcr.microsoft.com/dotnet/{sdk}
                WORKDIR /src
                COPY Api/Api.csproj Api/
                RUN dotnet restore [|Api/Api.csproj|]
                """).Reports<DG1024RestoreInputsMissing>());
        Assert.Equal(level, finding.Level);
        Assert.StartsWith("Write COPY Directory.Packages.props ./ above", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>", FindingLevel.Blocking)] // NETSDK1013
    [InlineData("<ItemGroup><PackageReference Include=\"Analyzers\" Version=\"1.0.0\" /></ItemGroup>", FindingLevel.Warning)]
    [InlineData("<PropertyGroup><RestorePackagesWithLockFile>true</RestorePackagesWithLockFile></PropertyGroup>", FindingLevel.Warning)]
    public void Inherited_settings_of_the_restore_are_needed(string content, FindingLevel level) => Assert.Equal(
        level,
        Assert.Single(TestRepository.Empty.With("Directory.Build.props", $"<Project>{content}</Project>")
            .With("Api/Api.csproj", content.Contains("TargetFramework", StringComparison.Ordinal) ? """<Project Sdk="Microsoft.NET.Sdk" />""" : PlainProject)
            .With("Dockerfile", PiecewiseDockerfile("[|Api/Api.csproj|]")).Reports<DG1024RestoreInputsMissing>()).Level);

    [Fact]
    public void Settings_that_a_later_restore_sees_cost_the_cache_only() => Assert.Equal( // as in the Visual Studio template
        FindingLevel.Suggestion,
        Assert.Single(TestRepository.Empty
            .With("Directory.Build.props", "<Project><ItemGroup><PackageReference Include=\"Serilog\" Version=\"4.0.0\" /></ItemGroup></Project>")
            .With("Api/Api.csproj", PlainProject)
            .With("Dockerfile", """
                FROM mcr.microsoft.com/dotnet/sdk:10.0
                WORKDIR /src
                COPY Api/Api.csproj Api/
                RUN dotnet restore [|Api/Api.csproj|]
                COPY . .
                RUN dotnet publish Api/Api.csproj -o /app
                """).Reports<DG1024RestoreInputsMissing>()).Level);

    [Fact]
    public void An_import_that_the_project_names_is_needed() => Assert.Equal( // MSB4019
        FindingLevel.Blocking,
        Assert.Single(TestRepository.Empty.With("build/common.props", "<Project />")
            .With("Api/Api.csproj", """
                <Project Sdk="Microsoft.NET.Sdk"><Import Project="../build/common.props" /><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>
                """)
            .With("Dockerfile", PiecewiseDockerfile("[|Api/Api.csproj|]")).Reports<DG1024RestoreInputsMissing>()).Level);

    [Theory]
    [InlineData("nuget.config", """<configuration><packageSources><add key="own" value="https://pkgs.example.com/v3/index.json" /></packageSources></configuration>""")]
    [InlineData("Api/packages.lock.json", "{}")]
    public void Files_that_choose_packages_are_needed(string path, string content) => Assert.Equal(
        FindingLevel.Warning,
        Assert.Single(TestRepository.Empty.With(path, content).With("Api/Api.csproj", PlainProject)
            .With("Dockerfile", PiecewiseDockerfile("[|Api/Api.csproj|]")).Reports<DG1024RestoreInputsMissing>()).Level);

    [Fact]
    public void The_version_of_a_project_sdk_is_needed() => Assert.Equal( // MSB4236
        FindingLevel.Blocking,
        Assert.Single(TestRepository.Empty.With("global.json", """{ "msbuild-sdks": { "Contoso.Sdk": "1.0.0" } }""")
            .With("Api/Api.csproj", """<Project Sdk="Contoso.Sdk" />""")
            .With("Dockerfile", PiecewiseDockerfile("[|Api/Api.csproj|]")).Reports<DG1024RestoreInputsMissing>()).Level);

    // What the file holds does not matter to a restore, so a message about it would be noise.
    [Theory]
    [InlineData("Directory.Build.props", "<Project><PropertyGroup><LangVersion>13</LangVersion></PropertyGroup></Project>")]
    [InlineData("Directory.Build.props", """<Project><ItemGroup><PackageReference Include="Analyzers" Version="1.0.0" PrivateAssets="all" /></ItemGroup></Project>""")]
    [InlineData("Directory.Build.props", """<Project><ItemGroup><PackageReference Include="Analyzers" Version="1.0.0"><PrivateAssets>All</PrivateAssets></PackageReference></ItemGroup></Project>""")]
    [InlineData("Directory.Build.targets", "<Project />")]
    [InlineData("global.json", """{ "sdk": { "version": "10.0.100" } }""")]
    [InlineData("nuget.config", """<configuration><packageSources><add key="nuget.org" value="https://api.nuget.org/v3/index.json" /></packageSources></configuration>""")]
    [InlineData("Directory.Packages.props", CentralVersions)] // the project has no package
    public void Silent_about_files_that_change_nothing(string path, string content) =>
        TestRepository.Empty.With(path, content).With("Api/Api.csproj", PlainProject)
            .With("Dockerfile", PiecewiseDockerfile("Api/Api.csproj")).Silent<DG1024RestoreInputsMissing>();

    [Theory]
    [InlineData("COPY . .")]
    [InlineData("COPY ./ ./\nRUN apt-get update && rm -rf /var/lib/apt/lists/*")]
    [InlineData("COPY Directory.Packages.props ./\nCOPY Api/Api.csproj Api/\nCOPY Core/ Core/\nCOPY Base/Base.csproj Base/")]
    [InlineData("COPY Directory.Packages.props ./\nCOPY */*.csproj ./\nRUN for f in *.csproj; do mkdir -p ${f%.*} && mv $f ${f%.*}/; done")] // moved by the shell
    [InlineData("COPY --parents */*.csproj Directory.Packages.props ./")]
    [InlineData("COPY --from=sources /src .")]
    [InlineData("COPY Api/Api.csproj Api/\nRUN git clone https://example.com/core.git Core")]
    [InlineData("ADD sources.tar.gz .\nCOPY Api/Api.csproj Api/")]
    [InlineData("COPY Api/Api.csproj $TARGET/\nCOPY Api/Api.csproj Api/")]
    public void Silent_when_everything_is_there_or_may_be(string copies) => Referencing()
        .With("Directory.Packages.props", CentralVersions).WithFiles("sources.tar.gz")
        .With("Dockerfile", $"""
            FROM mcr.microsoft.com/dotnet/sdk:10.0
            WORKDIR /src
            {copies}
            RUN dotnet restore Api/Api.csproj
            """).Silent<DG1024RestoreInputsMissing>();

    [Theory]
    [InlineData("RUN --mount=type=bind,target=. dotnet restore Api/Api.csproj")]
    [InlineData("RUN dotnet restore $PROJECT")]
    [InlineData("RUN dotnet restore Shop.slnx")]
    [InlineData("RUN dotnet build Api/Api.csproj --no-restore")]
    [InlineData("RUN dotnet tool restore")]
    public void Silent_about_other_ways_to_restore(string run) => Referencing().WithFiles("Shop.slnx").With("Dockerfile", $"""
        FROM mcr.microsoft.com/dotnet/sdk:10.0
        WORKDIR /src
        COPY Shop.slnx ./
        COPY Api/Api.csproj Api/
        {run}
        """).Silent<DG1024RestoreInputsMissing>();

    [Theory]
    [InlineData("RUN --mount=type=secret,id=nuget,target=/root/.nuget/NuGet/NuGet.Config dotnet restore Api/Api.csproj")]
    [InlineData("RUN dotnet restore Api/Api.csproj --source https://pkgs.example.com/v3/index.json")]
    [InlineData("RUN dotnet nuget add source https://pkgs.example.com/v3/index.json\nRUN dotnet restore Api/Api.csproj")]
    public void Silent_when_sources_come_another_way(string run) => TestRepository.Empty
        .With("nuget.config", """<configuration><packageSources><add key="own" value="https://pkgs.example.com/v3/index.json" /></packageSources></configuration>""")
        .With("Api/Api.csproj", PlainProject)
        .With("Dockerfile", $"""
            FROM mcr.microsoft.com/dotnet/sdk:10.0
            WORKDIR /src
            COPY Api/Api.csproj Api/
            {run}
            """).Silent<DG1024RestoreInputsMissing>();

    // The build context is the folder of the project: what lies above cannot be copied, and is not there to be asked for.
    [Fact]
    public void Silent_about_files_outside_the_context() => TestRepository.Empty
        .With("Directory.Packages.props", CentralVersions)
        .With("Api/Api.csproj", Project("""<PackageReference Include="Serilog" />"""))
        .With("Api/Dockerfile", """
            FROM mcr.microsoft.com/dotnet/sdk:10.0
            WORKDIR /src
            COPY Api.csproj .
            RUN dotnet restore
            """).Silent<DG1024RestoreInputsMissing>();

    [Fact]
    public void A_file_that_several_steps_miss_is_named_once() => Referencing().With("Dockerfile", """
        FROM mcr.microsoft.com/dotnet/sdk:10.0 AS restore
        WORKDIR /src
        COPY Api/Api.csproj Api/
        RUN dotnet restore [|Api/Api.csproj|]
        FROM restore
        RUN dotnet build Api/Api.csproj
        """).Reports<DG1024RestoreInputsMissing>();

    private static TestRepository Referencing() => TestRepository.Empty
        .With("Api/Api.csproj", Project("""<ProjectReference Include="..\Core\Core.csproj" />"""))
        .With("Core/Core.csproj", Project("""<ProjectReference Include="..\Base\Base.csproj" />"""))
        .With("Base/Base.csproj", Project(""));

    private static string Project(string items, string framework = "net10.0") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>{framework}</TargetFramework></PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """;

    private static string PiecewiseDockerfile(string project) => $"""
        FROM mcr.microsoft.com/dotnet/sdk:10.0
        WORKDIR /src
        COPY Api/Api.csproj Api/
        RUN dotnet restore {project}
        COPY . .
        RUN dotnet publish Api/Api.csproj --no-restore -o /app
        """;

    /// <summary>What the ignore file keeps out never arrives, whatever is copied later.</summary>
    [Theory]
    [InlineData("**/Directory.Packages.props", FindingLevel.Blocking, "excludes Directory.Packages.props; take it in again, or the restore fails")]
    [InlineData("**/*.props", FindingLevel.Blocking, "'**/*.props' excludes Directory.Packages.props")]
    [InlineData("Core", FindingLevel.Warning, "excludes Core/Core.csproj; take it in again, or the build lacks its types")] // MSB9008, a warning by itself
    [InlineData("nuget.config", FindingLevel.Warning, "excludes nuget.config; take it in again, or other packages may be restored")]
    public void Reports_what_the_ignore_file_keeps_out(string pattern, FindingLevel level, string message)
    {
        var finding = Assert.Single(Excluding(pattern).With("Dockerfile", """
            FROM mcr.microsoft.com/dotnet/sdk:10.0
            WORKDIR /src
            COPY . .
            RUN dotnet publish [|Api/Api.csproj|] -o /app
            """).Reports<DG1024RestoreInputsMissing>());

        Assert.Equal(level, finding.Level);
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Contains(finding.Related, related => related.Location.Path == ".dockerignore");
    }

    [Theory]
    [InlineData("**/*.md")]
    [InlineData("**/*.props\n!**/Directory.*.props")]
    [InlineData("*\n!Api\n!Core\n!Directory.Packages.props\n!nuget.config")]
    public void Guards_an_ignore_file_that_lets_them_through(string patterns) =>
        Excluding(patterns).With("Dockerfile", """
            FROM mcr.microsoft.com/dotnet/sdk:10.0
            WORKDIR /src
            COPY . .
            RUN dotnet publish Api/Api.csproj -o /app
            """).Silent<DG1024RestoreInputsMissing>();

    /// <summary>The configuration of the feed comes as a secret, which is why the file with its name is kept out.</summary>
    [Fact]
    public void Guards_a_configuration_that_is_mounted() =>
        Excluding("nuget.config").With("Dockerfile", """
            FROM mcr.microsoft.com/dotnet/sdk:10.0
            WORKDIR /src
            COPY . .
            RUN --mount=type=secret,id=nuget,target=/root/.nuget/NuGet/NuGet.Config dotnet publish Api/Api.csproj -o /app
            """).Silent<DG1024RestoreInputsMissing>();

    private static TestRepository Excluding(string patterns) => TestRepository.Empty
        .With(".dockerignore", patterns + "\n")
        .With("Directory.Packages.props", CentralVersions)
        .With("nuget.config", "<configuration><packageSources><add key=\"feed\" value=\"https://example.com/v3/index.json\" /></packageSources></configuration>")
        .With("Core/Core.csproj", PlainProject)
        .With("Api/Api.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="Serilog" /><ProjectReference Include="../Core/Core.csproj" /></ItemGroup>
            </Project>
            """);

    /// <summary>What looks like a drive lies nowhere in the repository, so what is copied is not known.</summary>
    [Fact]
    public void Guards_a_source_with_a_drive() =>
        TestRepository.Dockerfile("FROM mcr.microsoft.com/dotnet/sdk:10.0\nCOPY C:Api.csproj ./\nCOPY Api.csproj ./\nRUN dotnet restore Api.csproj\n")
            .With("Api.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />").With("nuget.config", "<configuration />").Silent<DG1024RestoreInputsMissing>();
}
