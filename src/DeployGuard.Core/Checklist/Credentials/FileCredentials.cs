using DeployGuard.Documents.PlainText;
using DeployGuard.Documents.Shell;
using DeployGuard.Secrets;
using DeployGuard.Text;

namespace DeployGuard.Checklist.Credentials;

/// <summary>Finds the credentials in a file that is read as plain text.</summary>
internal static class FileCredentials
{
    private static readonly HashSet<string> ClientExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        "js", "mjs", "jsx", "ts", "mts", "tsx", "vue", "svelte", "html", "htm", "cshtml", "razor", "aspx", "ascx", "json", "plist", "xml", "java", "kt", "swift", "dart",
    };

    /// <summary>
    /// Tokens and private keys; in scripts and requests, where nobody writes prose, also what only stands where passwords stand. In the order of
    /// the text, without overlaps.
    /// </summary>
    public static IReadOnlyList<Credential> Of(TextDocument document)
    {
        var found = Find(document);
        return found.Any(credential => IsGivenToBrowsers(document.Path, credential)) ? [.. found.Where(credential => !IsGivenToBrowsers(document.Path, credential))] : found;
    }

    private static IReadOnlyList<Credential> Find(TextDocument document)
    {
        var text = document.Text;
        if (!ScriptFiles.Includes(document.Path)) return CredentialDetector.FindTokens(text.Content);

        var found = CredentialDetector.Find(text.Content);
        return ScriptFiles.IsOfShell(document.Path) && PipedPassword.MayBeIn(text.Content) ? WithPiped(found, text) : found;
    }

    private static IReadOnlyList<Credential> WithPiped(IReadOnlyList<Credential> found, SourceText text)
    {
        var script = ShellReader.Read(MappedText.From(text, new TextSpan(0, text.Content.Length)), ShellDialect.Bash);
        var piped = PipedPassword.In(script).Select(placed => placed.Credential with { Span = placed.Span, Title = "password for a program" })
            .Where(credential => !found.Any(other => other.Span.Start < credential.Span.End && credential.Span.Start < other.Span.End)).ToList();
        return piped.Count == 0 ? found : [.. found.Concat(piped).OrderBy(credential => credential.Span.Start)];
    }

    /// <summary>A key that browsers get with the page is no secret; that it is this one is likely in what they load.</summary>
    private static bool IsGivenToBrowsers(string path, Credential credential) =>
        credential.MayBePublic && ClientExtensions.Contains(path.Substring(path.LastIndexOf('.') + 1));
}
