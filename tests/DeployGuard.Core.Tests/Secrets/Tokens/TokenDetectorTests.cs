using System.Text;
using DeployGuard.Secrets;
using DeployGuard.Secrets.Tokens;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Secrets.Tokens;

public sealed class TokenDetectorTests
{
    private const string Inserted = "\\\"'=_-.:;\n~+/ \u00E9\uFFFFaZ0";

    private static readonly Lazy<string[]> Samples = new(() => [.. TokenFormats.All.SelectMany(format => format.Positives())]);

    [Fact]
    public void All_tokens_of_a_text_are_found_in_its_order()
    {
        var found = TokenDetector.Find(string.Join("\n", Samples.Value));
        Assert.Equal(TokenFormats.All.SelectMany(format => format.Positives().Select(_ => format.Id)), found.Select(credential => credential.Format));
        AssertInOrder(found, int.MaxValue);
    }

    [Fact]
    public void Nothing_is_found_in_what_is_too_short() => Assert.All(["", "a", "ghp_", "-----BEGIN"], text => Assert.Empty(TokenDetector.Find(text)));

    // The secret and nothing around it, whatever announced it.
    [Theory]
    [InlineData("AccountName=acme;AccountKey=[", "];EndpointSuffix=core.windows.net", 86, "==")]
    [InlineData("Endpoint=sb://acme;SharedAccessKeyName=Send;SharedAccessKey=[", "]", 43, "=")]
    [InlineData("<add key=\"AWS_SECRET_ACCESS_KEY\" value=\"[", "]\" />", 40, "")]
    [InlineData("env:\n  - name: AWS_SECRET_ACCESS_KEY\n    value: [", "]\n", 40, "")]
    [InlineData("{\"SecretAccessKey\": \"[", "]\"}", 40, "")]
    public void A_span_holds_the_secret_only(string before, string after, int length, string padding)
    {
        var secret = TokenSample.Base64(length) + padding;
        var found = Assert.Single(TokenDetector.Find(before.TrimEnd('[') + secret + after.TrimStart(']')));
        Assert.Equal(new TextSpan(before.Length - 1, secret.Length), found.Span);
    }

    // From the first dash to the last: what has to leave the file.
    [Fact]
    public void A_private_key_reaches_to_its_end()
    {
        var block = Positive("private-key", 0);
        var found = TokenDetector.Find($"a: |\n{block}\n\nb: {block}\n");
        Assert.Equal([new TextSpan(5, block.Length), new TextSpan(10 + block.Length, block.Length)], found.Select(credential => credential.Span));
        Assert.All(found, credential => Assert.Equal(CredentialKind.PrivateKey, credential.Kind));
    }

    // The signature of a service says more than the name beside the key.
    [Fact]
    public void Of_two_formats_the_more_exact_one_counts() =>
        Assert.Equal("azure-storage-key", Assert.Single(TokenDetector.Find("AccountKey=" + Positive("azure-storage-key", 0))).Format);

