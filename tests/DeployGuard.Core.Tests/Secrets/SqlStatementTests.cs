using DeployGuard.Secrets;

namespace DeployGuard.Core.Tests.Secrets;

/// <summary>Passwords that statements give to users of databases.</summary>
public sealed class SqlStatementTests
{
    [Theory]
    [InlineData("CREATE USER shop IDENTIFIED BY '[|Winter-2031|]';")] // MySQL
    [InlineData("create user 'shop'@'%' identified with caching_sha2_password by '[|Winter-2031|]'")]
    [InlineData("GRANT ALL ON *.* TO 'shop'@'%' IDENTIFIED BY '[|Winter-2031|]';")] // MySQL 5
    [InlineData("CREATE USER shop IDENTIFIED BY \"[|Winter-2031|]\" ACCOUNT UNLOCK")] // Oracle
    [InlineData("CREATE USER shop IDENTIFIED BY [|Winter2031|];")]
    [InlineData("ALTER USER shop\n  IDENTIFIED BY '[|Winter-2031|]'")]
    [InlineData("CREATE ROLE shop LOGIN PASSWORD '[|Winter-2031|]';")] // PostgreSQL
    [InlineData("psql -c \"ALTER USER shop WITH ENCRYPTED PASSWORD '[|Winter-2031|]'\"")]
    [InlineData("CREATE LOGIN shop WITH PASSWORD = N'[|Winter-2031|]', CHECK_POLICY = OFF;")] // T-SQL
    [InlineData("CREATE USER a IDENTIFIED BY '[|one-1|]'; CREATE USER b IDENTIFIED BY '[|two-2|]';")]
    public void Secrets_are_found_to_the_character(string markup) => FoundSecrets.AreMarkedIn(markup, CredentialDetector.Find);

    [Theory]
    [InlineData("CREATE USER shop IDENTIFIED EXTERNALLY AS 'CN=shop1';")]
    [InlineData("CREATE USER shop IDENTIFIED BY '${DB_PASSWORD}';")]
    [InlineData("CREATE USER shop IDENTIFIED BY :password;")]
    [InlineData("CREATE USER shop IDENTIFIED BY '';")]
    [InlineData("CREATE USER shop IDENTIFIED BY VALUES 'S:8F2D65FB5547B71C8DA3760F10960428';")] // a hash, as all below
    [InlineData("CREATE USER shop IDENTIFIED BY PASSWORD '*2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19';")]
    [InlineData("ALTER ROLE shop PASSWORD 'md53175bce1d3201d16594cebf9d7eb3f9d';")]
    [InlineData("ALTER ROLE shop PASSWORD 'SCRAM-SHA-256$4096:x$y:z';")]
    [InlineData("-- rows are identified by id2")] // prose
    [InlineData("the user got the password 'Winter-2031' by mail")]
    [InlineData("CREATE USER shop; -- password 'Winter-2031'")] // another statement
    [InlineData("SELECT * FROM users WHERE password = @p1")]
    [InlineData("identified by ")]
    [InlineData("create user x identified with ")]
    public void What_holds_no_secret_is_silent(string text) => FoundSecrets.AreMarkedIn(text, CredentialDetector.Find);
}
