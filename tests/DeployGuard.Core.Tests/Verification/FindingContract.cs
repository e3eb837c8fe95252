using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Verification;

/// <summary>What holds for every finding of every rule, checked on each finding any rule test produces.</summary>
internal static class FindingContract
{
    public static void Assert(Rule rule, Finding finding)
    {
        Xunit.Assert.Equal(rule.Metadata.Id, finding.RuleId);
        Xunit.Assert.True(finding.Level <= rule.Metadata.Level, $"{finding.RuleId}: a finding is above its rule's level");
        AssertMessage(finding.Message);
        AssertInside(finding.Location);
        foreach (var related in finding.Related)
        {
            AssertMessage(related.Message);
            AssertInside(related.Location);
        }

        foreach (var edit in finding.Edits) AssertInside(edit.Location);
    }

    private static void AssertMessage(string message)
    {
        Xunit.Assert.InRange(message.Length, 1, 160);
        Xunit.Assert.False(message.EndsWith('.'), $"ends with a dot: {message}");
        Xunit.Assert.DoesNotContain(message, char.IsControl);
    }

    private static void AssertInside(Location location)
    {
        Xunit.Assert.True(location.Span.Start >= 0 && location.Span.Length >= 0, $"bad span {location.Span}");
        Xunit.Assert.True(location.Span.End <= location.Source.Content.Length, $"span {location.Span} leaves {location.Path}");
    }
}
