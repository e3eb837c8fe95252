using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Environment;

namespace DeployGuard.Core.Tests.Rules.Environment;

public sealed class DG3015CodeVariableNotInExampleTests
{
    private static TestRepository Repository(string code, string example) => TestRepository.Empty
        .With("src/App/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />").With("src/App/Program.cs", "GetEnvironmentVariable(\"X\"); " + code).With(".env.example", example);

    [Theory]
    [InlineData("Environment.GetEnvironmentVariable(\"SMTP_HOST\")", "The code reads 'SMTP_HOST', which nothing here shows or sets; add SMTP_HOST=")]
    [InlineData("configuration[\"Mail:Host\"]", "The code reads 'Mail__Host', which nothing here shows or sets; add Mail__Host=")]
    [InlineData("configuration.GetConnectionString(\"Shop\") ?? throw new E()", "The code reads 'ConnectionStrings__Shop', which nothing here shows or sets; add ConnectionStrings__Shop=")]
    [InlineData("GetEnvironmentVariable(\"A1\"); GetEnvironmentVariable(\"B1\"); GetEnvironmentVariable(\"A1\")", "The code reads 'A1' and 'B1', which nothing here shows or sets; add each with an empty value")]
    public void Reports(string code, string message) =>
        Assert.Equal(message, Assert.Single(Repository(code, "[|X|]=\n").Reports<DG3015CodeVariableNotInExample>()).Message);

    [Fact]
    public void Adds_the_names() =>
        Repository("GetEnvironmentVariable(\"A1\")", "X=").IsFixedTo<DG3015CodeVariableNotInExample>(".env.example", "X=\nA1=\n");

    [Theory]
    [InlineData("GetEnvironmentVariable(\"X\")")]
    [InlineData("GetEnvironmentVariable(\"Y\")")] // shown in a comment
    [InlineData("GetEnvironmentVariable(\"A1\") ?? \"default\"")]
    [InlineData("configuration[\"x\"]")] // keys have no case
    [InlineData("configuration.GetValue(\"A1\", 25)")]
    [InlineData("configuration.GetSection(\"Mail\").Bind(x)")] // any child may be set
    [InlineData("GetEnvironmentVariable(\"HOME\")")]
    [InlineData("GetEnvironmentVariable(\"ASPNETCORE_ENVIRONMENT\")")]
    [InlineData("GetEnvironmentVariable(\"GITHUB_SHA\")")]
    [InlineData("GetEnvironmentVariable(name)")]
    [InlineData("// GetEnvironmentVariable(\"A1\")")]
    [InlineData("SetEnvironmentVariable(\"A1\", path); GetEnvironmentVariable(\"A1\")")] // the program sets it
    public void Guards(string code) => Repository(code, "X=\n# Y=\n").Silent<DG3015CodeVariableNotInExample>();

    [Theory]
    [InlineData("src/App/appsettings.json", "{ \"A1\": \"value\" }")]
    [InlineData("compose.yaml", "services: {app: {image: a, environment: {A1: x}}}")]
    [InlineData(".github/workflows/ci.yml", "env: { A1: x }")]
    public void Guards_what_others_answer(string path, string content) =>
        Repository("configuration[\"A1\"]", "X=\n").With(path, content).Silent<DG3015CodeVariableNotInExample>();

    [Fact]
    public void Guards_tests() => TestRepository.Empty.With("tests/A.cs", "GetEnvironmentVariable(\"A1\")").With(".env.example", "X=\n").Silent<DG3015CodeVariableNotInExample>();

    /// <summary>Each program of a repository has an example of its own.</summary>
    [Fact]
    public void Guards_code_a_nearer_example_speaks_for() =>
        Repository("GetEnvironmentVariable(\"A1\")", "X=\n").With("src/App/.env.example", "A1=\nX=\n").Silent<DG3015CodeVariableNotInExample>();

    [Fact]
    public void Guards_a_repository_without_example() =>
        TestRepository.Empty.With("A.cs", "GetEnvironmentVariable(\"A1\")").With(".env", "X=\n").Silent<DG3015CodeVariableNotInExample>();
}
