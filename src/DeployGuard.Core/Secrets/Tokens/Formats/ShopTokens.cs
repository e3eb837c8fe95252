using static DeployGuard.Secrets.Tokens.TokenSample;

namespace DeployGuard.Secrets.Tokens.Formats;

/// <summary>Tokens of shops and their services.</summary>
internal static class ShopTokens
{
    public static IReadOnlyList<TokenFormat> Formats { get; } =
    [
        new("shopify-access-token", "Shopify access token", "shpat_[a-fA-F0-9]{32}")
        {
            Positives = () => ["shpat_" + Hex(32)],
            Negatives = () => ["shpat_" + Hex(31), "shpat_" + Run('0', 32)],
        },
        new("shopify-custom-access-token", "Shopify custom app access token", "shpca_[a-fA-F0-9]{32}")
        {
            Positives = () => ["shpca_" + Hex(32)],
            Negatives = () => ["shpca_" + Hex(31), "shpca_" + Run('0', 32)],
        },
        new("shopify-private-app-access-token", "Shopify private app access token", "shppa_[a-fA-F0-9]{32}")
        {
            Positives = () => ["shppa_" + Hex(32)],
            Negatives = () => ["shppa_" + Hex(31), "shppa_" + Run('0', 32)],
        },
        new("shopify-shared-secret", "Shopify shared secret", "shpss_[a-fA-F0-9]{32}")
        {
            Positives = () => ["shpss_" + Hex(32)],
            Negatives = () => ["shpss_" + Hex(31), "shpss_" + Run('0', 32)],
        },
        new("woocommerce-consumer-secret", "WooCommerce consumer secret", "cs_[a-f0-9]{40}")
        {
            Positives = () => ["cs_" + Hex(40)],
            Negatives = () => ["cs_" + Hex(39), "cs_" + Run('0', 40)],
        },
        new("hubspot-private-app-token", "HubSpot private app token", "pat-(na|eu)1-" + TokenPattern.Guid)
        {
            Positives = () => ["pat-na1-" + Guid(), "pat-eu1-" + Guid()],
            Negatives = () => ["pat-na1-" + Hex(32), "pat-na1-" + "00000000-0000-0000-0000-000000000000"],
        },
        new("facebook-page-access-token", "Facebook access token", "EAA(M|C)[A-Za-z0-9]{100,300}")
        {
            Context = ["facebook", "fb_", "instagram", "graph."],
            Positives = () => ["FACEBOOK_TOKEN=EAAM" + Mixed(160)],
            Negatives = () => ["FACEBOOK_TOKEN=EAAM" + Run('x', 160), "image=EAAM" + Mixed(160), "facebook=EAAM" + Mixed(99)],
        },
        new("twitter-bearer-token", "Twitter bearer token", "AAAAAAAAAAAAAAAAAAAAA[A-Za-z0-9%]{80,100}")
        {
            Context = ["twitter"],
            Positives = () => ["twitter: AAAAAAAAAAAAAAAAAAAAA" + Mixed(90)],
            Negatives = () => ["twitter: AAAAAAAAAAAAAAAAAAAAA" + Run('x', 90), "image: AAAAAAAAAAAAAAAAAAAAA" + Mixed(90)],
        },
        new("intercom-api-key", "Intercom access token", "dG9rO[A-Za-z0-9=]{55}")
        {
            Positives = () => ["dG9rO" + Mixed(55)],
            Negatives = () => ["dG9rO" + Mixed(54), "dG9rO" + Run('x', 55)],
        },
        new("typeform-api-token", "Typeform token", @"tfp_[\w=.-]{59}")
        {
            Positives = () => ["tfp_" + Url(59)],
            Negatives = () => ["tfp_" + Url(58), "tfp_" + Run('x', 59)],
        },
        new("resend-api-key", "Resend API key", "re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}")
        {
            Positives = () => ["re_" + Mixed(8) + "_" + Mixed(24)],
            Negatives = () => ["re_" + Mixed(8) + "_" + Mixed(23), "re_" + Run('x', 8) + "_" + Run('x', 24)],
        },
        new("adobe-client-secret", "Adobe client secret", "p8e-[A-Za-z0-9]{32}")
        {
            Positives = () => ["p8e-" + Mixed(32)],
            Negatives = () => ["p8e-" + Mixed(31), "p8e-" + Run('x', 32)],
        },
    ];
}
