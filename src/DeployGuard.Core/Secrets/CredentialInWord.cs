namespace DeployGuard.Secrets;

/// <summary>A credential in one of the words of a command line.</summary>
/// <param name="Word">The 0-based index of the word.</param>
/// <param name="Credential">The credential; its span is in the word's value.</param>
public sealed record CredentialInWord(int Word, Credential Credential);
