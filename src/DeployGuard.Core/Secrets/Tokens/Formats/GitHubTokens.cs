using static DeployGuard.Secrets.Tokens.TokenSample;

namespace DeployGuard.Secrets.Tokens.Formats;

/// <summary>Tokens of GitHub, and of npm, which follows its scheme: 30 random characters and a checksum of six.</summary>
internal static class GitHubTokens
{
    public static IReadOnlyList<TokenFormat> Formats { get; } =
    [
        Of("github-pat", "GitHub personal access token", "ghp_"),
        Of("github-oauth", "GitHub OAuth access token", "gho_"),
        Of("github-app-token", "GitHub app token", "ghu_", "ghs_"),
        Of("github-refresh-token", "GitHub refresh token", "ghr_"),
        Of("npm-access-token", "npm access token", "npm_"),
        new("github-fine-grained-pat", "GitHub fine-grained personal access token", "github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}")
        {
            Positives = () => ["github_pat_" + Mixed(22) + "_" + Mixed(59)],
            Negatives = () => ["github_pat_" + Mixed(22) + "_" + Mixed(58), "github_pat_" + Run('x', 22) + "_" + Run('x', 59), "github_pat_" + Mixed(82)],
        },
    ];

    private static TokenFormat Of(string id, string title, params string[] prefixes) =>
        new(id, title, [.. prefixes.Select(prefix => prefix + "[A-Za-z0-9]{36}")])
        {
            Checksum = Crc32.EndsToken,
            Positives = () => prefixes.SelectMany(prefix => new[] { prefix + Mixed(36), prefix + Mixed(30) + Crc32.Base62(Mixed(30)) }),
            Negatives = () => prefixes.SelectMany(prefix => new[] { prefix + Run('x', 36), prefix + Mixed(35), prefix + Mixed(37), "a" + prefix + Mixed(36) }),
        };
}
