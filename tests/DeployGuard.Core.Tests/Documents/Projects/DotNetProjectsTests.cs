using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Projects;

namespace DeployGuard.Core.Tests.Documents.Projects;

public sealed class DotNetProjectsTests
{
    [Fact]
    public void A_project_of_the_templates_is_fully_known()
    {
        var project = Evaluate("""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Serilog" Version="4.0.0" />
                <ProjectReference Include="..\Shop.Core\Shop.Core.csproj" />
              </ItemGroup>
            </Project>
            """);

        Assert.Equal("net10.0", Assert.Single(project.TargetFrameworks!).Moniker);
        Assert.Equal("Shop.Api", project.AssemblyName);
        Assert.True(project.IsExecutable);
        Assert.True(project.NeedsAspNetCore);
        Assert.False(project.IsTestProject);
        Assert.False(project.UsesCentralPackageManagement);
        Assert.False(project.HasUnknownReferences);
        Assert.True(Assert.Single(project.PackageReferences).HasVersion);
        Assert.Equal("src/Shop.Core/Shop.Core.csproj", Assert.Single(project.ProjectReferences).Path);
    }

    [Theory]
    [InlineData("<PropertyGroup><AssemblyName>shop</AssemblyName></PropertyGroup>", "shop")]
    [InlineData("<PropertyGroup><assemblyname>shop</assemblyname></PropertyGroup>", "shop")]
    [InlineData("<PropertyGroup><AssemblyName>My.$(MSBuildProjectName)</AssemblyName></PropertyGroup>", "My.Shop.Api")]
    [InlineData("<PropertyGroup><X>a</X><AssemblyName>$(X)</AssemblyName><X>b</X></PropertyGroup>", "a")]
    [InlineData("<PropertyGroup><AssemblyName>$(Prefix).Api</AssemblyName></PropertyGroup>", null)]
    [InlineData("<PropertyGroup><AssemblyName>$(MSBuildProjectName.Replace('.', '-'))</AssemblyName></PropertyGroup>", null)]
    [InlineData("<PropertyGroup><AssemblyName Condition=\"'$(CI)' == 'true'\">ci</AssemblyName></PropertyGroup>", null)]
    [InlineData("<PropertyGroup Condition=\"'$(Configuration)' == 'Release'\"><AssemblyName>r</AssemblyName></PropertyGroup>", null)]
    [InlineData("<PropertyGroup Condition=\"'$(MSBuildProjectName)' == 'Other'\"><AssemblyName>o</AssemblyName></PropertyGroup>", "Shop.Api")]
    [InlineData("<PropertyGroup Condition=\"'$(MSBuildProjectExtension)' != '.fsproj'\"><AssemblyName>c</AssemblyName></PropertyGroup>", "c")]
    [InlineData("<Choose><When Condition=\"'1' == '1'\"><PropertyGroup><AssemblyName>w</AssemblyName></PropertyGroup></When></Choose>", null)]
    [InlineData("<Target Name=\"T\"><PropertyGroup><AssemblyName>t</AssemblyName></PropertyGroup></Target>", "Shop.Api")]
    [InlineData("<PropertyGroup><AssemblyName>a</AssemblyName></PropertyGroup><Import Project=\"$(Elsewhere)/x.props\" />", null)]
    [InlineData("<Import Project=\"$(Elsewhere)/x.props\" /><PropertyGroup><AssemblyName>a</AssemblyName></PropertyGroup>", "a")]
    [InlineData("<Import Project=\"gone.props\" />", null)]
    [InlineData("<Import Project=\"gone.props\" Condition=\"Exists('gone.props')\" />", "Shop.Api")]
    public void A_value_is_known_only_when_no_condition_function_or_import_decides_it(string body, string? assemblyName) =>
        Assert.Equal(assemblyName, Evaluate($"""<Project Sdk="Microsoft.NET.Sdk">{body}</Project>""").AssemblyName);

    [Theory]
    [InlineData("Microsoft.NET.Sdk", "Shop.Api")]
    [InlineData("Microsoft.NET.Sdk.Web;Aspire.AppHost.Sdk/9.5.0", "Shop.Api")]
    [InlineData("Contoso.Build.Sdk/1.0.0", null)] // it may set a default of its own
    [InlineData("", null)] // the old format: what it imports is not in the repository
    public void An_sdk_that_is_not_known_leaves_defaults_unknown(string sdk, string? assemblyName) =>
        Assert.Equal(assemblyName, Evaluate($"""<Project Sdk="{sdk}" />""").AssemblyName);

