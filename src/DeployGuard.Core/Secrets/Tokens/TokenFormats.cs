using DeployGuard.Secrets.Tokens.Formats;

namespace DeployGuard.Secrets.Tokens;

/// <summary>The formats of tokens that are known.</summary>
internal static class TokenFormats
{
    private static readonly Lazy<IReadOnlyList<TokenFormat>> Known = new(() =>
    [
        .. GitHubTokens.Formats,
        .. GitLabTokens.Formats,
        .. SlackTokens.Formats,
        .. AzureKeys.Formats,
        .. AzureSecrets.Formats,
        .. CloudTokens.Formats,
        .. AiTokens.Formats,
        .. PaymentTokens.Formats,
        .. ShopTokens.Formats,
        .. MessagingTokens.Formats,
        .. MonitoringTokens.Formats,
        .. RegistryTokens.Formats,
        .. InfrastructureTokens.Formats,
        .. DataTokens.Formats,
        .. WebTokens.Formats,
        .. PrivateKeys.Formats,
    ]);

    /// <summary>All formats; of two that match the same text the earlier one counts.</summary>
    public static IReadOnlyList<TokenFormat> All => Known.Value;
}
