using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.DeployGuard;

/// <summary>That every failure becomes one is shown in ValidatorTests.</summary>
public class DG9004InternalErrorTests
{
    [Fact]
    public void Reports_who_failed_and_how()
    {
        var location = new Location(new SourceText("Dockerfile", "FROM a"), default);
        var finding = HostFindings.InternalError("Rule DG1001", location, new InvalidCastException("x"));
        Assert.Equal("DG9004", finding.RuleId);
        Assert.StartsWith("Rule DG1001 failed with InvalidCastException", finding.Message, StringComparison.Ordinal);
    }

    // Exceptions quote what they stumbled over, which may be a secret.
    [Fact]
    public void Guards_the_content_of_the_file()
    {
        var location = new Location(new SourceText("Dockerfile", "FROM a"), default);
        var finding = HostFindings.InternalError("Rule DG1001", location, new FormatException("'hunter2' is no number"));
        Assert.DoesNotContain("hunter2", finding.Message + finding.Context, StringComparison.Ordinal);
    }
}
