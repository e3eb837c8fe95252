using static DeployGuard.Secrets.Tokens.TokenSample;

namespace DeployGuard.Secrets.Tokens.Formats;

/// <summary>Keys of Amazon, Google and other clouds.</summary>
internal static class CloudTokens
{
    public static IReadOnlyList<TokenFormat> Formats { get; } =
    [
        // Words of capitals begin like the rarer ones; 96 of 100 keys have a digit.
        new("aws-access-token", "AWS access key id", "(AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}")
        {
            Accepts = token => token[1] == 'K' || token.Any(char.IsDigit),
            Positives = () => ["AKIA" + Base32(16).ToUpperInvariant(), "ASIA" + Base32(16).ToUpperInvariant()],
            Negatives = () =>
            [
                "AKIAIOSFODNN7EXAMPLE",
                "AKIAI44QH8DHBEXAMPLE",
                "AKIA" + Base32(15).ToUpperInvariant(),
                "AKIA" + Base32(16),
                "ACCAGATTACAGATTACAGA",
                "ASIAPACIFICREGIONSALE",
            ],
        },
        new("aws-secret-access-key", "AWS secret access key", "[A-Za-z0-9+/]{40}")
        {
            Names = ["secret_access_key", "secretaccesskey", "aws_secret_key", "awssecretkey"],
            Accepts = token => token.Any(char.IsUpper) && token.Any(char.IsLower) && token.Any(char.IsDigit),
            Positives = () => ["aws_secret_access_key = " + Base64(40), "SecretAccessKey: " + Base64(40), "AWS_SECRET_KEY=" + Base64(40)],
            Negatives = () =>
            [
                "aws_secret_access_key = " + Base64(39),
                "aws_secret_access_key = " + Run('x', 40),
                "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                "aws_secret_access_key_sha = " + Hex(40),
                "hash = " + Base64(40),
            ],
        },
        new("aws-amazon-bedrock-api-key-long-lived", "Amazon Bedrock API key", "ABSK[A-Za-z0-9+/]{109,269}[=]{0,2}")
        {
            Positives = () => ["ABSK" + Base64(128)],
            Negatives = () => ["ABSK" + Run('x', 128), "ABSK" + Base64(108)],
        },
        new("aws-appsync-api-key", "AWS AppSync API key", "da2-[a-z0-9]{26}")
        {
            Positives = () => ["da2-" + Lower(26)],
            Negatives = () => ["da2-" + Lower(25), "da2-" + Run('x', 26)],
        },
        new("amazon-mws-auth-token", "Amazon MWS token", @"amzn\.mws\." + TokenPattern.Guid)
        {
            Positives = () => ["amzn.mws." + Guid()],
            Negatives = () => ["amzn.mws." + Hex(32), "amzn.mws." + "00000000-0000-0000-0000-000000000000"],
        },
        new("gcp-api-key", "Google API key", @"AIza[\w-]{35}")
        {
            MayBePublic = true,
            Positives = () => ["AIza" + Url(35)],
            Negatives = () => ["AIza" + Url(34), "AIza" + Run('x', 35)],
        },
        new("google-oauth-client-secret", "Google OAuth client secret", @"GOCSPX-[\w-]{28}")
        {
            Positives = () => ["GOCSPX-" + Url(28)],
            Negatives = () => ["GOCSPX-" + Url(27), "GOCSPX-" + Run('x', 28)],
        },
        new("google-oauth-access-token", "Google OAuth access token", @"ya29\.[\w-]{60,400}")
        {
            Positives = () => ["ya29." + Url(160)],
            Negatives = () => ["ya29." + Run('x', 160), "ya29." + Url(59)],
        },
        new("google-oauth-refresh-token", "Google OAuth refresh token", @"1//0[\w-]{60,160}")
        {
            Positives = () => ["1//0" + Url(99)],
            Negatives = () => ["1//0" + Run('x', 99), "1//0" + Url(59)],
        },
        new("firebase-cloud-messaging-key", "Firebase Cloud Messaging server key", @"AAAA[\w-]{7}:APA91b[\w-]{134}")
        {
            Positives = () => ["AAAA" + Mixed(7) + ":APA91b" + Url(134)],
            Negatives = () => ["AAAA" + Mixed(7) + ":APA91b" + Url(133), "AAAA" + Run('x', 7) + ":APA91b" + Run('x', 134)],
        },
        new("alibaba-access-key-id", "Alibaba Cloud access key id", "LTAI[A-Za-z0-9]{20}")
        {
            Positives = () => ["LTAI" + Mixed(20)],
            Negatives = () => ["LTAI" + Mixed(19), "LTAI" + Run('x', 20)],
        },
        new("digitalocean-pat", "DigitalOcean personal access token", "dop_v1_[a-f0-9]{64}")
        {
            Positives = () => ["dop_v1_" + Hex(64)],
            Negatives = () => ["dop_v1_" + Hex(63), "dop_v1_" + Run('0', 64)],
        },
        new("digitalocean-access-token", "DigitalOcean OAuth access token", "doo_v1_[a-f0-9]{64}")
        {
            Positives = () => ["doo_v1_" + Hex(64)],
            Negatives = () => ["doo_v1_" + Hex(63), "doo_v1_" + Run('0', 64)],
        },
        new("digitalocean-refresh-token", "DigitalOcean OAuth refresh token", "dor_v1_[a-f0-9]{64}")
        {
            Positives = () => ["dor_v1_" + Hex(64)],
            Negatives = () => ["dor_v1_" + Hex(63), "dor_v1_" + Run('0', 64)],
        },
        new("yandex-access-token", "Yandex Cloud access token", @"t1\.[\w-]{40,400}[=]{0,2}\.[\w-]{86}[=]{0,2}")
        {
            Positives = () => ["t1." + Url(180) + "." + Url(86)],
            Negatives = () => ["t1." + Url(180) + "." + Url(85), "t1." + Url(39) + "." + Url(86)],
        },
        new("yandex-api-key", "Yandex Cloud API key", @"AQVN[\w-]{35,38}")
        {
            Positives = () => ["AQVN" + Url(36)],
            Negatives = () => ["AQVN" + Run('x', 36), "AQVN" + Url(34)],
        },
    ];
}
