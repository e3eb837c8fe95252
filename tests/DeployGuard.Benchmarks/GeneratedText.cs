using System.Globalization;
using System.Text;

namespace DeployGuard.Benchmarks;

/// <summary>Texts of one million characters for the detector of credentials; nothing in them is a secret.</summary>
internal static class GeneratedText
{
    public const int Length = 1_000_000;

    public static string Create(TextShape shape) => shape switch
    {
        TextShape.CSharp => Repeat(CSharp),
        TextShape.Settings => Repeat(Settings),
        TextShape.Manifests => Repeat(Manifests),
        // Every place begins what may become a token and is none.
        TextShape.Anchors => Repeat(_ => Anchors),
        TextShape.WebTokens => Repeat(_ => "eyJ."),
        TextShape.OneWebToken => "eyJ" + new string('a', Length - 3),
        TextShape.Passwords => Repeat(_ => "password="),
        TextShape.PasswordsOfCommands => Repeat(_ => "-p -u a: --password "),
        TextShape.ConnectionStrings => Repeat(_ => "Server=a;Password=\"\"\"\";"),
        TextShape.Addresses => Repeat(_ => "a://b:c"),
        TextShape.Queries => Repeat(_ => "?token="),
        TextShape.PrivateKeys => Repeat(_ => "-----BEGIN " + "PRIVATE KEY-----"),
        TextShape.OneLine => new string('x', Length),
        TextShape.Quotes => Repeat(_ => "\"'`\\"),
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    // Put together here: no file of the repository holds what a scanner would stop at.
    private static readonly string Anchors = string.Join(' ',
        "gh" + "p_", "github" + "_pat_", "AK" + "IA", "xo" + "xb-", "sk_" + "live_", "gl" + "pat-", "np" + "m_", "AI" + "za", "SG" + ".", "ey" + "J",
        "+AS" + "t", "JQQ" + "J9", "Q" + "~", "oy" + "2", "sig=", "dckr" + "_pat_", "hf" + "_", "AccountKey=", "password=", "://");

    private static string Repeat(Func<int, string> part)
    {
        var text = new StringBuilder(Length + 4096);
        for (var i = 0; text.Length < Length; i++) text.Append(part(i));
        return text.ToString(0, Length);
    }

    private static string CSharp(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        /// <summary>Reads the order with the number {{number}}.</summary>
        public async Task<IReadOnlyList<OrderLine>> ReadOrder{{number}}Async(OrderId id, CancellationToken cancellationToken = default)
        {
            var password = configuration["Orders:Password"] ?? throw new InvalidOperationException("Orders:Password is not set");
            await using var connection = new SqlConnection(connectionStrings.Orders);
            var lines = await connection.QueryAsync<OrderLine>("SELECT * FROM OrderLines WHERE OrderId = @id", new { id = id.Value });
            logger.LogInformation("Read {Count} lines of order {OrderId} in {Elapsed} ms", lines.Count, id, stopwatch.ElapsedMilliseconds);
            if (lines.Any(line => line.Key == OrderKeys.Token{{number}})) return cache.GetOrCreate($"order-{id}-{{{number}}}", _ => lines);
            return [.. lines.OrderBy(line => line.Position).ThenBy(line => line.ArticleNumber, StringComparer.Ordinal)];
        }


        """);

    private static string Settings(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        {
          "Logging": { "LogLevel": { "Default": "Information", "Service{{number}}": "Warning" } },
          "ConnectionStrings": { "Shop{{number}}": "Server=db{{number}};Database=shop;Integrated Security=true;TrustServerCertificate=true" },
          "Authentication": { "Authority": "https://login.example.com/{{number}}", "ClientId": "3f2504e0-4f89-11d3-9a0c-0305e82c{{number:x4}}" },
          "Keys": { "Password": "${SHOP_PASSWORD}", "ApiKey": "#{ApiKey}#", "Token": "", "PublicKeyToken": "b03f5f7f11d50a3a" },
          "Hash": "sha512-9usAa10IRO0HhonpyAIVpjrylPvoDwiPUiKdWk5t3PyolY1cOd4DSE0Ga+ri4AuTroPR5aQvXU9xC6qOPnzFeg=="
        }

        """);

    private static string Manifests(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        - name: service{{number}}
          image: registry.example.com/service:1.{{number}}
          env:
            - name: DB_PASSWORD
              valueFrom: { secretKeyRef: { name: db, key: password } }
            - name: ConnectionStrings__Shop
              value: Host=db{{number}};Username=shop;Password=$(DB_PASSWORD)
          args: ["--urls", "http://+:8080", "--token-lifetime", "3600"]
          resources: { limits: { memory: 512Mi, cpu: "0.5" } }

        """);
}
