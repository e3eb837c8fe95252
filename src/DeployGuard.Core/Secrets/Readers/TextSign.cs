namespace DeployGuard.Secrets.Readers;

/// <summary>A place that a secret may stand at or behind.</summary>
/// <param name="Start">0-based offset of its first character.</param>
/// <param name="Kind">What kind of sign it is.</param>
internal readonly record struct TextSign(int Start, SecretSigns Kind);
