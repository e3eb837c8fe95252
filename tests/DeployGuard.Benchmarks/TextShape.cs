namespace DeployGuard.Benchmarks;

/// <summary>The texts the detector of credentials is measured with.</summary>
public enum TextShape
{
    /// <summary>Ordinary C#.</summary>
    CSharp,

    /// <summary>Ordinary settings in JSON.</summary>
    Settings,

    /// <summary>Ordinary YAML.</summary>
    Manifests,

    /// <summary>Hostile: what many tokens begin with, over and over.</summary>
    Anchors,

    /// <summary>Hostile: parts of JSON Web Tokens.</summary>
    WebTokens,

    /// <summary>Hostile: one JSON Web Token that does not end.</summary>
    OneWebToken,

    /// <summary>Hostile: names without a value.</summary>
    Passwords,

    /// <summary>Hostile: options without a value.</summary>
    PasswordsOfCommands,

    /// <summary>Hostile: quotes that are doubled.</summary>
    ConnectionStrings,

    /// <summary>Hostile: addresses that do not end.</summary>
    Addresses,

    /// <summary>Hostile: parameters of queries of no address.</summary>
    Queries,

    /// <summary>Hostile: the first lines of private keys.</summary>
    PrivateKeys,

    /// <summary>Hostile: a line that does not end.</summary>
    OneLine,

    /// <summary>Hostile: quotes and escapes.</summary>
    Quotes,
}
