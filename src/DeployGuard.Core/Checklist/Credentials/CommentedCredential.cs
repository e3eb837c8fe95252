using DeployGuard.Documents;
using DeployGuard.Secrets;
using DeployGuard.Text;

namespace DeployGuard.Checklist.Credentials;

/// <summary>
/// Finds settings that are commented out with their values: <c># DB_PASSWORD=…</c>, <c># - DB_PASSWORD=…</c>, <c># dbPassword: …</c>. What
/// everybody knows is no leak here, and prose has a colon now and then.
/// </summary>
internal static class CommentedCredential
{
    private const int ShortestValue = 6;
    private const int LongestComment = 2000;

    /// <summary>The credentials of a comment; mostly none.</summary>
    /// <param name="text">The file.</param>
    /// <param name="comment">A comment of it.</param>
    public static IEnumerable<PlacedCredential> In(SourceText text, Comment comment)
    {
        if (comment.Text.Length is < ShortestValue or > LongestComment) return [];

        var start = text.Content.IndexOf(comment.Text, comment.Span.Start, comment.Span.Length, StringComparison.Ordinal);
        if (start < 0) return [];

        TextSpan ToSource(TextSpan span) => new(start + span.Start, span.Length);
        var found = PlacedCredential.In(comment.Text, ToSource).Where(credential => credential.IsReal && IsPlausible(comment.Text, credential.Credential)).ToList();
        return found.Count > 0 || PairIn(comment.Text) is not var (name, value) ? found : InPair(name, comment.Text, value, ToSource);
    }

    private static IEnumerable<PlacedCredential> InPair(string name, string comment, TextSpan span, Func<TextSpan, TextSpan> toSource)
    {
        var value = comment.Substring(span.Start, span.Length);
        return LooksWritten(value) && CredentialName.IsSecret(name) && CredentialDetector.Of(name, value) is { Strength: CredentialStrength.Real } credential
            ? [new PlacedCredential(credential, toSource(span))]
            : [];
    }

    /// <summary>A secret that only its name shows may be a word of a sentence.</summary>
    private static bool IsPlausible(string comment, Credential credential) =>
        credential.Kind != CredentialKind.NamedValue || LooksWritten(comment.Substring(credential.Span.Start, credential.Span.Length));

    /// <summary>True for one word with a digit among other characters, as passwords have and words of a sentence do not.</summary>
    private static bool LooksWritten(string value) =>
        value.Length >= ShortestValue && value.Any(char.IsDigit) && value.Any(char.IsLetter) && !value.Any(char.IsWhiteSpace)
        && value[0] is not ('$' or '<' or '{');

    /// <summary>The name and the place of the value in <c>name=value</c> and <c>name: value</c>, quotes left out; null for other text.</summary>
    private static (string Name, TextSpan Value)? PairIn(string comment)
    {
        var start = comment.StartsWith("- ", StringComparison.Ordinal) ? 2 : 0;
        if (string.CompareOrdinal(comment, start, "export ", 0, 7) == 0) start += 7;
        if (start < comment.Length && comment[start] is '"' or '\'') start++;
        var end = start;
        while (end < comment.Length && (char.IsLetterOrDigit(comment[end]) || comment[end] is '_' or '-' or '.')) end++;
        if (end == start || end + 1 >= comment.Length || comment[end] is not ('=' or ':')) return null;

        var value = end + 1;
        while (value < comment.Length && comment[value] is ' ' or '"' or '\'') value++;
        var stop = comment.Length;
        while (stop > value && comment[stop - 1] is ' ' or '"' or '\'') stop--;
        return stop > value ? (comment.Substring(start, end - start), TextSpan.FromBounds(value, stop)) : null;
    }
}
