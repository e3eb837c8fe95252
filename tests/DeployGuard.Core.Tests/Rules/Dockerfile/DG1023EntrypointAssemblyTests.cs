using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Dockerfile;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

public sealed class DG1023EntrypointAssemblyTests
{
    [Theory]
    [InlineData("""ENTRYPOINT ["dotnet", "[|Api.dll|]"]""")]
    [InlineData("""ENTRYPOINT ["dotnet", "/app/[|shop.api.dll|]"]""")] // the casing of Windows
    [InlineData("""ENTRYPOINT ["dotnet", "exec", "[|Shop.Web.dll|]"]""")]
    [InlineData("""CMD ["dotnet", "[|Api.dll|]"]""")]
    [InlineData("ENTRYPOINT dotnet [|Api.dll|]")]
    [InlineData("ENTRYPOINT exec dotnet [|Api.dll|] --seed")]
    [InlineData("ENTRYPOINT [\"dotnet\"]\nCMD [\"[|Api.dll|]\"]")]
    [InlineData("""ENTRYPOINT ["./[|shop.api|]"]""")] // the program itself, in another casing
    public void Reports_a_name_that_is_not_published(string entrypoint) =>
        Assert.Equal(FindingLevel.Blocking, Assert.Single(Repository(entrypoint).Reports<DG1023EntrypointAssembly>()).Level);

    [Fact]
    public void Corrects_the_name_when_one_project_is_published() => Repository("""ENTRYPOINT ["dotnet", "shop.api.dll"]""")
        .IsFixedTo<DG1023EntrypointAssembly>("Dockerfile", Dockerfile("""ENTRYPOINT ["dotnet", "Shop.Api.dll"]"""));

    [Theory]
    [InlineData("""ENTRYPOINT ["dotnet", "Shop.Api.dll"]""")]
    [InlineData("ENTRYPOINT dotnet Shop.Api.dll")]
    [InlineData("""ENTRYPOINT ["./Shop.Api"]""")]
    [InlineData("""ENTRYPOINT ["/app/entrypoint.sh"]""")]
    [InlineData("""ENTRYPOINT ["dotnet", "Shop.Jobs.dll"]""")] // a referenced program is published along
    [InlineData("""ENTRYPOINT ["dotnet", "Tool.Package.dll"]""")] // may come from the package of that name
    [InlineData("""ENTRYPOINT ["dotnet", "tools/Legacy.dll"]""")] // lies in the repository
    [InlineData("ENTRYPOINT dotnet $APP.dll")]
    [InlineData("""ENTRYPOINT ["dotnet", "watch", "run", "x.dll"]""")]
    [InlineData("""ENTRYPOINT ["nginx"]""")]
    [InlineData("CMD dotnet migrate.dll && dotnet Shop.Api.dll")] // several programs: nobody knows which one counts
    public void Silent_when_the_program_is_published_or_may_be(string entrypoint) =>
        Repository(entrypoint).Silent<DG1023EntrypointAssembly>();

