using DeployGuard.Core.Tests.Verification;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.DeployGuard;

public class DG9003UnknownSuppressionTests
{
    [Fact]
    public void Reports_an_id_that_no_rule_has()
    {
        var finding = Assert.Single(Validate("# deployguard disable-file=DG90003\nFROM alpine:3.20@sha256:0"));
        Assert.Equal("DG9003", finding.RuleId);
        Assert.Equal("DG90003", finding.Location.Source.ToString(finding.Location.Span));
        Assert.Contains("did you mean DG9003?", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# deployguard disable-file=DG9001\nFROM alpine:3.20@sha256:0")]
    // Comments of other tools name checks that have no rule here.
    [InlineData("# hadolint global ignore=DL9999\nFROM alpine:3.20@sha256:0")]
    // A comment about DeployGuard is no command to it.
    [InlineData("# deployguard reads this file\nFROM alpine:3.20@sha256:0")]
    // What is silenced is silent about itself as well.
    [InlineData("# deployguard disable-file=DG9003,DG9009\nFROM alpine:3.20@sha256:0")]
    public void Guards_comments_that_are_right_or_not_ours(string content) => Assert.Empty(Validate(content));

    private static IEnumerable<Finding> Validate(string content) => TestRepository.Dockerfile(content)
        .Findings([.. RuleCatalog.Load().Rules])
        .Where(finding => finding.RuleId.StartsWith("DG9", StringComparison.Ordinal));
}
