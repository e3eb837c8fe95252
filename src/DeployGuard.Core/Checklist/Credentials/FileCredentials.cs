using DeployGuard.Documents.PlainText;
using DeployGuard.Documents.Shell;
using DeployGuard.Secrets;
using DeployGuard.Text;

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
    public static FileCredentials Of(TextDocument document)
    {
        var text = document.Text;
        if (!ScriptFiles.Includes(document.Path)) return new(CredentialDetector.FindTokens(text.Content));

        var found = CredentialDetector.Find(text.Content);
        return new(ScriptFiles.IsOfShell(document.Path) && PipedPassword.MayBeIn(text.Content) ? WithPiped(found, text) : found);
    }

    private static IReadOnlyList<Credential> WithPiped(IReadOnlyList<Credential> found, SourceText text)
    {
        var script = ShellReader.Read(MappedText.From(text, new TextSpan(0, text.Content.Length)), ShellDialect.Bash);
        var piped = PipedPassword.In(script).Select(placed => placed.Credential with { Span = placed.Span, Title = "password for a program" })
            .Where(credential => !found.Any(other => other.Span.Start < credential.Span.End && credential.Span.Start < other.Span.End)).ToList();
        return piped.Count == 0 ? found : [.. found.Concat(piped).OrderBy(credential => credential.Span.Start)];
    }
}
