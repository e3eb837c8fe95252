using DeployGuard.Secrets;
using DeployGuard.Text;

namespace DeployGuard.Checklist.Credentials;

/// <summary>A credential and its place in a file.</summary>
/// <param name="Credential">What it is; its own span is of the text that was searched.</param>
/// <param name="Span">0-based offsets in the file.</param>
internal sealed record PlacedCredential(Credential Credential, TextSpan Span)
{
    /// <summary>True for what opens a service by itself wherever it stands: the name of a test does not make it a sample.</summary>
    public bool IsToken => Credential.Kind is CredentialKind.Token or CredentialKind.PrivateKey && IsReal;

    /// <summary>True for anything but a default that everybody knows.</summary>
    public bool IsReal => Credential.Strength == CredentialStrength.Real;

    /// <summary>Everything in a text that shows by itself what it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="toSource">Where a part of it stands in the file.</param>
    public static IEnumerable<PlacedCredential> In(string text, Func<TextSpan, TextSpan> toSource) =>
        from credential in CredentialDetector.Find(text)
        where IsWritten(text, credential)
        select new PlacedCredential(credential, toSource(credential.Span));

    /// <summary>As <see cref="In(string, Func{TextSpan, TextSpan})"/>, for pieces of a file.</summary>
    public static IEnumerable<PlacedCredential> In(MappedText text) => In(text.Content, text.ToSource);

    /// <summary>What a value beside its name amounts to: all its secrets when it holds several, as a text of settings does.</summary>
    /// <param name="name">The name; may be empty.</param>
    /// <param name="value">The value, <see cref="CredentialLiteral.Hidden"/> for each part that is not written down.</param>
    /// <param name="toSource">Where a part of the value stands in the file.</param>
    public static IEnumerable<PlacedCredential> InValue(string name, string value, Func<TextSpan, TextSpan> toSource)
    {
        if (CredentialDetector.Of(name, value) is not { } credential) return [];

        var found = value.IndexOf('\n') < 0 ? [] : In(value, toSource).ToList();
        return found.Count > 1 ? found : [new PlacedCredential(credential, toSource(credential.Span))];
    }

    /// <summary>What the words of a command hold, read as one command line.</summary>
    /// <param name="words">Each word with the place of its parts in the file.</param>
    public static IEnumerable<PlacedCredential> InWords(IReadOnlyList<(string Value, Func<TextSpan, TextSpan> ToSource)> words) =>
        from found in CredentialDetector.FindInWords([.. words.Select(word => word.Value)])
        let word = words[found.Word]
        where IsWritten(word.Value, found.Credential)
        select new PlacedCredential(found.Credential, word.ToSource(found.Credential.Span));

    /// <summary>In the order of the file, without those that several readers found.</summary>
    public static IEnumerable<PlacedCredential> Apart(IEnumerable<PlacedCredential> found)
    {
        var end = 0;
        foreach (var credential in found.OrderBy(one => one.Span.Start))
        {
            if (credential.Span.Start < end) continue;
            end = credential.Span.End;
            yield return credential;
        }
    }

    /// <summary>What a command prints where the secret stands is not written down: <c>$(cat /run/secrets/x)</c>.</summary>
    private static bool IsWritten(string text, Credential credential) =>
        credential.Span.Length > 0 && text[credential.Span.Start] != '`'
        && string.CompareOrdinal(text, credential.Span.Start, "$(", 0, 2) != 0 && string.CompareOrdinal(text, credential.Span.Start, "$$(", 0, 3) != 0;
}
