using DeployGuard.Core.Tests.Verification;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.DeployGuard;

public class DG9002WrongSettingTests
{
    [Theory]
    [InlineData("Alway")]
    [InlineData("true")]
    public void Reports_a_value_that_does_not_exist(string value)
    {
        var finding = Assert.Single(Validate("DeployGuardEnforcement", value));
        Assert.Equal(("DG9002", $"DeployGuardEnforcement is '{value}'; use Auto, Always or Never"), (finding.RuleId, finding.Message));
    }

    [Theory]
    // Casing does not matter to MSBuild, nor does an empty property differ from none.
    [InlineData("always")]
    [InlineData("")]
    public void Guards_values_that_exist(string value) => Assert.Empty(Validate("DeployGuardEnforcement", value));

    private static IReadOnlyList<Finding> Validate(string property, string value) => TestRepository.Empty
        .With(ValidationSettings.Parse(name => name == property ? value : null, _ => null))
        .Findings([.. RuleCatalog.Load().Rules]);
}
