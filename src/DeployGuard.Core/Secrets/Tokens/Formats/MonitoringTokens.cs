using static DeployGuard.Secrets.Tokens.TokenSample;

namespace DeployGuard.Secrets.Tokens.Formats;

/// <summary>Tokens of services that watch applications.</summary>
internal static class MonitoringTokens
{
    public static IReadOnlyList<TokenFormat> Formats { get; } =
    [
        new("databricks-api-token", "Databricks API token", "dapi[a-f0-9]{32}[-]?[0-9]?")
        {
            Positives = () => ["dapi" + Hex(32), "dapi" + Hex(32) + "-2"],
            Negatives = () => ["dapi" + Hex(31), "dapi" + Run('0', 32)],
        },
        new("dynatrace-api-token", "Dynatrace API token", @"dt0(c01|s01|s02|s16)\.[A-Z0-9]{24}\.[A-Z0-9]{64}")
        {
            Positives = () => ["dt0c01." + Upper(24) + "." + Upper(64)],
            Negatives = () => ["dt0c01." + Upper(24) + "." + Upper(63), "dt0c01." + Run('X', 24) + "." + Run('X', 64)],
        },
        new("new-relic-user-api-key", "New Relic user key", "NRAK-[A-Z0-9]{27}")
        {
            Positives = () => ["NRAK-" + Upper(27)],
            Negatives = () => ["NRAK-" + Upper(26), "NRAK-" + Run('X', 27)],
        },
        new("new-relic-insert-key", "New Relic insert key", @"NRII-[\w-]{32}")
        {
            Positives = () => ["NRII-" + Url(32)],
            Negatives = () => ["NRII-" + Url(31), "NRII-" + Run('x', 32)],
        },
        new("new-relic-browser-api-token", "New Relic browser key", "NRJS-[a-f0-9]{19}")
        {
            MayBePublic = true,
            Positives = () => ["NRJS-" + Hex(19)],
            Negatives = () => ["NRJS-" + Hex(18), "NRJS-" + Run('0', 19)],
        },
        new("new-relic-license-key", "New Relic license key", "[a-f0-9]{36}NRAL", "[a-f0-9]{32}FFFFNRAL", "eu01xx[a-f0-9]{30}NRAL")
        {
            Positives = () => [Hex(36) + "NRAL", Hex(32) + "FFFFNRAL", "eu01xx" + Hex(30) + "NRAL"],
            Negatives = () => [Hex(35) + "NRAL", Run('0', 36) + "NRAL"],
        },
        new("grafana-api-key", "Grafana API key", "eyJrIjoi[A-Za-z0-9]{70,400}[=]{0,3}")
        {
            Positives = () => ["eyJrIjoi" + Mixed(84) + "="],
            Negatives = () => ["eyJrIjoi" + Run('x', 84) + "=", "eyJrIjoi" + Mixed(69)],
        },
        new("grafana-cloud-api-token", "Grafana Cloud token", "glc_[A-Za-z0-9+/]{32,400}[=]{0,3}")
        {
            Positives = () => ["glc_" + Base64(128) + "=="],
            Negatives = () => ["glc_" + Run('x', 128) + "==", "glc_" + Base64(31)],
        },
        new("grafana-service-account-token", "Grafana service account token", "glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}")
        {
            Positives = () => ["glsa_" + Mixed(32) + "_" + Hex(8)],
            Negatives = () => ["glsa_" + Mixed(31) + "_" + Hex(8), "glsa_" + Run('x', 32) + "_" + Run('0', 8)],
        },
        new("sentry-org-token", "Sentry organization token", "sntrys_eyJ[A-Za-z0-9+/]{40,400}[=]{0,2}_[A-Za-z0-9+/]{43}")
        {
            Positives = () => ["sntrys_eyJ" + Base64(120) + "=_" + Base64(43)],
            Negatives = () => ["sntrys_eyJ" + Base64(120) + "=_" + Base64(42), "sntrys_eyJ" + Base64(39) + "_" + Base64(43)],
        },
        new("sentry-user-token", "Sentry user token", "sntryu_[a-f0-9]{64}")
        {
            Positives = () => ["sntryu_" + Hex(64)],
            Negatives = () => ["sntryu_" + Hex(63), "sntryu_" + Run('0', 64)],
        },
        new("posthog-personal-api-key", "PostHog personal API key", "phx_[A-Za-z0-9]{43,48}")
        {
            Positives = () => ["phx_" + Mixed(43)],
            Negatives = () => ["phx_" + Run('x', 43), "phc_" + Mixed(43)],
        },
        new("launchdarkly-access-token", "LaunchDarkly key", "(sdk|api)-" + TokenPattern.Guid)
        {
            Context = ["launchdarkly", "launch_darkly"],
            Positives = () => ["LaunchDarkly: sdk-" + Guid()],
            Negatives = () => ["LaunchDarkly: sdk-" + Hex(32), "LaunchDarkly: sdk-" + "00000000-0000-0000-0000-000000000000", "acme: sdk-" + Guid()],
        },
        new("sonar-api-token", "Sonar token", "(squ|sqp|sqa)_[a-f0-9]{40}")
        {
            Positives = () => ["squ_" + Hex(40), "sqp_" + Hex(40), "sqa_" + Hex(40)],
            Negatives = () => ["squ_" + Hex(39), "squ_" + Run('0', 40)],
        },
        new("snyk-api-token", "Snyk token", TokenPattern.Guid)
        {
            Names = ["snyk_token", "snyktoken", "snyk_api_key"],
            Reach = 10,
            Positives = () => ["SNYK_TOKEN=" + Guid()],
            Negatives = () => ["SNYK_TOKEN=" + Hex(32), "SNYK_TOKEN=" + "00000000-0000-0000-0000-000000000000", "ACME_TOKEN=" + Guid()],
        },
        new("sourcegraph-access-token", "Sourcegraph access token", "sgp_([a-f0-9]{16}_|local_|)[a-f0-9]{40}")
        {
            Positives = () => ["sgp_" + Hex(40), "sgp_" + Hex(16) + "_" + Hex(40), "sgp_local_" + Hex(40)],
            Negatives = () => ["sgp_" + Hex(39), "sgp_" + Run('0', 40)],
        },
        new("segment-public-api-token", "Segment API token", "sgp_[A-Za-z0-9]{64}")
        {
            Positives = () => ["sgp_" + Mixed(64)],
            Negatives = () => ["sgp_" + Mixed(63), "sgp_" + Run('x', 64)],
        },
    ];
}
