using DeployGuard.Flow;

namespace DeployGuard.Reporting;

/// <summary>The words of diagnostics; none has a part of a secret but the first four characters of a token.</summary>
internal static class CredentialMessage
{
    private const int LongestName = 60;

    public static string OfName(FlowTarget target) => target.Kind == FlowKind.Returned
        ? $"'{Short(target.Name)}' returns a {Noun(target.Name)} from the code; read it from configuration or an environment variable"
        : $"'{Short(target.Name)}' is given a {Noun(target.Name)} in the code; read it from configuration or an environment variable";

    public static string OfComparison(FlowTarget target) =>
        $"'{Short(target.Name)}' is compared with a {Noun(target.Name)} in the code; compare it with one from configuration";

    public static string OfArgument(string api) => $"'{Short(api)}' is handed a credential from the code; read it from configuration or an environment variable";

    public static string OfKey(string api) => $"'{Short(api)}' is handed a key from the code; load it from configuration or from a key store";

    public static string OfConnectionString() => "The text holds a password; read the connection string or the address from configuration or an environment variable";

    public static string OfPassword() => "The text holds a password; read it from configuration or an environment variable";

    public static string OfPrivateKey() => "The code holds a private key; load it from a key store or from a file outside the repository";

    public static string OfToken(string title, string token) =>
        $"{Capital(Short(title))} '{token.Substring(0, Math.Min(4, token.Length))}…' ({token.Length} characters) is in the code; revoke it, and read its successor from configuration";

    private static string Noun(string name)
    {
        if (Has(name, "pass") || Has(name, "pwd") || Has(name, "psw")) return "password";
        if (Has(name, "token")) return "token";
        return Has(name, "secret") || !Has(name, "key") ? "secret" : "key";
    }

    private static bool Has(string name, string word) => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    private static string Short(string name) => name.Length <= LongestName ? name : name.Substring(0, LongestName - 1) + "…";

    private static string Capital(string title) => title.Length == 0 ? title : char.ToUpperInvariant(title[0]) + title.Substring(1);
}
