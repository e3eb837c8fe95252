using static DeployGuard.Secrets.Tokens.TokenSample;

namespace DeployGuard.Secrets.Tokens.Formats;

/// <summary>Tokens and webhooks of Slack.</summary>
internal static class SlackTokens
{
    public static IReadOnlyList<TokenFormat> Formats { get; } =
    [
        new("slack-bot-token", "Slack bot token", "xoxb-[0-9]{10,13}-[0-9]{10,13}-[A-Za-z0-9]{24}")
        {
            Positives = () => ["xoxb-" + Digits(12) + "-" + Digits(13) + "-" + Mixed(24)],
            Negatives = () => ["xoxb-" + Run('0', 12) + "-" + Run('0', 13) + "-" + Run('x', 24), "xoxb-your-bot-token-goes-in-here"],
        },
        new("slack-user-token", "Slack user token", "xox(p|e)-[0-9]{10,13}-[0-9]{10,13}-[0-9]{10,13}-[A-Za-z0-9]{28,34}")
        {
            Positives = () =>
            [
                "xoxp-" + Digits(12) + "-" + Digits(12) + "-" + Digits(13) + "-" + Hex(32),
                "xoxe-" + Digits(12) + "-" + Digits(12) + "-" + Digits(13) + "-" + Hex(32),
            ],
            Negatives = () =>
            [
                "xoxp-" + Run('0', 12) + "-" + Run('0', 12) + "-" + Run('0', 13) + "-" + Run('0', 32),
                "xoxp-" + Digits(12) + "-" + Digits(12) + "-" + Digits(13) + "-" + Hex(27),
            ],
        },
        new("slack-app-token", "Slack app token", "xapp-[0-9]-[A-Z0-9]{9,13}-[0-9]{10,14}-[a-z0-9]{64}")
        {
            Positives = () => ["xapp-1-" + Upper(11) + "-" + Digits(13) + "-" + Hex(64)],
            Negatives = () => ["xapp-1-" + Upper(11) + "-" + Digits(13) + "-" + Hex(63), "xapp-1-" + Run('X', 11) + "-" + Run('0', 13) + "-" + Run('0', 64)],
        },
        new("slack-config-access-token", "Slack configuration access token", @"xoxe\.xox(b|p)-[0-9]-[A-Za-z0-9]{146,170}")
        {
            Positives = () => ["xoxe.xoxp-1-" + Mixed(166)],
            Negatives = () => ["xoxe.xoxp-1-" + Run('x', 166), "xoxe.xoxp-1-" + Mixed(145)],
        },
        new("slack-config-refresh-token", "Slack configuration refresh token", "xoxe-[0-9]-[A-Za-z0-9]{146}")
        {
            Positives = () => ["xoxe-1-" + Mixed(146)],
            Negatives = () => ["xoxe-1-" + Mixed(145), "xoxe-1-" + Run('x', 146)],
        },
        new("slack-legacy-bot-token", "Slack legacy bot token", "xoxb-[0-9]{8,14}-[A-Za-z0-9]{18,26}")
        {
            Positives = () => ["xoxb-" + Digits(12) + "-" + Mixed(24)],
            Negatives = () => ["xoxb-" + Run('0', 12) + "-" + Run('x', 24), "xoxb-" + Digits(12) + "-" + Mixed(17)],
        },
        new("slack-legacy-token", "Slack legacy token", "xox(o|s)-[0-9]{8,13}-[0-9]{8,13}-[0-9]{8,13}-[a-f0-9]{10,64}")
        {
            Positives = () => ["xoxs-" + Digits(10) + "-" + Digits(10) + "-" + Digits(10) + "-" + Hex(10)],
            Negatives = () =>
            [
                "xoxs-" + Run('0', 10) + "-" + Run('0', 10) + "-" + Run('0', 10) + "-" + Run('0', 10),
                "xoxs-" + Digits(7) + "-" + Digits(10) + "-" + Digits(10) + "-" + Hex(10),
            ],
        },
        new("slack-legacy-workspace-token", "Slack legacy workspace token", "xox(a|r)-(2-|)[0-9A-Za-z]{8,13}-[0-9A-Za-z]{8,13}(-[0-9A-Za-z]{8,13}|)-[0-9A-Fa-f]{32}")
        {
            Positives = () => ["xoxa-" + Digits(11) + "-" + Digits(12) + "-" + Digits(12) + "-" + Hex(32)],
            Negatives = () =>
            [
                "xoxa-" + Digits(11) + "-" + Digits(12) + "-" + Digits(12) + "-" + Hex(31),
                "xoxa-" + Run('0', 11) + "-" + Run('0', 12) + "-" + Run('0', 12) + "-" + Run('0', 32),
            ],
        },
        new("slack-webhook-url", "Slack webhook",
            @"hooks\.slack\.com/services/T[A-Z0-9]{8,12}/B[A-Z0-9]{8,12}/[A-Za-z0-9]{24}",
            @"hooks\.slack\.com/workflows/T[A-Z0-9]{8,12}/A[A-Z0-9]{8,12}/[0-9]{17,19}/[A-Za-z0-9]{24}")
        {
            Positives = () =>
            [
                "hooks.slack.com/services/T" + Upper(10) + "/B" + Upper(10) + "/" + Mixed(24),
                "hooks.slack.com/workflows/T" + Upper(10) + "/A" + Upper(10) + "/" + Digits(18) + "/" + Mixed(24),
            ],
            Negatives = () =>
            [
                "hooks.slack.com/services/T" + Run('X', 10) + "/B" + Run('X', 10) + "/" + Run('x', 24),
                "hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX",
            ],
        },
    ];
}
