using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Pipelines;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4011TestsNothingTests
{
    private const string App = """<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net9.0</TargetFramework></PropertyGroup></Project>""";
    private const string Tests = """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="xunit.v3" Version="2.0.0" /></ItemGroup></Project>""";

    [Theory]
    [InlineData("[|dotnet test|] src/Shop/Shop.csproj")]
    [InlineData("[|dotnet test|] src/Shop --no-build")]
    [InlineData("cd src/Shop\n[|dotnet test|]")]
    public void Reports(string script)
    {
        var finding = Repository(script).Reports<DG4011TestsNothing>().Single();

        Assert.Equal(FindingLevel.Blocking, finding.Level);
        Assert.Equal("Shop is no test project, nothing runs, and 'dotnet test' succeeds all the same; name a test project or the solution that has them", finding.Message);
    }

    [Fact]
    public void Warns_of_what_is_turned_off() =>
        Assert.Equal(FindingLevel.Warning, Repository("[|dotnet test|] tests/Shop.Tests -p:IsTestProject=false").Reports<DG4011TestsNothing>().Single().Level);

    [Theory]
    [InlineData("dotnet test")] // the solution of the root
    [InlineData("dotnet test tests/Shop.Tests")]
    [InlineData("dotnet test $PROJECT")]
    [InlineData("dotnet test src/Missing")]
    [InlineData("dotnet build src/Shop")]
    public void Guards(string script) => Repository(script).Silent<DG4011TestsNothing>();

    // What is absent here may be there.
    [Fact]
    public void Silent_in_a_part_of_a_repository() => Repository("dotnet test src/Shop").Incomplete().Silent<DG4011TestsNothing>();

    private static TestRepository Repository(string script) => StepRuleFixture.Script(script).With("src/Shop/Shop.csproj", App).With("tests/Shop.Tests/Shop.Tests.csproj", Tests)
        .With("Shop.slnx", """<Solution><Project Path="src/Shop/Shop.csproj" /><Project Path="tests/Shop.Tests/Shop.Tests.csproj" /></Solution>""");
}
