using System.Text;
using DeployGuard.Core.Tests.Verification;

namespace DeployGuard.Core.Tests.Catalog;

/// <summary>
/// A repository with a made-up secret in every place where people leave one. Two of them, with different seeds, differ in nothing but the
/// secrets.
/// </summary>
internal sealed class SecretCorpus
{
    private const string LettersAndDigits = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789";

    private readonly List<string> secrets = [];
    private readonly Random random;

    private SecretCorpus(int seed) => random = new Random(seed);

    public TestRepository Repository { get; private set; } = TestRepository.Empty;

    /// <summary>Every secret in the repository.</summary>
    public IReadOnlyList<string> Secrets => secrets;

    public static SecretCorpus Create(int seed)
    {
        var corpus = new SecretCorpus(seed);
        foreach (var (path, template) in SecretPlaces.All) corpus.Repository = corpus.Repository.With(path, corpus.Fill(template));
        return corpus;
    }

    /// <summary>Fills each <c>{password}</c>, <c>{token}</c>, … with a new secret.</summary>
    private string Fill(string template)
    {
        var text = new StringBuilder();
        for (var i = 0; i < template.Length;)
        {
            var close = template[i] == '{' ? template.IndexOf('}', i) : -1;
            var secret = close < 0 ? null : Create(template[(i + 1)..close]);
            text.Append(secret ?? template[i].ToString());
            i = secret is null ? i + 1 : close + 1;
        }

        return text.ToString();
    }

    private string? Create(string kind)
    {
        if (kind == "pem") return "PRIVATE " + "KEY";

        // Made of parts, so that no scanner takes this file for a leak.
        var secret = kind switch
        {
            "password" => $"{Word(4)}-{Word(4)}-{Digits(2)}{Word(3)}",
            "dollars" => $"{Word(4)}${Word(4)}{Digits(2)}{Word(3)}",
            // In capitals, so that none is a part of a fingerprint by chance.
            "hex" => Pick("0123456789ABCDEF", 32),
            "number" => Digits(9),
            "base64" => Convert.ToBase64String(Bytes(32)),
            "token" => WithChecksum("gh" + "p_"),
            "npm" => WithChecksum("np" + "m_"),
            "aws" => "AK" + "IA" + Pick("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16),
            "slack" => "xo" + "xb-" + Digits(12) + "-" + Digits(12) + "-" + Word(24),
            "stripe" => "sk_" + "live_" + Word(24),
            "jwt" => $"{Json("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")}.{Json("{\"sub\":\"" + Digits(9) + "\"}")}.{Url(Bytes(32))}",
            "storage" => Convert.ToBase64String(Bytes(64)),
            "key" => $"MIGH{Word(60)}\nA{Word(63)}\nA{Word(55)}",
            _ => null,
        };
        if (secret is null) return null;

        // Of a JSON Web Token the header is known to everybody.
        secrets.Add(kind == "jwt" ? secret[secret.IndexOf('.', StringComparison.Ordinal)..] : secret);
        return secret;
    }

    private string WithChecksum(string prefix)
    {
        const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        var body = Word(30);
        var checksum = new char[6];
        var rest = Crc32(body);
        for (var i = checksum.Length - 1; i >= 0; i--, rest /= 62) checksum[i] = Base62[(int)(rest % 62)];
        return prefix + body + new string(checksum);
    }

    private static uint Crc32(string text)
    {
        var value = uint.MaxValue;
        foreach (var letter in text)
        {
            value ^= letter;
            for (var bit = 0; bit < 8; bit++) value = (value >> 1) ^ ((value & 1) * 0xEDB88320);
        }

        return ~value;
    }

    /// <summary>The first letter is a capital: what rules say of names must not depend on chance.</summary>
    private string Word(int length) => Pick("ABCDEFGHJKLMNPQRSTUVWXYZ", 1) + Pick(LettersAndDigits, length - 1);

    private string Digits(int length) => Pick("23456789", length);

    private string Pick(string alphabet, int length) => new([.. Enumerable.Range(0, length).Select(_ => alphabet[random.Next(alphabet.Length)])]);

    private byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Json(string text) => Url(Encoding.UTF8.GetBytes(text));

    private static string Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
