using DeployGuard.Documents.PlainText;
using DeployGuard.Secrets;

namespace DeployGuard.Checklist.Credentials;

/// <summary>The credentials in a file that is read as plain text, found once for all rules.</summary>
internal sealed class FileCredentials
{
    private FileCredentials(IReadOnlyList<Credential> all) => All = all;

    /// <summary>In the order of the text, without overlaps.</summary>
    public IReadOnlyList<Credential> All { get; }

    /// <summary>
    /// Tokens and private keys; in scripts and requests, where nobody writes prose, also what only stands where passwords stand.
    /// For <see cref="TextDocument.Model{T}"/>.
    /// </summary>
    public static FileCredentials Of(TextDocument document) => new(
        ScriptFiles.Includes(document.Path) ? CredentialDetector.Find(document.Text.Content) : CredentialDetector.FindTokens(document.Text.Content));
}
