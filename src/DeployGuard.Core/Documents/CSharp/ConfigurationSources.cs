namespace DeployGuard.Documents.CSharp;

/// <summary>Which calls add a source to the configuration of .NET whose keys no file of the repository shows.</summary>
internal static class ConfigurationSources
{
    // Vaults and services of clouds, and formats that are not read here.
    private static readonly HashSet<string> Calls = new(StringComparer.Ordinal)
    {
        "AddAzureKeyVault", "AddAzureKeyVaultSecrets", "AddAzureAppConfiguration", "AddSystemsManager", "AddSecretsManager", "AddAppConfig", "AddConsul",
        "AddVaultConfiguration", "AddHashiCorpVault", "AddGoogleSecretManager", "AddConfigServer", "AddPlaceholderResolver", "AddKeyPerFile", "AddIniFile",
        "AddXmlFile", "AddYamlFile", "AddTomlFile", "AddJsonStream", "AddEntityFrameworkConfiguration", "AddEFConfiguration", "AddDotNetEnv", "AddDotEnvFile",
    };

    /// <summary>True for such a call; a JSON file counts unless its name is that of the settings beside the project.</summary>
    /// <param name="call">The call.</param>
    /// <param name="content">The file it stands in.</param>
    public static bool IsOpen(CSharpInvocation call, string content) =>
        call.Name == "AddJsonFile" ? call.Arguments.Count > 0 && !call.Arguments.Any(argument => NamesSettings(argument, content)) : Calls.Contains(call.Name);

    /// <summary>Looks at the text, since the name often has a hole for the environment.</summary>
    private static bool NamesSettings(CSharpArgument argument, string content) =>
        content.IndexOf("appsettings", argument.Span.Start, argument.Span.Length, StringComparison.OrdinalIgnoreCase) >= 0;
}
