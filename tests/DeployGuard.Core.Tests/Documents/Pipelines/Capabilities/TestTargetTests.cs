using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Core.Tests.Documents.Pipelines.Capabilities;

/// <summary>Which projects <c>dotnet test</c> runs, and when it certainly runs none (reference b.5 1).</summary>
public sealed class TestTargetTests
{
    private const string App = """<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net9.0</TargetFramework></PropertyGroup></Project>""";

    private static readonly TestRepository Repository = TestRepository.Empty
        .With("src/Shop/Shop.csproj", App)
        .With("tests/Shop.Tests/Shop.Tests.csproj", Project("""<PackageReference Include="Microsoft.NET.Test.Sdk" Version="17.0.0" />"""))
        .With("tests/Modern/Modern.csproj", Project("""<PackageReference Include="xunit.v3" Version="2.0.0" />"""))
        .With("tests/Unit/Unit.csproj", """<Project Sdk="MSTest.Sdk/3.8.0"></Project>""")
        .With("tests/T/T.csproj", Project("""<PackageReference Include="TUnit" Version="0.1.0" />"""))
        .With("tests/Flag/Flag.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><IsTestProject>true</IsTestProject></PropertyGroup></Project>""")
        .With("lib/Helpers/Helpers.csproj", Project("""<PackageReference Include="Acme.Testing.Defaults" Version="1.0.0" />"""))
        .With("lib/User/User.csproj", Project("""<ProjectReference Include="../../tests/Shop.Tests/Shop.Tests.csproj" />"""))
        .With("lib/Target/Target.csproj", """<Project Sdk="Microsoft.NET.Sdk"><Target Name="VSTest" /></Project>""")
        .With("lib/Odd/Odd.csproj", """<Project Sdk="Acme.Sdk/1.0.0"></Project>""")
        .With("All.sln", "Project(\"{A}\") = \"Shop\", \"src\\Shop\\Shop.csproj\", \"{B}\"\nProject(\"{A}\") = \"T\", \"tests\\Shop.Tests\\Shop.Tests.csproj\", \"{C}\"\n")
        .With("src/Apps.slnx", """<Solution><Project Path="Shop/Shop.csproj" /></Solution>""")
        .With("src/Mixed.sln", "Project(\"{A}\") = \"Shop\", \"Shop\\Shop.csproj\", \"{B}\"\nProject(\"{A}\") = \"X\", \"X\\X.sqlproj\", \"{C}\"\n");

    [Theory]
    [InlineData("dotnet test src/Shop/Shop.csproj", "Shop is no test project, nothing runs")]
    [InlineData("dotnet test src/Shop", "Shop is no test project, nothing runs")]
    [InlineData("dotnet test ./src/Shop/ -c Release --no-build", "Shop is no test project, nothing runs")]
    [InlineData("dotnet test -c Release --filter A=B src/Shop", "Shop is no test project, nothing runs")]
    [InlineData("dotnet test --project src/Shop", "Shop is no test project, nothing runs")]
    [InlineData("cd src/Shop && dotnet test", "Shop is no test project, nothing runs")]
    [InlineData("dotnet test src/Apps.slnx", "Apps.slnx has no test project, nothing runs")]
    [InlineData("dotnet test src/Shop || true", "Shop is no test project, nothing runs")]
    [InlineData("dotnet test -p:IsTestProject=false", "'-p:IsTestProject=false' switches the tests off")]
    [InlineData("dotnet test /p:Test=false", "'/p:Test=false' switches the tests off")]
    public void Runs_nothing(string script, string why)
    {
        var test = Last(script);

        Assert.True(test.RunsNothing && test.CannotFail);
        Assert.Equal(why, test.WhyCannotFail);
        Assert.Empty(test.Projects);
    }

    [Theory]
    [InlineData("dotnet test tests/Shop.Tests", "tests/Shop.Tests/Shop.Tests.csproj")]
    [InlineData("dotnet test", "tests/Shop.Tests/Shop.Tests.csproj")] // the solution of the root
    [InlineData("dotnet test All.sln", "tests/Shop.Tests/Shop.Tests.csproj")]
    [InlineData("dotnet test tests/Modern", "tests/Modern/Modern.csproj")]
    [InlineData("dotnet test tests/Unit", "tests/Unit/Unit.csproj")]
    [InlineData("dotnet test tests/T", "tests/T/T.csproj")]
    [InlineData("dotnet test tests/Flag", "tests/Flag/Flag.csproj")]
    [InlineData("dotnet test lib/Helpers", "")] // a package of the company may be what runs them
    [InlineData("dotnet test lib/User", "")] // test packages may reach it through the reference
    [InlineData("dotnet test lib/Target", "")] // runs what the target says
    [InlineData("dotnet test lib/Odd", "")]
    [InlineData("dotnet test src/Mixed.sln", "")] // a project of another kind
    [InlineData("dotnet test src", "")] // two solutions: the CLI refuses
    [InlineData("dotnet test missing", "")]
    [InlineData("dotnet test $PROJECT", "")]
    [InlineData("dotnet test 'src/**/*.csproj'", "")]
    [InlineData("dotnet test --unknown src/Shop", "")] // may be the value of the option
    [InlineData("cd $DIR && dotnet test src/Shop", "")]
    public void Runs_or_may_run(string script, string projects)
    {
        var test = Last(script);

        Assert.False(test.RunsNothing || test.CannotFail, test.WhyCannotFail);
        Assert.Equal(projects, string.Join(" ", test.Projects));
    }

    // The new runner fails when nothing ran; a checkout elsewhere moves all paths; a part of a repository may lack imports.
    [Fact]
    public void Silent_where_it_is_not_certain()
    {
        Assert.False(Last("dotnet test src/Shop", Repository.With("global.json", """{ "test": { "runner": "Microsoft.Testing.Platform" } }""")).RunsNothing);
        Assert.False(Last("dotnet test src/Shop", Repository.Incomplete()).RunsNothing);
        Assert.False(StepFixture.Last("- uses: actions/checkout@v4\n  with: { path: main }\n- run: dotnet test src/Shop\n", Repository).Single().RunsNothing);
    }

    [Fact]
    public void Tasks_name_their_project()
    {
        const string Task = "- task: DotNetCoreCLI@2\n  inputs: {{ command: test, projects: {0} }}\n";
        Assert.True(Of("src/Shop/Shop.csproj").RunsNothing);
        Assert.False(Of("tests/Shop.Tests/Shop.Tests.csproj").CannotFail);
        Assert.False(Of("'**/*.csproj'").CannotFail);

        static StepCapability Of(string projects) => StepFixture.Last(Task.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal).Replace("{0}", projects, StringComparison.Ordinal), Repository, path: StepFixture.Azure).Single();
    }

    private static StepCapability Last(string script, TestRepository? repository = null) =>
        StepFixture.Last(StepFixture.Step(script, "bash"), repository ?? Repository).Single(found => found.Capability == StepCapabilities.Test);

    private static string Project(string reference) =>
        $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net9.0</TargetFramework></PropertyGroup><ItemGroup>{reference}</ItemGroup></Project>""";
}
