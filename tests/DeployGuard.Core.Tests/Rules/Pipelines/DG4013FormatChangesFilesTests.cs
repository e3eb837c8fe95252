using DeployGuard.Rules.Pipelines;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4013FormatChangesFilesTests
{
    [Theory]
    [InlineData("[|dotnet format|]")]
    [InlineData("[|dotnet format|] whitespace --no-restore")]
    [InlineData("dotnet restore && [|dotnet format|] Shop.sln")]
    public void Reports(string script) => StepRuleFixture.Script(script).Reports<DG4013FormatChangesFiles>();

    [Theory]
    [InlineData("dotnet format --verify-no-changes")]
    [InlineData("dotnet format\ngit diff --exit-code")] // looks at the changes
    [InlineData("dotnet format\ngit commit -am format\ngit push")] // b.5 21: keeps them
    [InlineData("echo dotnet format")]
    public void Guards(string script) => StepRuleFixture.Script(script).Silent<DG4013FormatChangesFiles>();

    [Theory]
    [InlineData("- run: git diff --exit-code")]
    [InlineData("- uses: stefanzweifel/git-auto-commit-action@v5")]
    [InlineData("- uses: peter-evans/create-pull-request@v7")]
    public void Silent_when_a_later_step_uses_the_changes(string step) => StepRuleFixture.Steps($"- run: dotnet format\n{step}").Silent<DG4013FormatChangesFiles>();
}
