using DeployGuard.Secrets;

namespace DeployGuard.Core.Tests.Secrets;

/// <summary>Whatever a text holds, reading it ends, and what is found lies in it, in order and apart.</summary>
public sealed class HostileSecretTextTests
{
    private const int Mutations = 20_000;

    private static readonly string[] Pieces =
    [
        "Password", "pwd", "=", ";", "\"", "'", "\"\"", "''", "{", "}", "==", " ", "\n", "\r\n", "\\", "\\\"", "&quot;", "&amp;", "<", ">", "</", "://", "@", ":", "?", "&",
        "sig=", "-p", "--password", "mysql", "docker login", "curl -u", "token", "apiKey", "Bearer ", "Basic ", "YTpi", "Winter-2031", "\uFFFF", "\uD800", "${X}", "%X%",
        "Server=db", "host=", ",", "[", "]", "`", "$", "key=\"", "value=\"", "\0", "provider connection string=", "Integrated Security=true", "net user", "-", "/", "#",
    ];

    public static TheoryData<string> Seeds =>
    [
        "Server=db;User Id=sa;Password=\"Win;ter-2031\";Encrypt=True",
        "metadata=res://*/M.csdl;provider connection string=&quot;data source=db;password=Winter-2031&quot;",
        "cache:6380,password=Winter-2031,ssl=True host=db user=app password='x y'",
        "mongodb://app:Win%40ter@one:1,two:2/?access_token=q1Zt7Yp0Lm4Xc8Vb2Nw6&sv=1&sig=abc",
        "docker login -u app -p 'Winter-2031' && curl -u a:b -H \"Authorization: Bearer q1Zt7Yp0Lm4Xc8Vb2Nw6\"",
        "[\"redis-server\", \"--requirepass\", \"Winter-2031\"]\nPGPASSWORD=x1 psql \\\n  -h db",
        "<add key=\"Password\" value=\"Winter-2031\" /><Password>x1</Password> \"password\": \"y\\\"1\"",
        "var password = $\"a{b}\"; string token = @\"q1Zt7Yp0Lm4\"\"\"; DB_PASSWORD=Winter-2031",
    ];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Mutated_texts_are_read(string seed)
    {
        var random = new Random(seed.Length);
        for (var i = 0; i < Mutations; i++)
        {
            var text = seed;
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                var at = random.Next(text.Length + 1);
                var length = random.Next(0, Math.Min(8, text.Length - at) + 1);
                text = text.Remove(at, length).Insert(at, random.Next(3) == 0 ? "" : Pieces[random.Next(Pieces.Length)]);
            }

            HoldsSpans(text);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Texts_cut_anywhere_are_read(string seed)
    {
        for (var i = 0; i <= seed.Length; i++)
        {
            HoldsSpans(seed[..i]);
            HoldsSpans(seed[i..]);
        }
    }

    // Quadratic work on a million characters takes minutes, and the test run's time-out ends it.
    [Theory]
    [InlineData("password=")]
    [InlineData("password='")]
    [InlineData("password=\"")]
    [InlineData("password={")]
    [InlineData("password=;")]
    [InlineData("a=a;")]
    [InlineData("a=a;password=x;")]
    [InlineData("a={;password=\";")]
    [InlineData(",password=")]
    [InlineData(" host=a password=")]
    [InlineData("host=a;password=x1;")]
    [InlineData("provider connection string=")]
    [InlineData("\"")]
    [InlineData("'\"")]
    [InlineData("\\\"")]
    [InlineData("://a:b@")]
    [InlineData("://")]
    [InlineData("://a:b")]
    [InlineData("?token=")]
    [InlineData("&sig=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData(" -p")]
    [InlineData(" --password ")]
    [InlineData("mysql -p\"")]
    [InlineData("; curl -u a:b")]
    [InlineData("\" ; -p x")]
    [InlineData("Bearer ")]
    [InlineData("Bearer aaaaaaaaa")]
    [InlineData("key=\"Password\" ")]
    [InlineData("<Password>")]
    [InlineData("<Password ")]
    [InlineData("passwordpassword")]
    [InlineData("password.")]
    [InlineData("\"password\":")]
    [InlineData("password\n")]
    [InlineData("-p \\\n")]
    [InlineData("x1!=\"password\";")]
    public void A_million_characters_are_read(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));
        HoldsSpans(text);
        CredentialDetector.Of("password", text);
    }

    private static void HoldsSpans(string text)
    {
        var end = 0;
        foreach (var credential in CredentialDetector.Find(text))
        {
            Assert.True(credential.Span.Start >= end && credential.Span.Length > 0 && credential.Span.End <= text.Length, text.Length < 1000 ? text : "");
            end = credential.Span.End;
        }
    }
}
