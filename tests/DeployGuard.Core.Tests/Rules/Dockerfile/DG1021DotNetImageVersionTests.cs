using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Dockerfile;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

public sealed class DG1021DotNetImageVersionTests
{
    private const string Net10 = "<TargetFramework>net10.0</TargetFramework>";

    [Theory]
    [InlineData("sdk:[|9.0|]", "aspnet:10.0", Net10)]
    [InlineData("sdk:[|8.0.404-alpine3.20|]", "aspnet:10.0", Net10)]
    [InlineData("sdk:10.0", "aspnet:[|9.0|]", Net10)]
    [InlineData("sdk:10.0", "aspnet:[|8.0-noble-chiseled|]", Net10)]
    [InlineData("sdk:10.0", "runtime:[|10.0|]", Net10)] // a web project without the ASP.NET Core framework
    [InlineData("nightly/sdk:10.0", "nightly/aspnet:[|9.0|]", Net10)]
    [InlineData("sdk:[|8.0|]", "aspnet:10.0", "<TargetFrameworks>net9.0;net10.0</TargetFrameworks>")]
    public void Reports_certain_failures(string sdk, string runtime, string properties)
    {
        var finding = Assert.Single(Repository(sdk, runtime, properties).Reports<DG1021DotNetImageVersion>());
        Assert.Equal(FindingLevel.Blocking, finding.Level);
        Assert.Single(finding.Related);
    }

    [Fact]
    public void Says_which_tag_to_write()
    {
        var finding = Assert.Single(Repository("sdk:10.0", "aspnet:[|9.0|]", Net10).Reports<DG1021DotNetImageVersion>());
        Assert.Equal("dotnet/aspnet:9.0 does not run Api, which is built for net10.0; use tag 10.0", finding.Message);
    }

    // ASPNET programs do not roll forward to another major version unless told so, which the environment may do.
    [Fact]
    public void Warns_of_a_later_major_runtime() => Assert.Equal(
        FindingLevel.Warning,
        Assert.Single(Repository("sdk:10.0", "aspnet:[|10.0|]", "<TargetFramework>net8.0</TargetFramework>").Reports<DG1021DotNetImageVersion>()).Level);

    [Fact]
    public void Warns_when_an_argument_may_replace_the_tag()
    {
        var finding = Assert.Single(Project(Net10).With("Dockerfile", """
            ARG VERSION=9.0
            FROM [|mcr.microsoft.com/dotnet/sdk:$VERSION|] AS build
            WORKDIR /src
            COPY . .
            RUN dotnet build Api/Api.csproj
            """).Reports<DG1021DotNetImageVersion>());
        Assert.Equal(FindingLevel.Warning, finding.Level);
    }

    [Theory]
    [InlineData("sdk:10.0", "aspnet:10.0", Net10)]
    [InlineData("sdk:10.0", "aspnet:9.0", "<TargetFramework>net9.0</TargetFramework>")] // a later SDK builds earlier frameworks
    [InlineData("sdk:10.0-preview", "aspnet:10.0-preview", Net10)]
    [InlineData("sdk:10.0", "aspnet:10.0", "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>")] // any of several will do
    [InlineData("sdk:10.0", "runtime-deps:9.0", Net10)] // meant for self-contained programs
    [InlineData("sdk:10.0", "aspnet:9.0", Net10 + "<SelfContained>true</SelfContained>")]
    [InlineData("sdk:10.0", "aspnet:9.0", Net10 + "<PublishAot>true</PublishAot>")]
    [InlineData("sdk:10.0", "aspnet:10.0", "<TargetFramework>net8.0</TargetFramework><RollForward>Major</RollForward>")]
    [InlineData("sdk:latest", "aspnet:latest", Net10)]
    [InlineData("sdk:9.0", "aspnet:9.0", "<TargetFramework Condition=\"'$(X)' == ''\">net10.0</TargetFramework>")]
    [InlineData("sdk:9.0", "aspnet:9.0", "<TargetFramework>$(Framework)</TargetFramework>")]
    [InlineData("sdk:8.0", "aspnet:8.0", "<TargetFramework>netstandard2.0</TargetFramework>")]
    [InlineData("sdk:9.0", "aspnet:9.0", "<TargetFrameworks>net9.0;net10.0</TargetFrameworks>")] // one may be chosen elsewhere
    public void Silent_when_it_fits_or_is_not_certain(string sdk, string runtime, string properties) =>
        Repository(sdk, runtime, properties).Silent<DG1021DotNetImageVersion>();

    [Theory]
    [InlineData("RUN dotnet publish Api/Api.csproj --self-contained -o /app")]
    [InlineData("RUN dotnet publish Api/Api.csproj --self-contained true -o /app")]
    [InlineData("RUN dotnet publish Api/Api.csproj -p:PublishSingleFile=true -o /app")]
    [InlineData("RUN dotnet publish Api/Api.csproj /p:PublishProfile=Linux -o /app")]
    [InlineData("RUN dotnet publish Api/Api.csproj $EXTRA -o /app")] // may be anything
    public void Silent_when_the_output_may_bring_its_runtime(string publish) =>
        Project(Net10).With("Dockerfile", Dockerfile("sdk:10.0", "aspnet:9.0", publish)).Silent<DG1021DotNetImageVersion>();

