using System.Text.RegularExpressions;
using DeployGuard.Documents.Pipelines.Conditions;

namespace DeployGuard.Documents.Pipelines.GitLab;

/// <summary>
/// Patterns between slashes, <c>/^v\d+/i</c>, of RE2 (https://docs.gitlab.com/ci/jobs/job_rules/). The files are anybody's: on .NET the time a
/// pattern takes grows with the text alone, as in RE2; elsewhere one that takes long is given up, and after a few of those none is tried any more.
/// </summary>
internal sealed class GitLabPatterns
{
    private const int LongestPattern = 300;
    private const int MaximumSlow = 5;
    private const int MaximumCount = 500;

#if NET
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;
    private const int MaximumMilliseconds = 1000;
#else
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int MaximumMilliseconds = 100;
#endif

    private int slow;
    private int count;

    /// <summary>The test a text between slashes stands for; null when it is none.</summary>
    public Func<ConditionValue, Truth>? Of(string text)
    {
        var end = text.LastIndexOf('/');
        if (text.Length < 3 || text[0] != '/' || end < 1 || !text.Substring(end + 1).All(flag => flag is 'i' or 'm' or 's' or 'U' or 'x')) return null;
        if (end > LongestPattern || ++count > MaximumCount) return _ => Truth.Unknown;

        var isCaseAside = text.IndexOf('i', end) >= 0;
        try
        {
            var regex = new Regex(text.Substring(1, end - 1).Replace("\\/", "/"), isCaseAside ? Options | RegexOptions.IgnoreCase : Options, TimeSpan.FromMilliseconds(MaximumMilliseconds));
            return value => Matches(regex, value);
        }
        catch (ArgumentException)
        {
            return null;
        }
        catch (NotSupportedException)
        {
            // What looks around or back, which RE2 does not know either, or what would take too many states.
            return _ => Truth.Unknown;
        }
    }

    private Truth Matches(Regex regex, ConditionValue value)
    {
        if (slow >= MaximumSlow) return Truth.Unknown;

        try
        {
            return value.Matches(regex.IsMatch);
        }
        catch (RegexMatchTimeoutException)
        {
            slow++;
            return Truth.Unknown;
        }
    }
}