    [Theory]
    [InlineData("<AssemblyName>shop</AssemblyName>", "[|Shop.Api|].dll", "shop")]
    [InlineData("<AssemblyName>$(MSBuildProjectName).Host</AssemblyName>", "[|Shop.Api|].dll", "Shop.Api.Host")]
    public void Knows_the_assembly_name_of_the_project(string property, string started, string right)
    {
        started = started.Replace("[|", "", StringComparison.Ordinal).Replace("|].dll", ".dll", StringComparison.Ordinal);
        var finding = Assert.Single(Repository($$"""ENTRYPOINT ["dotnet", "[|{{started}}|]"]""", property).Reports<DG1023EntrypointAssembly>());
        Assert.Contains($"start '{right}.dll'", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<AssemblyName>$(Product)</AssemblyName>")]
    [InlineData("<AssemblyName Condition=\"'$(CI)' != ''\">ci</AssemblyName>")]
    public void Silent_when_the_assembly_name_is_not_certain(string property) =>
        Repository("""ENTRYPOINT ["dotnet", "Other.dll"]""", property).Silent<DG1023EntrypointAssembly>();

    [Theory]
    [InlineData("RUN dotnet publish Shop.Api/Shop.Api.csproj -p:AssemblyName=Other -o /app")]
    [InlineData("RUN dotnet publish Shop.slnx -o /app")]
    [InlineData("RUN ./build.sh")]
    public void Silent_when_the_command_decides(string publish) =>
        Repository("""ENTRYPOINT ["dotnet", "Other.dll"]""", publish: publish).Silent<DG1023EntrypointAssembly>();

    [Fact]
    public void With_several_published_projects_any_of_their_names_is_right()
    {
        const string Publish = "RUN dotnet publish Shop.Api/Shop.Api.csproj -o /app && dotnet publish Shop.Jobs/Shop.Jobs.csproj -o /jobs";
        Repository("""ENTRYPOINT ["dotnet", "Shop.Jobs.dll"]""", publish: Publish).Silent<DG1023EntrypointAssembly>();
        Assert.Empty(Assert.Single(Repository("""ENTRYPOINT ["dotnet", "[|Shop.dll|]"]""", publish: Publish).Reports<DG1023EntrypointAssembly>()).Edits);
    }

    // Another image, or a base image of one's own, may bring programs.
    [Fact]
    public void Silent_when_another_image_brings_files() =>
        Repository("COPY --from=example.com/agent:1.0 /agent .\nENTRYPOINT [\"dotnet\", \"Agent.dll\"]").Silent<DG1023EntrypointAssembly>();

    // A stage name nobody has is a slip of its own; the published project is still the one meant.
    [Fact]
    public void Reports_although_the_output_is_copied_from_a_misspelt_stage() => Repository("""
        COPY --from=biuld /app .
        ENTRYPOINT ["dotnet", "[|Api.dll|]"]
        """, copyOutput: "").Reports<DG1023EntrypointAssembly>();

    // Stages beside the final one are targets of their own.
    [Fact]
    public void Judges_every_stage_by_what_it_copies() => Solution("").With("Dockerfile", """
        FROM mcr.microsoft.com/dotnet/sdk:10.0 AS api-build
        COPY . .
        RUN dotnet publish Shop.Api/Shop.Api.csproj -o /app
        FROM mcr.microsoft.com/dotnet/sdk:10.0 AS jobs-build
        COPY . .
        RUN dotnet publish Shop.Jobs/Shop.Jobs.csproj -o /app
        FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS api
        COPY --from=api-build /app .
        ENTRYPOINT ["dotnet", "Shop.Api.dll"]
        FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS jobs
        COPY --from=jobs-build /app .
        ENTRYPOINT ["dotnet", "[|Shop.Api.dll|]"]
        """).Reports<DG1023EntrypointAssembly>();

    private static TestRepository Repository(
        string entrypoint, string properties = "", string publish = DefaultPublish, string copyOutput = DefaultCopyOutput) =>
        Solution(properties).With("Dockerfile", Dockerfile(entrypoint, publish, copyOutput));

    private static TestRepository Solution(string properties) => TestRepository.Empty
        .WithFiles("Shop.slnx", "tools/Legacy.dll", "build.sh")
        .With("Shop.Api/Shop.Api.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework>{properties}</PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="..\Shop.Jobs\Shop.Jobs.csproj" />
                <PackageReference Include="Tool.Package" Version="1.0.0" />
              </ItemGroup>
            </Project>
            """)
        .With("Shop.Jobs/Shop.Jobs.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Worker"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>
            """);

    private const string DefaultPublish = "RUN dotnet publish Shop.Api/Shop.Api.csproj -o /app";
    private const string DefaultCopyOutput = "COPY --from=build /app .";

    private static string Dockerfile(string entrypoint, string publish = DefaultPublish, string copyOutput = DefaultCopyOutput) => $"""
        FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
        WORKDIR /src
        COPY . .
        {publish}
        FROM mcr.microsoft.com/dotnet/aspnet:10.0
        WORKDIR /app
        {copyOutput}
        {entrypoint}
        """;
}
