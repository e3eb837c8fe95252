using DeployGuard.Documents.Kubernetes;
using DeployGuard.Secrets;
using DeployGuard.Text;

namespace DeployGuard.Checklist.Credentials;

/// <summary>Finds the credentials of manifests, of the values of charts and of kustomizations.</summary>
internal static class KubernetesCredentials
{
    /// <summary>Entries of a Secret that are secret there, though the word alone would say nothing elsewhere.</summary>
    private static readonly string[] SecretThere = ["key", "pass", "auth", "pin", "credential", "passcode", "dsn"];

    /// <summary>What a value holds; mostly nothing.</summary>
    public static IEnumerable<PlacedCredential> In(KubernetesValue value)
    {
        if (IsEncrypted(value.Text)) return [];

        var text = KubernetesReferences.Hide(value.Text, CredentialLiteral.Hidden);
        Func<TextSpan, TextSpan> toSource = value.IsDecoded
            ? _ => WholeOf(value)
            : span => value.Scalar.ToSource(new TextSpan(value.Offset + span.Start, span.Length));
        var found = value.Role switch
        {
            KubernetesRole.Secret => InSecret(value, text, toSource),
            KubernetesRole.Metadata => PlacedCredential.In(text, toSource),
            KubernetesRole.Setting => PlacedCredential.InValue(value.Name, text, toSource),
            _ => PlacedCredential.InValue(NamesAnObject(value) ? "" : value.Name, text, toSource),
        };
        // Of what was decoded nobody can point at a part.
        return value.IsDecoded ? found.OrderByDescending(credential => credential.IsReal).Take(1) : found;
    }

    /// <summary>What the words of a command hold.</summary>
    public static IEnumerable<PlacedCredential> In(KubernetesCommand command) => PlacedCredential.InWords(
    [
        .. from word in command.Words
           select (KubernetesReferences.Hide(word.Value, CredentialLiteral.Hidden), (Func<TextSpan, TextSpan>)word.ToSource),
    ]);

    private static IEnumerable<PlacedCredential> InSecret(KubernetesValue value, string text, Func<TextSpan, TextSpan> toSource)
    {
        if (RegistryLogin.IsIn(value.Name, text)) return [new PlacedCredential(new Credential(CredentialKind.NamedValue, default, "login of a registry"), WholeOf(value))];

        // A token of a service, an address or a file of settings; else by the name, and at last by the look of something generated.
        var found = PlacedCredential.InValue(value.Name, text, toSource).ToList();
        if (found.Count > 0) return found;

        var isSecret = value.Name.Split('.', '-', '_').Any(word => SecretThere.Contains(word, StringComparer.OrdinalIgnoreCase))
            || CredentialLiteral.LooksGenerated("password", text);
        return isSecret && value.Text.IndexOf('\n') < 0 ? PlacedCredential.InValue("password", text, toSource) : [];
    }

    /// <summary>
    /// <c>existingSecret: api-login</c> and <c>passwordKey: db-password</c> name an object and an entry of it, which are words in lower case.
    /// </summary>
    private static bool NamesAnObject(KubernetesValue value) =>
        EndsWith(value.Name, "secret") || EndsWith(value.Name, "secrets") || EndsWith(value.Name, "ref")
        || EndsWith(value.Name, "passwordkey") || EndsWith(value.Name, "tokenkey") || EndsWith(value.Name, "password-key")
            ? value.Text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.' or '_') && !CredentialLiteral.LooksGenerated("password", value.Text)
            : value.Role == KubernetesRole.Field && value.Path.IndexOf("Secrets.", StringComparison.Ordinal) >= 0;

    private static bool EndsWith(string name, string word) => name.EndsWith(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>What SOPS and other tools leave in the place of a value.</summary>
    private static bool IsEncrypted(string text) =>
        text.StartsWith("ENC[", StringComparison.Ordinal) || text.StartsWith("ENC(", StringComparison.Ordinal) || text.StartsWith("vault:", StringComparison.Ordinal)
        || text.StartsWith("ref+", StringComparison.Ordinal);

    private static TextSpan WholeOf(KubernetesValue value) => value.Scalar.ToSource(new TextSpan(0, value.Scalar.Value.Length));
}
