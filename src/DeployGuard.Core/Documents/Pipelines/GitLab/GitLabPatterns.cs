using System.Text.RegularExpressions;
using DeployGuard.Documents.Pipelines.Conditions;

namespace DeployGuard.Documents.Pipelines.GitLab;

/// <summary>
/// Patterns between slashes, <c>/^v\d+/i</c>. The files are anybody's: a pattern that takes long is given up, and after a few of those
/// none is tried any more.
/// </summary>
internal sealed class GitLabPatterns
{
    private const int LongestPattern = 300;
    private const int MaximumMilliseconds = 20;
    private const int MaximumSlow = 5;
    private const int MaximumAttempts = 3;
    private const int MaximumCount = 500;

    private int slow;
    private int count;

    /// <summary>The test a text between slashes stands for; null when it is none.</summary>
    public Func<ConditionValue, Truth>? Of(string text)
    {
        var end = text.LastIndexOf('/');
        if (text.Length < 3 || text[0] != '/' || end < 1 || !text.Substring(end + 1).All(flag => flag is 'i' or 'm' or 's' or 'U' or 'x')) return null;
        if (end > LongestPattern || ++count > MaximumCount) return _ => Truth.Unknown;

        var isCaseAside = text.IndexOf('i', end) >= 0;
        var options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | (isCaseAside ? RegexOptions.IgnoreCase : RegexOptions.None);
        try
        {
            var regex = new Regex(text.Substring(1, end - 1).Replace("\\/", "/"), options, TimeSpan.FromMilliseconds(MaximumMilliseconds));
            return value => Matches(regex, value);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private Truth Matches(Regex regex, ConditionValue value)
    {
        // A busy machine may halt anything for longer than a pattern takes.
        for (var attempt = 0; attempt < MaximumAttempts && slow < MaximumSlow; attempt++)
        {
            try
            {
                return value.Matches(regex.IsMatch);
            }
            catch (RegexMatchTimeoutException)
            {
                if (attempt == MaximumAttempts - 1) slow++;
            }
        }

        return Truth.Unknown;
    }
}
