namespace DeployGuard.Core.Tests.Rules.Credentials;

/// <summary>Tokens put together here, so that no scanner takes these files for a leak. None was ever issued.</summary>
internal static class SampleTokens
{
    public static string GitHub { get; } = "gh" + "p_" + "R8wKq2LmX5tVb7NcY3dHs9JfZa4Ge6" + "07jP4e";

    public static string Aws { get; } = "AK" + "IA" + "Q3EGRWXH7T2NB4LZ";

    public static string GoogleApi { get; } = "AI" + "za" + "SyD4kq2LmX5tVb7NcY3dHs9JfZa4Ge6Pu1T";

    public static string PrivateKey { get; } = string.Join("\n",
        "-----BEGIN EC " + "PRIVATE KEY-----",
        "MHcCAQEEIHZSTdVdcuVhJDL+oMzdA5Yq5FLI7Jf97zLxw6PwK/zEoAoGCCqGSM49",
        "AwEHoUQDQgAEOETtBlbKFDZ+oMPB8Rl6iwny3t4Mj7s7YKzoV3EBJzqCndmoY2x5",
        "2zL3Tx+IQzpXi9iqc7MoYURjt7qMKtlNLA==",
        "-----END EC " + "PRIVATE KEY-----");
}
