using DeployGuard.Core.Tests.Verification;
using DeployGuard.Repository;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.DeployGuard;

public class DG9005GitFailedTests
{
    [Fact]
    public void Reports_the_reason_git_gives()
    {
        var finding = Assert.Single(Validate("fatal: detected dubious ownership in repository at '/src'"));
        Assert.Equal("DG9005", finding.RuleId);
        Assert.EndsWith("fatal: detected dubious ownership in repository at '/src'", finding.Message, StringComparison.Ordinal);
        Assert.Empty(finding.Location.Path);
    }

    // A folder without git is no failure of git.
    [Fact]
    public void Guards_a_folder_without_git() => Assert.Empty(Validate(null));

    private static IEnumerable<Finding> Validate(string? gitFailure)
    {
        IFileContents nothing = TestRepository.Empty;
        var snapshot = new RepositorySnapshot([], nothing) { GitFailure = gitFailure };
        return new Validator(RuleCatalog.Load(), new ValidationSettings()).Validate(snapshot).Findings.Select(reported => reported.Finding);
    }
}
