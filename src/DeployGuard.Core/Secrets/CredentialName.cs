namespace DeployGuard.Secrets;

/// <summary>Tells from the name of a variable or setting whether its value is meant to be secret.</summary>
public static class CredentialName
{
    private static readonly HashSet<string> Chosen = new(StringComparer.Ordinal)
    {
        "password", "passwords", "passwd", "passphrase", "passcode", "passwort", "pwd", "pword", "psw",
    };

    /// <summary>Words run together, as in <c>userpassword</c>, <c>DBPASSWORD</c>, <c>clientsecret</c>.</summary>
    private static readonly string[] ChosenEnds = ["password", "passwd", "passphrase", "passcode"];

    /// <summary>Two letters are a part of many words; behind these they are a password.</summary>
    private static readonly HashSet<string> BeforePass = new(StringComparer.Ordinal)
    {
        "db", "database", "sql", "mysql", "pg", "postgres", "mongo", "redis", "rabbitmq", "rabbit", "smtp", "mail", "email", "ftp", "sftp", "ssh", "user", "admin",
        "root", "login", "default", "my", "proxy", "ldap", "imap", "cert", "certificate", "keystore", "account", "service", "client", "server", "sa",
    };

    // "key" alone names cache keys, primary keys and keyboards: it takes a word before it to be a secret.
    private static readonly HashSet<string> PhraseBeforeKey = new(StringComparer.Ordinal)
    {
        "jwt", "signing", "encryption", "encrypt", "decryption", "secret", "symmetric", "hmac", "aes", "crypto", "security", "signature",
        "validation", "machine", "token",
    };

    private static readonly HashSet<string> GeneratedBeforeKey = new(StringComparer.Ordinal)
    {
        "api", "access", "account", "private", "storage", "master", "license", "licence", "shared", "auth", "sas", "connection", "subscription", "admin",
        "app", "client", "deploy", "deployment", "push", "webhook", "ssh", "gpg", "pgp", "stripe", "openai", "sendgrid", "cosmos",
    };

    /// <summary>Tokens that mark a place in a list or a text.</summary>
    private static readonly HashSet<string> BeforeMarker = new(StringComparer.Ordinal)
    {
        "page", "next", "previous", "prev", "sync", "delta", "skip", "cancel", "stop", "start", "end", "current", "last", "first", "xml", "json", "yaml", "sql",
        "metadata", "replacement", "design", "change", "concurrency", "lock", "unknown", "unexpected", "expected", "resume", "reparse",
    };

    /// <summary>As the words before "key", run together with it.</summary>
    private static readonly string[] JoinedKeys =
    [
        "apikey", "accesskey", "accountkey", "privatekey", "storagekey", "masterkey", "licensekey", "sharedkey", "authkey", "saskey", "connectionkey",
        "secretkey", "signingkey", "encryptionkey", "jwtkey", "sharedaccesskey",
    ];

