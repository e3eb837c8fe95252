namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>
/// What members of contexts can be, for those who compare them with a text
/// (https://docs.github.com/actions/reference/workflows-and-actions/contexts).
/// </summary>
internal static class ComparedValues
{
    private const string Refs = "refs/";

    private static readonly string[] Results = ["success", "failure", "cancelled", "skipped"];
    private static readonly string[] States = ["success", "failure", "cancelled"];
    private static readonly string[] Systems = ["Linux", "Windows", "macOS"];
    private static readonly string[] RefTypes = ["branch", "tag"];

    /// <summary>Why a member never equals a text; null when it may.</summary>
    /// <param name="chain">The names of the member in lower case.</param>
    /// <param name="text">The text.</param>
    public static string? ProblemOf(IReadOnlyList<string> chain, string text)
    {
        // Empty is what a job, a step or a ref is that is not there.
        if (text.Length == 0) return null;

        var name = string.Join(".", chain);
        switch (name)
        {
            case "github.ref":
                return MayBeRef(text) ? null : $"github.ref begins with refs/ and is never '{Excerpt.Of(text)}': write refs/heads/ or refs/tags/ in front, or compare github.ref_name";
            case "github.ref_name" or "github.base_ref" or "github.head_ref" when text.StartsWith("refs/heads/", StringComparison.OrdinalIgnoreCase):
                return $"{name} is a name without refs/heads/, and this never holds: remove it from the text";
            case "github.event_name":
                return TriggerCheck.Nearest(text) is { } near ? $"There is no event '{Excerpt.Of(text)}', and this never holds: write '{near}'" : null;
            default:
                return ValuesOf(chain) is { } values && !values.Contains(text, StringComparer.OrdinalIgnoreCase) ? $"This is never '{Excerpt.Of(text)}': write {string.Join(", ", values.Take(values.Length - 1))} or {values[values.Length - 1]}" : null;
        }
    }

    /// <summary>True for what <c>github.ref</c> may begin with.</summary>
    public static bool MayBeRef(string text) => text.StartsWith(Refs, StringComparison.OrdinalIgnoreCase) || Refs.StartsWith(text, StringComparison.OrdinalIgnoreCase);

    private static string[]? ValuesOf(IReadOnlyList<string> chain) => (chain[0], chain[chain.Count - 1], chain.Count) switch
    {
        ("needs", "result", 3) or ("steps", "outcome" or "conclusion", 3) => Results,
        ("job", "status", 2) => States,
        ("runner", "os", 2) => Systems,
        ("github", "ref_type", 2) => RefTypes,
        _ => null,
    };
}