    [Fact]
    public void The_nearest_props_applies_and_reaches_its_parent_only_by_importing_it()
    {
        var repository = TestRepository.Empty
            .With("Directory.Build.props", "<Project><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>")
            .With("src/Directory.Build.props", """
                <Project>
                  <Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))" />
                </Project>
                """)
            .With("tests/Directory.Build.props", "<Project />")
            .With("src/A/A.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""")
            .With("tests/T/T.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""")
            .With("tools/X/X.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");

        Assert.Equal(["src/Directory.Build.props", "Directory.Build.props"], Project(repository, "src/A/A.csproj").Imports);
        Assert.Equal("net10.0", Project(repository, "src/A/A.csproj").Property("TargetFramework").Text);
        Assert.Null(Project(repository, "tests/T/T.csproj").TargetFrameworks);
        Assert.Equal("Directory.Build.props", Project(repository, "tools/X/X.csproj").DirectoryBuildProps);
    }

    [Theory]
    [InlineData("$(MSBuildThisFileDirectory)../Directory.Build.props")]
    [InlineData(@"..\Directory.Build.props")]
    [InlineData("$([MSBuild]::GetDirectoryNameOfFileAbove($(MSBuildThisFileDirectory).., Directory.Build.props))/Directory.Build.props")]
    public void An_import_is_followed_however_its_path_is_written(string import)
    {
        var repository = TestRepository.Empty
            .With("Directory.Build.props", "<Project><PropertyGroup><AssemblyName>inherited</AssemblyName></PropertyGroup></Project>")
            .With("src/Directory.Build.props", $"""<Project><Import Project="{import}" Condition="Exists('{import}')" /></Project>""")
            .With("src/A/A.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");

        Assert.Equal("inherited", Project(repository, "src/A/A.csproj").AssemblyName);
    }

    [Fact]
    public void The_topmost_props_may_look_for_a_parent_that_no_clone_has()
    {
        var repository = TestRepository.Empty
            .With("Directory.Build.props", """
                <Project>
                  <PropertyGroup><AssemblyName>known</AssemblyName></PropertyGroup>
                  <Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))" />
                </Project>
                """)
            .With("A.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");

        Assert.Equal("known", Project(repository, "A.csproj").AssemblyName);
    }

    [Fact]
    public void Imports_in_a_circle_end()
    {
        var repository = TestRepository.Empty
            .With("a.props", """<Project><Import Project="b.props" /></Project>""")
            .With("b.props", """<Project><Import Project="a.props" /></Project>""")
            .With("A.csproj", """<Project Sdk="Microsoft.NET.Sdk"><Import Project="a.props" /></Project>""");

        Assert.Equal(["a.props", "b.props"], Project(repository, "A.csproj").Imports);
    }

    [Fact]
    public void A_chain_of_a_thousand_imports_is_cut_and_leaves_values_unknown()
    {
        var repository = TestRepository.Empty.With("A.csproj", """<Project Sdk="Microsoft.NET.Sdk"><Import Project="0.props" /></Project>""");
        for (var i = 0; i < 1000; i++) repository = repository.With($"{i}.props", $"""<Project><Import Project="{i + 1}.props" /></Project>""");

        Assert.Null(Project(repository, "A.csproj").AssemblyName);
    }

    [Fact]
    public void Central_package_management_is_found_through_the_nearest_packages_props()
    {
        var repository = TestRepository.Empty
            .With("Directory.Packages.props", """
                <Project>
                  <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
                  <ItemGroup><PackageVersion Include="Serilog" Version="4.0.0" /></ItemGroup>
                </Project>
                """)
            .With("src/A/A.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="Serilog" /></ItemGroup></Project>""");

        var project = Project(repository, "src/A/A.csproj");
        Assert.True(project.UsesCentralPackageManagement);
        Assert.Equal("Directory.Packages.props", project.DirectoryPackagesProps);
        Assert.False(Assert.Single(project.PackageReferences).HasVersion);
    }

    [Fact]
    public void The_packages_props_may_have_another_name()
    {
        var repository = TestRepository.Empty
            .With("Directory.Build.props", """
                <Project><PropertyGroup>
                  <DirectoryPackagesPropsPath>$(MSBuildThisFileDirectory)build/Packages.props</DirectoryPackagesPropsPath>
                </PropertyGroup></Project>
                """)
            .With("build/Packages.props", "<Project />")
            .With("Directory.Packages.props", "<Project />")
            .With("src/A/A.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");

        Assert.Equal("build/Packages.props", Project(repository, "src/A/A.csproj").DirectoryPackagesProps);
    }

