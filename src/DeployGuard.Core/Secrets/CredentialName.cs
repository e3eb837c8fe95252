namespace DeployGuard.Secrets;

/// <summary>Tells from the name of a variable or setting whether its value is meant to be secret.</summary>
public static class CredentialName
{
    private static readonly HashSet<string> Secret = new(StringComparer.Ordinal)
    {
        "password", "passwd", "passphrase", "pwd", "pword", "secret", "secrets", "token", "apikey", "credential", "credentials",
        "pgpassword", "dbpassword", "sapassword", "userpassword", "rootpassword", "adminpassword",
    };

    /// <summary>A name without any of these holds none of the words below: most names are not taken apart.</summary>
    private static readonly string[] Signs = ["pass", "pwd", "pword", "secret", "token", "key", "credential"];

    // "key" alone names cache keys, primary keys and keyboards: it takes a word before it to be a secret.
    private static readonly HashSet<string> SecretBeforeKey = new(StringComparer.Ordinal)
    {
        "api", "access", "account", "secret", "private", "encryption", "signing", "storage", "master", "jwt", "license", "shared", "auth",
    };

    // What follows here is about a secret and not one: where it lies, how long it lives, how it is called.
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "public", "file", "files", "path", "dir", "directory", "url", "uri", "endpoint", "host", "name", "version", "length", "size",
        "type", "format", "header", "issuer", "audience", "policy", "enabled", "disabled", "required", "expiry", "expiration", "expires",
        "lifetime", "ttl", "timeout", "age", "count", "limit", "max", "min", "id", "prefix", "suffix", "field", "provider", "store",
        "manager", "vault", "scope", "algorithm", "rotation", "hint", "validator", "validation", "expire", "seconds", "minutes", "hours", "days",
        "interval", "duration", "window", "headers", "hash", "hasher", "hashing", "encoder", "encoding", "column", "claim", "claims", "alg", "mode",
        "allow", "require", "strategy", "backend", "driver", "realm", "rounds", "iterations", "attempts", "retries", "cost", "complexity", "regex",
        "pattern", "page", "form", "link", "cors",
    };

    /// <summary>
    /// True when the words of a name, split at punctuation and at capitals (<c>DB_PASSWORD</c>, <c>Jwt__SigningKey</c>,
    /// <c>apiKey</c>), say password, secret, token or a key of a secret kind, and no word says that it is only about one.
    /// </summary>
    public static bool IsSecret(string name)
    {
        if (!Array.Exists(Signs, sign => name.IndexOf(sign, StringComparison.OrdinalIgnoreCase) >= 0)) return false;

        var words = Words(name);
        if (words.Any(Harmless.Contains)) return false;

        for (var i = 0; i < words.Count; i++)
        {
            if (Secret.Contains(words[i])) return true;
            if (words[i] == "key" && i > 0 && SecretBeforeKey.Contains(words[i - 1])) return true;
            // RABBITMQ_DEFAULT_PASS, and not PASS_THROUGH or nginx's PROXY_PASS.
            if (words[i] == "pass" && i > 0 && i == words.Count - 1 && words[i - 1] != "proxy") return true;
        }

        return false;
    }

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var atEnd = i == name.Length || !char.IsLetterOrDigit(name[i]);
            var atHump = !atEnd && i > start && char.IsUpper(name[i]) && char.IsLower(name[i - 1]);
            if (!atEnd && !atHump) continue;
            if (i > start) words.Add(name.Substring(start, i - start).ToLowerInvariant());
            start = atHump ? i : i + 1;
        }

        return words;
    }
}
