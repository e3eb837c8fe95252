using static DeployGuard.Secrets.Tokens.TokenSample;

namespace DeployGuard.Secrets.Tokens.Formats;

/// <summary>Tokens of services that run, provision and connect.</summary>
internal static class InfrastructureTokens
{
    public static IReadOnlyList<TokenFormat> Formats { get; } =
    [
        new("hashicorp-tf-api-token", "Terraform Cloud API token", @"[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{60,70}")
        {
            Positives = () => [Mixed(14) + ".atlasv1." + Url(67)],
            Negatives = () => [Run('x', 14) + ".atlasv1." + Run('x', 67), Mixed(14) + ".atlasv1." + Url(59), Mixed(13) + ".atlasv1." + Url(67)],
        },
        new("vault-service-token", "Vault service token", @"hvs\.[\w-]{90,120}", @"hvs\.[A-Za-z0-9]{24}")
        {
            Positives = () => ["hvs." + Url(95), "hvs." + Mixed(24)],
            Negatives = () => ["hvs." + Run('x', 95), "hvs." + Mixed(23)],
        },
        new("vault-batch-token", "Vault batch token", @"hvb\.[\w-]{138,300}")
        {
            Positives = () => ["hvb." + Url(160)],
            Negatives = () => ["hvb." + Run('x', 160), "hvb." + Url(137)],
        },
        new("doppler-api-token", "Doppler token", @"dp\.(pt|ct|sa|scim|audit|st)\.[A-Za-z0-9]{40,44}", @"dp\.st\.[a-z0-9_-]{2,35}\.[A-Za-z0-9]{40,44}")
        {
            Positives = () => ["dp.pt." + Mixed(43), "dp.st.prd." + Mixed(43)],
            Negatives = () => ["dp.pt." + Run('x', 43), "dp.pt." + Mixed(39)],
        },
        new("pulumi-api-token", "Pulumi access token", "pul-[a-f0-9]{40}")
        {
            Positives = () => ["pul-" + Hex(40)],
            Negatives = () => ["pul-" + Hex(39), "pul-" + Run('0', 40)],
        },
        new("prefect-api-token", "Prefect API key", "pnu_[A-Za-z0-9]{36}")
        {
            Positives = () => ["pnu_" + Mixed(36)],
            Negatives = () => ["pnu_" + Mixed(35), "pnu_" + Run('x', 36)],
        },
        new("infracost-api-token", "Infracost API key", "ico-[A-Za-z0-9]{32}")
        {
            Positives = () => ["ico-" + Mixed(32)],
            Negatives = () => ["ico-" + Mixed(31), "ico-" + Run('x', 32)],
        },
        new("flyio-access-token", "Fly.io access token", @"fo1_[\w-]{43}", "fm(1a|1r|2)_[A-Za-z0-9+/]{100,1500}[=]{0,3}")
        {
            Positives = () => ["fo1_" + Url(43), "fm2_" + Base64(400) + "="],
            Negatives = () => ["fo1_" + Run('x', 43), "fm2_" + Base64(99)],
        },
        new("heroku-api-key-v2", "Heroku API key", @"HRKU-AA[\w-]{58}")
        {
            Positives = () => ["HRKU-AA" + Url(58)],
            Negatives = () => ["HRKU-AA" + Url(57), "HRKU-AA" + Run('x', 58)],
        },
        new("heroku-api-key", "Heroku API key", TokenPattern.Guid)
        {
            Names = ["heroku_api_key", "herokuapikey"],
            Reach = 10,
            Positives = () => ["HEROKU_API_KEY=" + Guid()],
            Negatives = () => ["HEROKU_API_KEY=" + Hex(32), "HEROKU_API_KEY=" + "00000000-0000-0000-0000-000000000000", "ACME_API_KEY=" + Guid()],
        },
        new("netlify-access-token", "Netlify access token", "nfp_[A-Za-z0-9]{36}")
        {
            Positives = () => ["nfp_" + Mixed(36)],
            Negatives = () => ["nfp_" + Mixed(35), "nfp_" + Run('x', 36)],
        },
        new("render-api-key", "Render API key", "rnd_[A-Za-z0-9]{32}")
        {
            Positives = () => ["rnd_" + Mixed(32)],
            Negatives = () => ["rnd_" + Mixed(31), "rnd_" + Run('x', 32)],
        },
        new("deno-deploy-token", "Deno Deploy token", "dd(p|o)_[A-Za-z0-9]{36}")
        {
            Positives = () => ["ddp_" + Mixed(36), "ddo_" + Mixed(36)],
            Negatives = () => ["ddp_" + Mixed(35), "ddp_" + Run('x', 36)],
        },
        new("scalingo-api-token", "Scalingo API token", @"tk-us-[\w-]{48}")
        {
            Positives = () => ["tk-us-" + Url(48)],
            Negatives = () => ["tk-us-" + Url(47), "tk-us-" + Run('x', 48)],
        },
        new("cloudflare-api-key", "Cloudflare API token", @"[\w-]{40}")
        {
            Names = ["cloudflare_api_token", "cloudflareapitoken", "cf_api_token"],
            Reach = 10,
            Positives = () => ["CLOUDFLARE_API_TOKEN=" + Url(40)],
            Negatives = () => ["CLOUDFLARE_API_TOKEN=" + Url(39), "CLOUDFLARE_API_TOKEN=" + Run('x', 40), "ACME_API_TOKEN=" + Url(40)],
        },
        new("cloudflare-origin-ca-key", "Cloudflare origin CA key", @"v1\.0-[a-f0-9]{24}-[a-f0-9]{146}")
        {
            Positives = () => ["v1.0-" + Hex(24) + "-" + Hex(146)],
            Negatives = () => ["v1.0-" + Hex(24) + "-" + Hex(145), "v1.0-" + Run('0', 24) + "-" + Run('0', 146)],
        },
        new("akamai-client-token", "Akamai EdgeGrid token", "akab-[a-z0-9]{16}-[a-z0-9]{16}")
        {
            Positives = () => ["akab-" + Lower(16) + "-" + Lower(16)],
            Negatives = () => ["akab-" + Lower(16) + "-" + Lower(15), "akab-" + Run('x', 16) + "-" + Run('x', 16)],
        },
        new("tailscale-auth-key", "Tailscale key", "tskey-(auth|api|client|scim|webhook)-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{24,64}")
        {
            Positives = () => ["tskey-auth-k" + Mixed(10) + "CNTRL-" + Mixed(32)],
            Negatives = () => ["tskey-auth-k" + Run('x', 10) + "CNTRL-" + Run('x', 32), "tskey-auth-k" + Mixed(10) + "CNTRL-" + Mixed(23)],
        },
        new("netbird-api-token", "NetBird access token", "nbp_[A-Za-z0-9]{36}")
        {
            Positives = () => ["nbp_" + Mixed(36)],
            Negatives = () => ["nbp_" + Mixed(35), "nbp_" + Run('x', 36)],
        },
        new("defined-networking-api-token", "Defined Networking API token", "dnkey-[A-Z0-9=_-]{26}-[A-Z0-9=_-]{52}")
        {
            Positives = () => ["dnkey-" + Upper(26) + "-" + Upper(52)],
            Negatives = () => ["dnkey-" + Upper(26) + "-" + Upper(51), "dnkey-" + Run('X', 26) + "-" + Run('X', 52)],
        },
        new("openshift-user-token", "OpenShift user token", @"sha256~[\w-]{43}")
        {
            Positives = () => ["sha256~" + Url(43)],
            Negatives = () => ["sha256~" + Url(42), "sha256~" + Run('x', 43), "sha256:" + Url(43)],
        },
        new("infisical-service-token", "Infisical service token", @"st\.[a-f0-9]{24}\.[a-f0-9]{32}\.[a-f0-9]{32}")
        {
            Positives = () => ["st." + Hex(24) + "." + Hex(32) + "." + Hex(32)],
            Negatives = () => ["st." + Hex(24) + "." + Hex(32) + "." + Hex(31), "st." + Run('0', 24) + "." + Run('0', 32) + "." + Run('0', 32)],
        },
        new("1password-service-account-token", "1Password service account token", "ops_eyJ[A-Za-z0-9+/]{250,2000}[=]{0,3}")
        {
            Positives = () => ["ops_eyJ" + Base64(400) + "=="],
            Negatives = () => ["ops_eyJ" + Run('x', 400) + "==", "ops_eyJ" + Base64(249)],
        },
        new("1password-secret-key", "1Password secret key",
            "A3-[A-Z0-9]{6}-[A-Z0-9]{6}-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}",
            "A3-[A-Z0-9]{6}-[A-Z0-9]{11}-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}")
        {
            Positives = () =>
            [
                "A3-" + Upper(6) + "-" + Upper(6) + "-" + Upper(5) + "-" + Upper(5) + "-" + Upper(5) + "-" + Upper(5),
                "A3-" + Upper(6) + "-" + Upper(11) + "-" + Upper(5) + "-" + Upper(5) + "-" + Upper(5),
            ],
            Negatives = () =>
            [
                "A3-" + Upper(6) + "-" + Upper(5) + "-" + Upper(5) + "-" + Upper(5) + "-" + Upper(5) + "-" + Upper(5),
                "A3-" + Run('X', 6) + "-" + Run('X', 6) + "-" + Run('X', 5) + "-" + Run('X', 5) + "-" + Run('X', 5) + "-" + Run('X', 5),
            ],
        },
        new("settlemint-personal-access-token", "SettleMint personal access token", "sm_pat_[A-Za-z0-9]{16}")
        {
            Positives = () => ["sm_pat_" + Mixed(16)],
            Negatives = () => ["sm_pat_" + Mixed(15), "sm_pat_" + Run('x', 16)],
        },
        new("settlemint-application-access-token", "SettleMint application access token", "sm_aat_[A-Za-z0-9]{16}")
        {
            Positives = () => ["sm_aat_" + Mixed(16)],
            Negatives = () => ["sm_aat_" + Mixed(15), "sm_aat_" + Run('x', 16)],
        },
        new("settlemint-service-access-token", "SettleMint service access token", "sm_sat_[A-Za-z0-9]{16}")
        {
            Positives = () => ["sm_sat_" + Mixed(16)],
            Negatives = () => ["sm_sat_" + Mixed(15), "sm_sat_" + Run('x', 16)],
        },
    ];
}
