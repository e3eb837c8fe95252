namespace DeployGuard.Sinks;

/// <summary>What an API takes.</summary>
internal enum SinkKind
{
    /// <summary>A password, a token or a secret of another kind.</summary>
    Credential,

    /// <summary>The key or the initialization vector of a cipher, of a signature or of a hash.</summary>
    Key,
}
