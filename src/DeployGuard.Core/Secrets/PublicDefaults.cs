namespace DeployGuard.Secrets;

/// <summary>Passwords everybody knows: those of images' documentation, of samples, and of lists of the commonest ones.</summary>
internal static class PublicDefaults
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "postgres", "postgresql", "pgadmin", "mysql", "mariadb", "mongo", "mongodb", "redis", "rabbitmq", "guest", "neo4j", "elastic", "kibana",
        "minio", "minioadmin", "grafana", "keycloak", "sonar", "nexus", "wordpress", "somewordpress", "nextcloud", "gitea", "joomla",
        "drupal", "ghost", "sa", "root", "toor", "admin", "administrator", "user", "username",
        "password", "passwd", "pwd", "passw0rd", "p@ssword", "p@ssw0rd", "pass@word", "pa$word", "pa$$word", "pa$w0rd", "pa$$w0rd", "pass@word1", "p@ssword1", "p@ssw0rd1",
        "password1", "password!", "password1!", "password12!", "password123", "password123!", "p@ssw0rd123", "p@ssw0rd!", "passw0rd!", "pass",
        "pass123", "admin123", "root123", "test123", "secret", "supersecret", "super-secret", "topsecret", "mysecret", "mypassword",
        "mysecretpassword", "my-secret-pw", "yourpassword", "yourstrong(!)password", "yourstrong!passw0rd", "your_password123", "example",
        "example123", "sample", "demo", "test", "testing", "dev", "development", "local", "default", "dummy", "placeholder", "replaceme", "foobar",
        "foo", "bar", "changeit", "letmein", "welcome", "welcome1", "qwerty", "qwerty123", "abc123", "iloveyou",
        "1234", "12345", "123456", "1234567", "12345678", "123456789", "1234567890", "123123", "111111", "000000",
    };

    private static readonly string[] Requests =
        ["changeme", "change_me", "change-me", "changethis", "change_this", "change-this", "change_in", "change-in", "replaceme", "replace_me", "replace-me"];

    /// <summary>The public keys of the local emulators of storage and database; no service takes them.</summary>
    private static readonly string[] EmulatorKeys = ["Eby8vdM02xNOcqFl", "C2y6yDjf5/R+ob0N"];

    /// <summary>True for a default, and for a value that asks to be changed.</summary>
    public static bool Contains(string value) =>
        Known.Contains(value) || Requests.Any(request => value.IndexOf(request, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>True for the key of a local emulator.</summary>
    public static bool IsEmulatorKey(string value) => EmulatorKeys.Any(key => value.StartsWith(key, StringComparison.Ordinal));
}
