namespace DeployGuard.Secrets;

/// <summary>What a name says about its value.</summary>
public enum CredentialNameKind
{
    /// <summary>The value is no secret, or cannot be told to be one.</summary>
    None,

    /// <summary>A password, which a person chose: a short word can be one.</summary>
    Chosen,

    /// <summary>A key or a secret of an application, for which people write phrases as well: <c>Jwt:Key</c>.</summary>
    Phrase,

    /// <summary>A token or a key that a service made: a word is none.</summary>
    Generated,
}
