using System.Text;
using static DeployGuard.Secrets.Tokens.TokenSample;

namespace DeployGuard.Secrets.Tokens.Formats;

/// <summary>Tokens of a standard that many services issue.</summary>
internal static class WebTokens
{
    private const string Header = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
    private const string Payload = "{\"sub\":\"acme\",\"exp\":1893456000}";

    public static IReadOnlyList<TokenFormat> Formats { get; } =
    [
        new("jwt", "JSON Web Token")
        {
            MayBePublic = true,
            Shapes = [new WebToken()],
            Positives = () =>
            [
                Of(Header, Payload, Url(43)),
                Of("{\"typ\": \"JWT\", \"alg\": \"RS256\", \"kid\": \"1\"}", Payload, Url(342)),
                Of(Header, "{\"role\":\"service_role\",\"iss\":\"supabase\"}", Url(43)),
            ],
            Negatives = () =>
            [
                Of("{\"alg\":\"none\"}", Payload, Url(43)), // anybody can write it
                Of("{\"typ\":\"JWT\"}", Payload, Url(43)),
                Of(Header, "{\"sub\":\"1234567890\",\"name\":\"John Doe\",\"iat\":1516239022}", Url(43)), // jwt.io
                Of(Header, "{\"some\":\"payload\"}", Url(43)), // PyJWT
                Of(Header, "{\"iss\":\"supabase\",\"role\":\"anon\"}", Url(43)), // browsers get it
                Of(Header, Payload, Url(42)),
                Of(Header, Payload, Run('x', 43)),
                Of(Header, Payload, "signature"),
                Of(Header, Payload, ""),
                Base64(3) + Of(Header, Payload, Url(43)),
                "eyJhbGciOi...eyJzdWIiOi...SflKxwRJSM",
                "eyJ.eyJ." + Url(43),
                "eyJhb.eyJzd." + Url(43), // five characters are no base64
            ],
        },
    ];

    private static string Of(string header, string payload, string signature) => $"{Encode(header)}.{Encode(payload)}.{signature}";

    private static string Encode(string json) => Convert.ToBase64String(Encoding.ASCII.GetBytes(json)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
