using static DeployGuard.Secrets.Tokens.TokenSample;

namespace DeployGuard.Secrets.Tokens.Formats;

/// <summary>Keys of payment services. Publishable keys are no secret and have no format.</summary>
internal static class PaymentTokens
{
    public static IReadOnlyList<TokenFormat> Formats { get; } =
    [
        new("stripe-access-token", "Stripe API key", "(sk|rk)_(live|prod)_[A-Za-z0-9]{16,247}")
        {
            Positives = () => ["sk_live_" + Mixed(24), "rk_live_" + Mixed(99)],
            Negatives = () => ["sk_live_" + Run('x', 24), "pk_live_" + Mixed(24), "sk_live_" + Mixed(15)],
        },
        new("stripe-test-key", "Stripe test key", "(sk|rk)_test_[A-Za-z0-9]{16,247}")
        {
            Confidence = CredentialConfidence.Medium,
            Positives = () => ["sk_test_" + Mixed(24)],
            Negatives = () => ["sk_test_" + Run('x', 24), "sk_test_" + Mixed(15), "sk_test_4eC39HqL" + Mixed(16), "pk_test_" + Mixed(24)],
        },
        new("stripe-webhook-secret", "Stripe webhook secret", "whsec_[A-Za-z0-9+/]{32,64}[=]{0,2}")
        {
            Positives = () => ["whsec_" + Mixed(32)],
            Negatives = () => ["whsec_" + Mixed(31), "whsec_" + Run('x', 32)],
        },
        new("square-access-token", "Square access token", @"sq0atp-[\w-]{22}")
        {
            Positives = () => ["sq0atp-" + Url(22)],
            Negatives = () => ["sq0atp-" + Url(21), "sq0atp-" + Run('x', 22)],
        },
        new("square-secret", "Square OAuth secret", @"sq0csp-[\w-]{43}")
        {
            Positives = () => ["sq0csp-" + Url(43)],
            Negatives = () => ["sq0csp-" + Url(42), "sq0csp-" + Run('x', 43)],
        },
        new("square-personal-access-token", "Square personal access token", @"EAAA[\w-]{60}")
        {
            Context = ["square"],
            Positives = () => ["square_token=EAAA" + Url(60)],
            Negatives = () => ["square_token=EAAA" + Url(59), "square_token=EAAA" + Run('x', 60), "image=EAAA" + Url(60)],
        },
        new("braintree-access-token", "Braintree access token", @"access_token\$production\$[a-z0-9]{16}\$[a-f0-9]{32}")
        {
            Positives = () => ["access_token$production$" + Lower(16) + "$" + Hex(32)],
            Negatives = () => ["access_token$production$" + Lower(16) + "$" + Hex(31), "access_token$production$" + Run('x', 16) + "$" + Run('0', 32)],
        },
        new("paddle-api-key", "Paddle API key", "pdl_(live|sdbx)_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}")
        {
            Positives = () => ["pdl_live_apikey_" + Lower(26) + "_" + Mixed(22) + "_" + Mixed(3)],
            Negatives = () =>
            [
                "pdl_live_apikey_" + Lower(25) + "_" + Mixed(22) + "_" + Mixed(3),
                "pdl_live_apikey_" + Run('x', 26) + "_" + Run('x', 22) + "_" + Run('x', 3),
            ],
        },
        new("flutterwave-secret-key", "Flutterwave secret key", "FLWSECK(_TEST|)-[a-h0-9]{32}-X")
        {
            Positives = () => ["FLWSECK-" + Hex(32) + "-X", "FLWSECK_TEST-" + Hex(32) + "-X"],
            Negatives = () => ["FLWSECK-" + Hex(31) + "-X", "FLWSECK-" + Run('0', 32) + "-X"],
        },
        new("gocardless-api-token", "GoCardless access token", @"live_[\w=-]{40}")
        {
            Context = ["gocardless"],
            Positives = () => ["gocardless: live_" + Url(40)],
            Negatives = () => ["gocardless: live_" + Url(39), "gocardless: live_" + Run('x', 40), "acme: live_" + Url(40)],
        },
        new("mollie-api-key", "Mollie API key", "live_[A-Za-z0-9]{30}")
        {
            Context = ["mollie"],
            Positives = () => ["MOLLIE_KEY=live_" + Mixed(30)],
            Negatives = () => ["MOLLIE_KEY=live_" + Mixed(29), "MOLLIE_KEY=live_" + Run('x', 30), "ACME_KEY=live_" + Mixed(30)],
        },
        new("lob-api-key", "Lob API key", "live_[a-f0-9]{35}")
        {
            Context = ["lob_", "lob.com", "lobapi"],
            Positives = () => ["LOB_KEY=live_" + Hex(35)],
            Negatives = () => ["LOB_KEY=live_" + Hex(34), "LOB_KEY=live_" + Run('0', 35), "ACME_KEY=live_" + Hex(35)],
        },
        new("plaid-api-token", "Plaid access token", "access-(sandbox|development|production)-" + TokenPattern.Guid)
        {
            Positives = () => ["access-production-" + Guid(), "access-sandbox-" + Guid()],
            Negatives = () => ["access-production-" + Hex(32), "access-production-" + "00000000-0000-0000-0000-000000000000"],
        },
        new("easypost-api-token", "EasyPost API key", "EZAK[A-Za-z0-9]{54}")
        {
            Positives = () => ["EZAK" + Mixed(54)],
            Negatives = () => ["EZAK" + Mixed(53), "EZAK" + Run('x', 54)],
        },
        new("easypost-test-api-token", "EasyPost test API key", "EZTK[A-Za-z0-9]{54}")
        {
            Confidence = CredentialConfidence.Medium,
            Positives = () => ["EZTK" + Mixed(54)],
            Negatives = () => ["EZTK" + Mixed(53), "EZTK" + Run('x', 54)],
        },
        new("duffel-api-token", "Duffel API token", @"duffel_(test|live)_[\w=-]{43}")
        {
            Positives = () => ["duffel_live_" + Url(43), "duffel_test_" + Url(43)],
            Negatives = () => ["duffel_live_" + Url(42), "duffel_live_" + Run('x', 43)],
        },
        new("shippo-api-token", "Shippo API token", "shippo_(live|test)_[a-f0-9]{40}")
        {
            Positives = () => ["shippo_live_" + Hex(40), "shippo_test_" + Hex(40)],
            Negatives = () => ["shippo_live_" + Hex(39), "shippo_live_" + Run('0', 40)],
        },
    ];
}