    [Fact]
    public void NuGet_configs_of_all_folders_apply_and_only_the_nearest_global_json()
    {
        var repository = TestRepository.Empty
            .WithFiles("nuget.config", "src/NuGet.Config", "src/A/packages.lock.json", "tests/nuget.config", "global.json", "src/global.json")
            .With("src/A/A.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");

        var project = Project(repository, "src/A/A.csproj");
        Assert.Equal(["src/NuGet.Config", "nuget.config"], project.NuGetConfigs);
        Assert.Equal("src/global.json", project.GlobalJson);
        Assert.Equal("src/A/packages.lock.json", project.PackagesLockFile);
    }

    [Fact]
    public void The_closure_of_references_survives_cycles_and_leaves_out_what_may_not_hold()
    {
        static string Referencing(params string[] projects) =>
            $"""<Project Sdk="Microsoft.NET.Sdk"><ItemGroup>{string.Concat(projects.Select(project => $"<ProjectReference {project} />"))}</ItemGroup></Project>""";

        var repository = TestRepository.Empty
            .With("A/A.csproj", Referencing(@"Include=""..\B\B.csproj;../C/C.csproj"""))
            .With("B/B.csproj", Referencing(@"Include=""../C/C.csproj"""))
            .With("C/C.csproj", Referencing(@"Include=""../A/A.csproj""", @"Include=""../D/D.csproj"" Condition=""'$(X)' == ''""", @"Include=""../Gone/Gone.csproj"""))
            .With("D/D.csproj", Referencing());

        var projects = DotNetProjects.Build(repository.Documents());
        var closure = projects.ClosureOf(projects.Find("A/A.csproj")!);
        Assert.Equal(["B/B.csproj", "C/C.csproj"], closure.Select(project => project.Path));
    }

    [Theory]
    [InlineData("../**/*.csproj")]
    [InlineData("$(LibraryPath)")]
    [InlineData("@(Libraries)")]
    [InlineData("../../../Outside/Outside.csproj")]
    public void A_reference_that_cannot_be_resolved_makes_the_list_incomplete(string include) =>
        Assert.True(Evaluate($"""
            <Project Sdk="Microsoft.NET.Sdk"><ItemGroup><ProjectReference Include="{include}" /></ItemGroup></Project>
            """).HasUnknownReferences);

    [Theory]
    [InlineData("<ItemGroup><PackageReference Include=\"xunit.v3\" Version=\"3.0.0\" /></ItemGroup>")] // Microsoft.Testing.Platform
    [InlineData("<ItemGroup><PackageReference Include=\"TUnit\" Version=\"1.0.0\" /></ItemGroup>")]
    [InlineData("<PropertyGroup><IsTestProject>true</IsTestProject></PropertyGroup>")]
    [InlineData("<ItemGroup><PackageReference Include=\"Microsoft.NET.Test.Sdk\" Version=\"18.0.1\" /></ItemGroup>")]
    public void Test_projects_are_told_by_property_or_package(string body) =>
        Assert.True(Evaluate($"""<Project Sdk="Microsoft.NET.Sdk">{body}</Project>""").IsTestProject);

    [Theory]
    [InlineData("<TargetFramework>net10.0</TargetFramework>", "net10.0")]
    [InlineData("<TargetFrameworks>net8.0; net10.0-windows</TargetFrameworks>", "net8.0 net10.0-windows")]
    [InlineData("<TargetFrameworks>net8.0;net9.0</TargetFrameworks><TargetFramework>net9.0</TargetFramework>", "net9.0")]
    [InlineData("<TargetFramework>$(Default)</TargetFramework>", null)]
    [InlineData("<TargetFrameworks Condition=\"'$(CI)' != ''\">net8.0</TargetFrameworks>", null)]
    [InlineData("", null)]
    public void Target_frameworks(string properties, string? monikers)
    {
        var project = Evaluate($"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup>{properties}</PropertyGroup></Project>""");
        Assert.Equal(monikers, project.TargetFrameworks is { } frameworks ? string.Join(" ", frameworks) : null);
    }

    [Fact]
    public void The_span_of_a_value_is_the_value()
    {
        var repository = TestRepository.Empty.With("A.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\">\r\n<PropertyGroup>\r\n  <AssemblyName>\r\n shop </AssemblyName></PropertyGroup></Project>");
        var location = Project(repository, "A.csproj").Property("AssemblyName").Location!;
        Assert.Equal("shop", location.Source.ToString(location.Span));
    }

    private static DotNetProject Evaluate(string content) =>
        Project(TestRepository.Empty.With("src/Shop.Api/Shop.Api.csproj", content), "src/Shop.Api/Shop.Api.csproj");

    private static DotNetProject Project(TestRepository repository, string path) =>
        DotNetProjects.Build(repository.Documents()).Find(path)!;
}
