using DeployGuard.Documents;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.DeployGuard;

public class DG9001UnreadableFileTests
{
    [Theory]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(FileNotFoundException))]
    [InlineData(typeof(UnauthorizedAccessException))]
    public void Reports_what_the_disk_refuses(Type exception) =>
        Assert.Equal("DG9001", HostFindings.Unreadable(Failure((Exception)Activator.CreateInstance(exception)!)).RuleId);

    // A path may be as long as its system allows, and the system's message quotes it.
    [Fact]
    public void Reports_in_one_line_of_bounded_length()
    {
        var finding = HostFindings.Unreadable(Failure(new IOException("Cannot open\n'" + new string('x', 4_000) + "'.")));
        Assert.InRange(finding.Message.Length, 1, 160);
        Assert.DoesNotContain(finding.Message, char.IsControl);
    }

    // What fails for another reason is a bug and says so.
    [Fact]
    public void Guards_failures_of_the_reader() =>
        Assert.Equal("DG9004", HostFindings.Unreadable(Failure(new InvalidCastException())).RuleId);

    private static DocumentFailure Failure(Exception exception) => new("src/Dockerfile", exception);
}
