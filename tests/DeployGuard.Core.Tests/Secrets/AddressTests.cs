using DeployGuard.Secrets;

namespace DeployGuard.Core.Tests.Secrets;

/// <summary>Secrets of addresses, section b of the reference.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("postgres://app:[|Winter-2031|]@db:5432/shop")]
    [InlineData("mongodb+srv://app:[|Winter-2031|]@a.mongodb.net/?retryWrites=true")]
    [InlineData("mongodb://app:[|Winter-2031|]@one:27017,two:27017/shop")] // several hosts
    [InlineData("amqps://app:[|Win%40ter-2031|]@mq/vhost")] // percent-encoded
    [InlineData("redis://:[|Winter-2031|]@cache:6379")] // no user
    [InlineData("nats://a:[|Winter-2031|]@one:4222,nats://b:[|Summer-2030|]@two:4222")]
    [InlineData("see \"https://app:[|Winter-2031|]@acme.example/x\" and 'ftp://b:[|Summer-2030|]@f'")]
    [InlineData("http://[|a1B2c3D4e5F6g7H8i9J0kLmN|]@git.example/x.git")] // git takes a token alone
    [InlineData("<a href=\"smtp://app:[|Winter-2031|]@mail\">")]
    [InlineData("https://acme.example/api?user=x&password=[|Winter-2031|]")]
    [InlineData("https://acme.example/api?access_token=[|q1Zt7Yp0Lm4Xc8Vb2Nw6|]&x=1")]
    [InlineData("GET /api?api_key=[|q1Zt7Yp0Lm4Xc8Vb2Nw6|] HTTP/1.1")]
    [InlineData("https://x.blob.core.windows.net/c?sv=2024&se=2030&sp=r&sig=[|q1Zt7Yp0Lm4Xc8Vb2Nw6Hs9Jd3Kf5Gr1Ta7Ue0Io2A%3D|]")]
    public void Secrets_are_found_to_the_character(string markup) => FoundSecrets.AreMarkedIn(markup, CredentialDetector.Find);

    [Theory]
    [InlineData("https://acme.example/@user:name")] // behind the authority
    [InlineData("http://localhost:5000/x@y")] // a port
    [InlineData("postgres://${USER}:${PASS}@db")]
    [InlineData("postgres://{user}:{password}@db")]
    [InlineData("postgres://app:$(DbPassword)@db")]
    [InlineData("postgres://app:<password>@db")]
    [InlineData("postgres://app:\uFFFF@db")]
    [InlineData("postgres://app:***@db")]
    [InlineData("postgres://app:@db")]
    [InlineData("git+ssh://git@github.com/x/y")] // a user alone
    [InlineData("https://0123456789abcdef0123456789abcdef@o1.ingest.sentry.io/5")] // public by design
    [InlineData("https://acme.example/reset?token=")]
    [InlineData("https://acme.example/reset?token={token}&email={email}")]
    [InlineData("https://acme.example/x?sortKey=name&pageToken=a1B2c3D4e5F6g7H8")]
    [InlineData("a ? password=x1 : y2")] // code
    [InlineData("://")]
    [InlineData("http://:@")]
    [InlineData("x://@:@:@")]
    public void What_holds_no_secret_is_silent(string text) => FoundSecrets.AreMarkedIn(text, CredentialDetector.Find);

    [Theory]
    [InlineData("amqp://guest:guest@rabbit:5672")]
    [InlineData("postgres://shop:shop@db/shop")]
    public void Defaults_everybody_knows_are_weak(string text) =>
        Assert.Equal(CredentialStrength.WeakDefault, Assert.Single(CredentialDetector.Find(text)).Strength);
}