    // A sign of what the value is, wherever it stands.
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "public", "cors", "allow", "require", "required", "requires", "max", "min", "minimum", "maximum", "csrf", "xsrf", "antiforgery", "cancellation", "continuation",
        "invalid", "missing", "forgot", "forgotten", "incorrect", "wrong", "mismatch", "validate", "validator", "regex", "has", "is", "use", "show", "hide", "enable",
        "disable", "no", "not", "without", "generate", "hash", "hashed", "hasher", "hashing", "encoder", "localization", "syntax", "lexer", "parser", "publishable", "anon",
        "placeholder", "fake", "encrypted", "expired",
    };

    // What follows such a word is about a secret and not one: where it lies, how long it lives, how it is called.
    private static readonly HashSet<string> HarmlessBehind = new(StringComparer.Ordinal)
    {
        "file", "files", "filename", "path", "paths", "dir", "directory", "folder", "url", "urls", "uri", "uris", "endpoint", "host", "name", "names", "version", "length",
        "size", "type", "types", "format", "formatter", "header", "headers", "issuer", "audience", "policy", "policies", "enabled", "disabled", "expiry", "expiration", "expires", "expire",
        "lifetime", "ttl", "timeout", "age", "count", "limit", "id", "ids", "identifier", "prefix", "suffix", "field", "fields", "provider", "providers", "store", "storage",
        "manager", "vault", "scope", "scopes", "algorithm", "alg", "rotation", "hint", "validation", "seconds", "minutes", "hours", "days",
        "interval", "duration", "window", "encoding", "column", "claim", "claims", "mode", "strategy", "backend", "driver", "realm", "rounds", "iterations", "attempts",
        "retries", "cost", "complexity", "pattern", "page", "form", "link", "question", "questions", "answer", "error", "errors", "message", "messages", "msg", "label", "labels",
        "title", "text", "caption", "description", "display", "tooltip", "cookie", "cookies", "route", "routes", "resource", "resources", "template",
        "prompt", "property", "attribute", "parameter", "param", "params", "option", "options", "setting", "settings", "section", "category", "kind", "class", "state",
        "status", "usage", "extension", "char", "chars", "character", "characters", "symbol", "box", "input", "control", "view", "model", "screen", "dialog", "handler",
        "service", "generator", "grant", "flow", "event", "action", "command", "permission", "role", "entity", "table", "query", "selector", "reset", "changed", "change",
        "confirmation", "strength", "ref", "reference", "arn", "separator", "delimiter", "index", "position", "source", "schema", "scheme", "element", "variable", "env",
        "key", "keys", "constant", "factory", "builder", "reader", "writer", "cache", "endpoints", "method", "topic", "queue", "node", "tag", "item",
        "budget", "usd", "price", "rate", "quota", "ring", "binding", "map", "comparer", "selectors", "requirement", "requirements", "helper", "history", "date", "time",
    };

    /// <summary>What a name that only points at its value is called; then the part before it in the path counts.</summary>
    private static readonly HashSet<string> Carriers = new(StringComparer.Ordinal) { "key", "value", "default", "plaintext", "pass" };

    /// <summary>
    /// True when the words of a name, split at punctuation and at capitals (<c>DB_PASSWORD</c>, <c>Jwt__SigningKey</c>,
    /// <c>Smtp:Password</c>), say password, secret, token or a key of a secret kind, and no word says that it is only about one.
    /// </summary>
    public static bool IsSecret(string name) => KindOf(name) != CredentialNameKind.None;

    /// <summary>What a name says about its value. Of a path of keys only the last counts: <c>Password:MinLength</c> is no password.</summary>
    public static CredentialNameKind KindOf(string name)
    {
        if (!MayBeSecret(name)) return CredentialNameKind.None;

        var parts = NameWords.OfPath(name);
        if (parts.Count == 0) return CredentialNameKind.None;
        var last = parts.Count - 1;
        while (last > 0 && parts[last].Count == 1 && parts[last][0].All(char.IsDigit)) last--;
        var words = parts[last];
        if (last > 0 && words.Count == 1 && Carriers.Contains(words[0]))
            words = [.. parts[last - 1], .. words[0] is "key" or "pass" ? words : []];
        return KindOf(words);
    }

    /// <summary>Most names hold not even the beginning of one of the words, and are not taken apart.</summary>
    private static bool MayBeSecret(string name)
    {
        for (var i = 0; i + 1 < name.Length; i++)
        {
            var third = i + 2 < name.Length ? name[i + 2] | 0x20 : 0;
            var isBeginning = (name[i] | 0x20, name[i + 1] | 0x20) switch
            {
                ('p', 'a') => third == 's',
                ('p', 'w') or ('p', 's') => true,
                ('p', 'i') => third == 'n',
                ('s', 'e') => third == 'c',
                ('t', 'o') => third == 'k',
                ('k', 'e') => third == 'y',
                ('c', 'r') => third == 'e',
                ('b', 'e') => third == 'a',
                _ => false,
            };
            if (isBeginning) return true;
        }

        return false;
    }

    private static CredentialNameKind KindOf(List<string> words)
    {
        foreach (var word in words)
            if (Harmless.Contains(word)) return CredentialNameKind.None;

        for (var i = words.Count - 1; i >= 0; i--)
        {
            var kind = KindAt(words, i);
            if (kind != CredentialNameKind.None) return kind;
            if (HarmlessBehind.Contains(words[i])) return CredentialNameKind.None;
        }

        return CredentialNameKind.None;
    }

    private static CredentialNameKind KindAt(List<string> words, int i)
    {
        var word = words[i].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        var before = i > 0 ? words[i - 1] : "";
        if (word == "key") return KindOfKey(before);
        if (word == "token") return BeforeMarker.Contains(before) ? CredentialNameKind.None : CredentialNameKind.Generated;
        if (word == "bearer") return i == words.Count - 1 ? CredentialNameKind.Generated : CredentialNameKind.None;
        if (word is "credential" or "credentials") return CredentialNameKind.Generated;
        if (word is "secret" or "secrets") return CredentialNameKind.Phrase;
        if (Chosen.Contains(word) || EndsWithAny(word, ChosenEnds)) return CredentialNameKind.Chosen;
        if (word is "pass" or "pw" or "pin") return KindOfShort(words, i, word, before);
        if (word.EndsWith("pwd", StringComparison.Ordinal)) return BeforePass.Contains(word.Substring(0, word.Length - 3)) ? CredentialNameKind.Chosen : CredentialNameKind.None;
        if (word.EndsWith("secret", StringComparison.Ordinal)) return CredentialNameKind.Phrase;
        return EndsWithAny(word, JoinedKeys) || IsJoinedToken(word) ? CredentialNameKind.Generated : CredentialNameKind.None;
    }

    private static CredentialNameKind KindOfKey(string before) =>
        PhraseBeforeKey.Contains(before) ? CredentialNameKind.Phrase
        : GeneratedBeforeKey.Contains(before) ? CredentialNameKind.Generated
        : CredentialNameKind.None;

    // RABBITMQ_DEFAULT_PASS, smtpPass, and not PASS_THROUGH or nginx's PROXY_PASS. A pin is also what holds things to a board.
    private static CredentialNameKind KindOfShort(List<string> words, int i, string word, string before)
    {
        if (i < words.Count - 1) return CredentialNameKind.None;
        if (words.Count == 1) return word == "pin" ? CredentialNameKind.None : CredentialNameKind.Chosen;
        if (word == "pin") return before is "user" or "card" or "account" or "admin" or "login" or "access" or "security" or "sim" ? CredentialNameKind.Chosen : CredentialNameKind.None;
        return before == "proxy" && words.Count == 2 ? CredentialNameKind.None
            : before is "by" or "first" or "second" or "render" or "multi" or "single" or "boarding" or "low" or "high" or "band" ? CredentialNameKind.None
            : CredentialNameKind.Chosen;
    }

    private static bool EndsWithAny(string word, string[] ends)
    {
        foreach (var end in ends)
            if (word.EndsWith(end, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool IsJoinedToken(string word) => word.EndsWith("token", StringComparison.Ordinal)
        && word is not ("publickeytoken" or "cancellationtoken" or "csrftoken" or "xsrftoken" or "continuationtoken" or "nexttoken" or "synctoken" or "syntaxtoken" or "stoptoken");
}
