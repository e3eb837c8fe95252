using DeployGuard.Secrets;

namespace DeployGuard.Core.Tests.Secrets;

/// <summary>Rules of files ask one, rules of variables the other: what a value amounts to may not depend on who asks.</summary>
public sealed class CredentialAgreementTests
{
    /// <summary>A key of Google's as it is handed to browsers; put together here.</summary>
    private static readonly string BrowserKey = string.Concat("AI", "za", "SyD4k9Q2mXvR7tLbW1cN6pJ8hZ3fY5gE0uA");

    private static readonly string GitHub = string.Concat("gh", "p_", "16C7e42F292c6912", "E7710c838347Ae178B4a");

    public static TheoryData<string, string, CredentialStrength?> Corpus => new()
    {
        { "DB_PASSWORD", "Winter-2031", CredentialStrength.Real },
        { "DB_PASSWORD", "postgres", CredentialStrength.WeakDefault },
        { "DB_PASSWORD", "", null },
        { "DB_PASSWORD", "\uFFFF", null },
        { "DB_PASSWORD", "${OTHER}", null },
        { "X", "Winter-2031", null },
        // The strongest counts, wherever it stands.
        { "X", "Server=db;Password=postgres;SSL Password=Winter-2031", CredentialStrength.Real },
        { "X", "amqp://guest:guest@one,amqp://app:Winter-2031@two", CredentialStrength.Real },
        { "X", "mysql -uroot -proot; mysql -uapp -pWinter-2031", CredentialStrength.Real },
        { "X", "Server=db;User Id=app;Password=postgres", CredentialStrength.WeakDefault },
        { "PASSWORD", "Server=db;User Id=app;Password=postgres", CredentialStrength.WeakDefault },
        { "CONNECTION", "Server=db;Integrated Security=true", null },
        { "X", GitHub, CredentialStrength.Real },
        { "X", "Authorization: Bearer " + GitHub, CredentialStrength.Real },
        { "PUBLIC_TOKEN", GitHub, CredentialStrength.Real },
        // Only some tokens are for browsers, and only under such a name.
        { "GOOGLE_API_KEY", BrowserKey, CredentialStrength.Real },
        { "X", BrowserKey, CredentialStrength.Real },
        { "VITE_GOOGLE_API_KEY", BrowserKey, null },
        { "REACT_APP_GOOGLE_API_KEY", BrowserKey, null },
        { "NEXT_PUBLIC_GOOGLE_API_KEY", BrowserKey, null },
        { "VITE_CONFIG", $"{BrowserKey} Server=db;Password=Winter-2031", CredentialStrength.Real },
    };

    [Theory, MemberData(nameof(Corpus))]
    public void A_value_amounts_to_the_same(string name, string value, CredentialStrength? strength)
    {
        Assert.Equal(strength, CredentialDetector.Of(name, value)?.Strength);
        Assert.Equal(strength, CredentialLiteral.Of(name, value));
        Assert.False(CredentialLiteral.IsToken(name, value) && strength is null);
    }
}