    [Theory]
    [InlineData("system.web, PublicKeyToken=b03f5f7f11d50a3a")] // gitleaks PR 1281
    [InlineData("InstrumentationKey=6f1c7a9e-2b54-4c1d-9d3e-8a7b6c5d4e3f")] // azure-devops-gitleaks#72
    [InlineData("image: mcr.microsoft.com/dotnet/aspnet@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    [InlineData("\"contentHash\": \"8/lVyKv9zR3p1W7tQm2xY5nB0cD4eF6gH8iJ+kL3mN5oP7qR9sT1uV2wX4yZ6aB8cD0eF2gH4iJ6kL8mN0oP2Q==\"")]
    [InlineData("class=\"sk-folding-cube sk-cube-grid-with-a-very-long-name-of-a-class\"")]
    [InlineData("from huggingface_hub import hf_hub_download_and_more_of_such_names")]
    [InlineData("https://9f86d081884c7d659a2feaa0c55ad015@o12345.ingest.sentry.io/67890")] // public by design
    [InlineData("A token begins with ghp_ and has 36 characters more, an older one had 40.")]
    [InlineData("new Regex(\"ghp_[A-Za-z0-9]{36}|xox[baprs]-[0-9]{10,13}-[0-9A-Za-z-]+|AKIA[A-Z2-7]{16}\")")]
    [InlineData("GITHUB_TOKEN=ghp_************************************")]
    [InlineData("AWS_SECRET_ACCESS_KEY=${AWS_SECRET_ACCESS_KEY} # from the store of the pipeline")]
    [InlineData("AccountKey=<your-account-key>;AccountKey=${StorageKey};AccountKey=#{StorageKey}#")]
    [InlineData("ghp_1234567890abcdefghijklmnopqrstuvwxyz")]
    [InlineData("glpat-abcdefghijklmnopqrst")]
    [InlineData("dapi0123456789abcdef0123456789abcdef")]
    [InlineData("npm_ThisIsOnlyAnEXAMPLEofTheRealThing12")]
    [InlineData("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")]
    [InlineData("sk-ant-api03-your-key")]
    public void What_only_looks_like_one_is_none(string text) => Assert.Empty(TokenDetector.Find(text));

    // Whatever is cut, doubled, mixed and put together: spans lie in the text, in order, and apart.
    [Fact]
    public void Mutated_texts_never_confuse_it()
    {
        var random = new Random(4);
        for (var round = 0; round < 25_000; round++)
        {
            var text = new StringBuilder(Samples.Value[round % Samples.Value.Length]);
            if (text.Length > 600) text.Length = 600;
            for (var change = random.Next(1, 6); change > 0; change--) Mutate(text, random);
            AssertInOrder(TokenDetector.Find(text.ToString()), text.Length);
        }
    }

    // Work that grows with the length and nothing else; anything quadratic would not come back from so many characters.
    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_texts_cost_no_more_than_their_length(string part) =>
        TokenDetector.Find(string.Concat(Enumerable.Repeat(part, 250_000 / part.Length)));

    public static TheoryData<string> Hostile =>
    [
        "eyJ", "eyJ.", "eyJ.eyJ.", " eyJhbGciOiJIUzI1NiJ9.eyJ", "-----BEGIN", "-----BEGIN ", "-----BEGIN PRIVATE KEY-----", "-----BEGIN RSA PRIVATE KEY-----\n",
        "-----BEGIN PRIVATE KEY-----MIIE\n", "-", "M", " ", "=", "0", "/", "\\n", "\\u0022", "%3D", "glpat-", "-glpat-", "--glpat--", "gh" + "p_", "sk-", "hvs.", "+ASt", ":AA", "1:AA", "Q~", " JQQJ99",
        "T3BlbkFJ", "AccountKey=", "AccountKey=/", "twilio", "twilio SK", " 1:AAA", "discord M", ".glpat-", "sv=&sig=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa=", "-----BEGIN PRIVATE KEY-----&", "perm:aaaa.", "aws_secret_access_key ", "<RSAKeyValue>", "<RSAKeyValue><D>", "PuTTY-User-Key-File-2: ",
    ];

    private static string Positive(string id, int number) => TokenFormats.All.Single(format => format.Id == id).Positives().ElementAt(number);

    private static void Mutate(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var length = random.Next(Math.Min(12, text.Length - at) + 1);
        switch (random.Next(6))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(at, text.ToString(at, length));
                break;
            case 2:
                text.Insert(at, Inserted[random.Next(Inserted.Length)]);
                break;
            case 3:
                text.Append(Samples.Value[random.Next(Samples.Value.Length)]);
                break;
            case 4:
                text.Length = at;
                break;
            default:
                if (at < text.Length) text[at] = (char)random.Next(32, 300);
                break;
        }
    }

    private static void AssertInOrder(IReadOnlyList<Credential> found, int length)
    {
        var end = 0;
        foreach (var credential in found)
        {
            Assert.InRange(credential.Span.Start, end, length);
            Assert.InRange(credential.Span.Length, 16, length);
            end = credential.Span.End;
            Assert.InRange(end, 0, length);
        }
    }
}