    [Theory]
    [InlineData("RUN dotnet publish Api/Api.csproj --self-contained false -o /app")]
    [InlineData("RUN dotnet publish Api/Api.csproj -c $CONFIGURATION -o /app /p:UseAppHost=false")]
    [InlineData("RUN cd Api && dotnet publish -o /app")]
    [InlineData("RUN [\"dotnet\", \"publish\", \"Api/Api.csproj\", \"-o\", \"/app\"]")]
    [InlineData("RUN --mount=type=cache,target=/root/.nuget dotnet publish /src/Api/Api.csproj -r linux-x64 -o /app")] // from .NET 8 on -r alone is not self-contained
    [InlineData("WORKDIR Api\nRUN dotnet publish -o /app")]
    public void Follows_the_command_to_its_project(string publish) =>
        Project(Net10).With("Dockerfile", Dockerfile("sdk:10.0", "aspnet:[|9.0|]", publish)).Reports<DG1021DotNetImageVersion>();

    // A stage that installs another .NET is no longer what its tag says.
    [Fact]
    public void Silent_when_a_stage_installs_an_sdk() => Project(Net10).With("Dockerfile", """
        FROM mcr.microsoft.com/dotnet/sdk:9.0
        RUN curl -sSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0
        WORKDIR /src
        COPY . .
        RUN dotnet build Api/Api.csproj
        """).Silent<DG1021DotNetImageVersion>();

    [Fact]
    public void Judges_the_framework_of_a_referenced_project() => Project("<TargetFramework>net9.0</TargetFramework>", "../Core/Core.csproj")
        .With("Core/Core.csproj", $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup>{Net10}</PropertyGroup></Project>""")
        .With("Dockerfile", Dockerfile("sdk:[|9.0|]", "aspnet:9.0")).Reports<DG1021DotNetImageVersion>();

    [Theory]
    [InlineData("sdk:[|9.0|]", "10.0.100", "latestMajor")]
    [InlineData("sdk:[|10.0|]", "9.0.100", "latestFeature")]
    [InlineData("sdk:[|9.0.100|]", "9.0.300", "latestFeature")]
    [InlineData("sdk:[|9.0.300|]", "9.0.100", "disable")]
    public void Reports_an_sdk_that_global_json_refuses(string sdk, string version, string policy) => Project("<TargetFramework>net8.0</TargetFramework>")
        .With("global.json", $$"""{ "sdk": { "version": "{{version}}", "rollForward": "{{policy}}" } }""")
        .With("Dockerfile", Dockerfile(sdk, "aspnet:8.0")).Reports<DG1021DotNetImageVersion>();

    [Theory]
    [InlineData("sdk:10.0", "9.0.100", "latestMajor")]
    [InlineData("sdk:9.0", "9.0.300", "latestFeature")] // a floating tag has the newest feature band
    [InlineData("sdk:9.0.300", "9.0.100", "feature")]
    public void Silent_when_global_json_may_be_satisfied(string sdk, string version, string policy) => Project("<TargetFramework>net8.0</TargetFramework>")
        .With("global.json", $$"""{ "sdk": { "version": "{{version}}", "rollForward": "{{policy}}" } }""")
        .With("Dockerfile", Dockerfile(sdk, "aspnet:8.0")).Silent<DG1021DotNetImageVersion>();

    // Without global.json in the image the CLI takes whatever SDK there is.
    [Theory]
    [InlineData("COPY Api/ Api/")]
    [InlineData("COPY . .\nRUN rm global.json")]
    public void Silent_when_global_json_does_not_reach_the_image(string copy) => Project("<TargetFramework>net8.0</TargetFramework>")
        .With("global.json", """{ "sdk": { "version": "10.0.100" } }""")
        .With("Dockerfile", $"""
            FROM mcr.microsoft.com/dotnet/sdk:9.0
            WORKDIR /src
            {copy}
            RUN dotnet build Api/Api.csproj
            """).Silent<DG1021DotNetImageVersion>();

    // The template of Visual Studio: base first, several stages, COPY in exec form.
    [Fact]
    public void Judges_the_from_that_the_final_stage_goes_back_to() => Project(Net10).With("Api/Dockerfile", """
        FROM mcr.microsoft.com/dotnet/aspnet:[|9.0|] AS base
        USER $APP_UID
        WORKDIR /app
        EXPOSE 8080

        FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
        ARG BUILD_CONFIGURATION=Release
        WORKDIR /src
        COPY ["Api/Api.csproj", "Api/"]
        RUN dotnet restore "./Api/Api.csproj"
        COPY . .
        WORKDIR "/src/Api"
        RUN dotnet build "./Api.csproj" -c $BUILD_CONFIGURATION -o /app/build

        FROM build AS publish
        ARG BUILD_CONFIGURATION=Release
        RUN dotnet publish "./Api.csproj" -c $BUILD_CONFIGURATION -o /app/publish /p:UseAppHost=false

        FROM base AS final
        WORKDIR /app
        COPY --from=publish /app/publish .
        ENTRYPOINT ["dotnet", "Api.dll"]
        """).Reports<DG1021DotNetImageVersion>();

    private static TestRepository Repository(string sdk, string runtime, string properties) =>
        Project(properties).With("Dockerfile", Dockerfile(sdk, runtime));

    private static TestRepository Project(string properties, string? reference = null) => TestRepository.Empty
        .With("Api/Program.cs", "")
        .With("Api/Api.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>{properties}</PropertyGroup>
              <ItemGroup>{(reference is null ? "" : $"""<ProjectReference Include="{reference}" />""")}</ItemGroup>
            </Project>
            """);

    private static string Dockerfile(string sdk, string runtime, string publish = "RUN dotnet publish Api/Api.csproj -o /app") => $"""
        FROM mcr.microsoft.com/dotnet/{sdk} AS build
        WORKDIR /src
        COPY . .
        {publish}
        FROM mcr.microsoft.com/dotnet/{runtime}
        COPY --from=build /app .
        ENTRYPOINT ["dotnet", "Api.dll"]
        """;
}
