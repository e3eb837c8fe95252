using static DeployGuard.Secrets.Tokens.TokenSample;

namespace DeployGuard.Secrets.Tokens.Formats;

/// <summary>Tokens of GitLab, which marks each kind with a prefix.</summary>
internal static class GitLabTokens
{
    public static IReadOnlyList<TokenFormat> Formats { get; } =
    [
        new("gitlab-pat", "GitLab personal access token", @"glpat-[\w-]{20}")
        {
            Positives = () => ["glpat-" + Url(20)],
            Negatives = () => ["glpat-" + Url(19), "glpat-" + Run('x', 20), "glpat-" + Url(21), "glpat-your-gitlab-token-ab"],
        },
        new("gitlab-pat-routable", "GitLab routable personal access token", @"glpat-[\w-]{27,300}\.[0-9a-z]{9}")
        {
            Positives = () => ["glpat-" + Url(27) + ".01" + Lower(7)],
            Negatives = () => ["glpat-" + Run('x', 27) + ".01" + Run('x', 7), "glpat-" + Url(26) + ".01" + Lower(7)],
        },
        new("gitlab-ptt", "GitLab pipeline trigger token", "glptt-[0-9a-f]{40}")
        {
            Positives = () => ["glptt-" + Hex(40)],
            Negatives = () => ["glptt-" + Hex(39), "glptt-" + Run('0', 40)],
        },
        new("gitlab-rrt", "GitLab runner registration token", @"GR1348941[\w-]{20}")
        {
            Positives = () => ["GR1348941" + Url(20)],
            Negatives = () => ["GR1348941" + Url(19), "GR1348941" + Run('x', 20)],
        },
        new("gitlab-runner-authentication-token", "GitLab runner authentication token", @"glrt-[\w-]{20}")
        {
            Positives = () => ["glrt-" + Url(20)],
            Negatives = () => ["glrt-" + Url(19), "glrt-" + Run('x', 20)],
        },
        new("gitlab-runner-authentication-token-routable", "GitLab routable runner authentication token", @"glrt-t[0-9]_[\w-]{27,300}\.[0-9a-z]{9}")
        {
            Positives = () => ["glrt-t1_" + Url(27) + ".01" + Lower(7)],
            Negatives = () => ["glrt-t1_" + Url(26) + ".01" + Lower(7), "glrt-t1_" + Run('x', 27) + ".01" + Run('x', 7)],
        },
        new("gitlab-deploy-token", "GitLab deploy token", @"gldt-[\w-]{20}")
        {
            Positives = () => ["gldt-" + Url(20)],
            Negatives = () => ["gldt-" + Url(19), "gldt-" + Run('x', 20)],
        },
        new("gitlab-cicd-job-token", "GitLab job token", @"glcbt-[0-9a-zA-Z]{1,5}_[\w-]{20}")
        {
            Positives = () => ["glcbt-64_" + Url(20)],
            Negatives = () => ["glcbt-64_" + Url(19), "glcbt-64_" + Run('x', 20)],
        },
        new("gitlab-feature-flag-client-token", "GitLab feature flag client token", @"glffct-[\w-]{20}")
        {
            Positives = () => ["glffct-" + Url(20)],
            Negatives = () => ["glffct-" + Url(19), "glffct-" + Run('x', 20)],
        },
        new("gitlab-feed-token", "GitLab feed token", @"glft-[\w-]{20}")
        {
            Positives = () => ["glft-" + Url(20)],
            Negatives = () => ["glft-" + Url(19), "glft-" + Run('x', 20)],
        },
        new("gitlab-incoming-mail-token", "GitLab incoming mail token", "glimt-[0-9a-z]{25}")
        {
            Positives = () => ["glimt-" + Lower(25)],
            Negatives = () => ["glimt-" + Lower(24), "glimt-" + Run('x', 25)],
        },
        new("gitlab-kubernetes-agent-token", "GitLab agent token", @"glagent-[\w-]{50}")
        {
            Positives = () => ["glagent-" + Url(50)],
            Negatives = () => ["glagent-" + Url(49), "glagent-" + Run('x', 50)],
        },
        new("gitlab-oauth-app-secret", "GitLab OAuth application secret", "gloas-[0-9a-f]{64}")
        {
            Positives = () => ["gloas-" + Hex(64)],
            Negatives = () => ["gloas-" + Hex(63), "gloas-" + Run('0', 64)],
        },
        new("gitlab-scim-token", "GitLab SCIM token", @"glsoat-[\w-]{20}")
        {
            Positives = () => ["glsoat-" + Url(20)],
            Negatives = () => ["glsoat-" + Url(19), "glsoat-" + Run('x', 20)],
        },
    ];
}
