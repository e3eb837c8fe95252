using static DeployGuard.Secrets.Tokens.TokenSample;

namespace DeployGuard.Secrets.Tokens.Formats;

/// <summary>Keys of databases and of services for data.</summary>
internal static class DataTokens
{
    public static IReadOnlyList<TokenFormat> Formats { get; } =
    [
        new("planetscale-api-token", "PlanetScale API token", @"pscale_tkn_[\w=-]{32,64}")
        {
            Positives = () => ["pscale_tkn_" + Url(43)],
            Negatives = () => ["pscale_tkn_" + Run('x', 43), "pscale_tkn_" + Url(31)],
        },
        new("planetscale-oauth-token", "PlanetScale OAuth token", @"pscale_oauth_[\w=-]{32,64}")
        {
            Positives = () => ["pscale_oauth_" + Url(43)],
            Negatives = () => ["pscale_oauth_" + Run('x', 43), "pscale_oauth_" + Url(31)],
        },
        new("planetscale-password", "PlanetScale password", @"pscale_pw_[\w=-]{32,64}")
        {
            Positives = () => ["pscale_pw_" + Url(43)],
            Negatives = () => ["pscale_pw_" + Run('x', 43), "pscale_pw_" + Url(31)],
        },
        new("supabase-access-token", "Supabase access token", "sbp_[a-f0-9]{40}")
        {
            Positives = () => ["sbp_" + Hex(40)],
            Negatives = () => ["sbp_" + Hex(39), "sbp_" + Run('0', 40)],
        },
        new("supabase-secret-key", "Supabase secret key", @"sb_secret_[\w-]{31}")
        {
            Positives = () => ["sb_secret_" + Url(31)],
            Negatives = () => ["sb_secret_" + Url(30), "sb_secret_" + Run('x', 31), "sb_publishable_" + Url(31)],
        },
        new("neon-api-key", "Neon API key", "napi_[a-z0-9]{64}")
        {
            Positives = () => ["napi_" + Lower(64)],
            Negatives = () => ["napi_" + Lower(63), "napi_" + Run('x', 64)],
        },
        new("neon-password", "Neon password", "npg_[A-Za-z0-9]{12}")
        {
            Positives = () => ["npg_" + Mixed(12)],
            Negatives = () => ["npg_" + Mixed(11), "npg_" + Run('x', 12)],
        },
        new("aiven-service-password", "Aiven service password", @"AVNS_[\w-]{19}")
        {
            Positives = () => ["AVNS_" + Url(19)],
            Negatives = () => ["AVNS_" + Url(18), "AVNS_" + Run('x', 19)],
        },
        new("mongodb-atlas-client-secret", "MongoDB Atlas client secret", @"mdb_sa_sk_[\w-]{40}")
        {
            Positives = () => ["mdb_sa_sk_" + Url(40)],
            Negatives = () => ["mdb_sa_sk_" + Url(39), "mdb_sa_sk_" + Run('x', 40)],
        },
        new("cockroachdb-api-key", "CockroachDB API key", "CCDB1_[A-Za-z0-9]{22}_[A-Za-z0-9]{40}")
        {
            Positives = () => ["CCDB1_" + Mixed(22) + "_" + Mixed(40)],
            Negatives = () => ["CCDB1_" + Mixed(22) + "_" + Mixed(39), "CCDB1_" + Run('x', 22) + "_" + Run('x', 40)],
        },
        new("clickhouse-cloud-api-secret-key", "ClickHouse Cloud API secret", "4b1d[A-Za-z0-9]{38}")
        {
            Positives = () => ["4b1d" + Mixed(38)],
            Negatives = () => ["4b1d" + Mixed(37), "4b1d" + Run('x', 38)],
        },
        new("mapbox-api-token", "Mapbox secret token", @"sk\.eyJ[\w-]{40,300}\.[\w-]{22}")
        {
            Positives = () => ["sk.eyJ" + Mixed(80) + "." + Url(22)],
            Negatives = () => ["pk.eyJ" + Mixed(80) + "." + Url(22), "sk.eyJ" + Mixed(80) + "." + Url(21), "sk.eyJ" + Mixed(39) + "." + Url(22)],
        },
        new("dropbox-short-lived-api-token", "Dropbox access token", @"sl\.(B|u\.)[\w-]{130,1500}")
        {
            Positives = () => ["sl.B" + Url(140)],
            Negatives = () => ["sl.B" + Run('x', 140), "sl.B" + Url(129)],
        },
        new("maxmind-license-key", "MaxMind license key", "[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk")
        {
            Positives = () => [Mixed(6) + "_" + Mixed(29) + "_mmk"],
            Negatives = () => [Mixed(6) + "_" + Mixed(28) + "_mmk", Run('x', 6) + "_" + Run('x', 29) + "_mmk"],
        },
        new("intra42-client-secret", "42 client secret", "s-s4t2(ud|af)-[a-f0-9]{64}")
        {
            Positives = () => ["s-s4t2ud-" + Hex(64)],
            Negatives = () => ["s-s4t2ud-" + Hex(63), "s-s4t2ud-" + Run('0', 64)],
        },
    ];
}
