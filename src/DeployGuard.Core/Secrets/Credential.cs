using DeployGuard.Text;

namespace DeployGuard.Secrets;

/// <summary>What a credential is.</summary>
public enum CredentialKind
{
    /// <summary>A password, a secret or a key that shows by the name it stands beside.</summary>
    NamedValue,

    /// <summary>The password in a connection string or in the user part of an address.</summary>
    ConnectionString,

    /// <summary>The token or key of a known service, told by its own shape.</summary>
    Token,

    /// <summary>A private key.</summary>
    PrivateKey,
}

/// <summary>How sure it is that a text of a token's shape is a token.</summary>
public enum CredentialConfidence
{
    /// <summary>Its shape is that of a token, and something speaks against its use: a checksum that fails, an encrypted key, a mode for tests.</summary>
    Medium,

    /// <summary>Nothing else looks like it.</summary>
    High,
}

/// <summary>A credential in a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">The secret itself, and nothing around it, in the text that was searched.</param>
/// <param name="Title">What it is in words that follow "a" or "the": <c>GitHub personal access token</c>. Never a part of the secret.</param>
public sealed record Credential(CredentialKind Kind, TextSpan Span, string Title)
{
    /// <summary>Whether it can be a real secret, or is a default that everybody knows.</summary>
    public CredentialStrength Strength { get; init; } = CredentialStrength.Real;

    /// <summary>The id of the token's format, such as <c>github-pat</c>; empty for what has none.</summary>
    public string Format { get; init; } = "";

    /// <summary>How sure it is that it is one.</summary>
    public CredentialConfidence Confidence { get; init; } = CredentialConfidence.High;

    /// <summary>True for a token of a kind that services also give to browsers, where it is no secret: the name beside it decides.</summary>
    public bool MayBePublic { get; init; }
}
