namespace DeployGuard.Checklist.Credentials;

/// <summary>Long options of commands as names of settings.</summary>
internal static class SecretOption
{
    private static readonly string[] Switches = ["no-", "skip-", "allow-", "enable-", "disable-", "without-", "validate-", "generate-"];

    /// <summary>The name to judge an option by: a switch takes no value, and Redis calls its passwords by names of its own.</summary>
    /// <param name="option">The option without dashes.</param>
    public static string NameOf(string option)
    {
        foreach (var prefix in Switches)
            if (option.StartsWith(prefix, StringComparison.Ordinal)) return "";
        return option is "requirepass" or "masterauth" ? "password" : option;
    }
}
