using DeployGuard.Documents.Compose;
using DeployGuard.Secrets;
using DeployGuard.Text;

namespace DeployGuard.Checklist.Credentials;

/// <summary>A setting or a word of a command of a compose service that is a secret by its name or its shape.</summary>
/// <param name="Setting">The setting; null for a word.</param>
/// <param name="Word">The word; null for a setting.</param>
/// <param name="Strength">What the value amounts to.</param>
internal sealed record ServiceSecret(ComposeSetting? Setting, ComposeWord? Word, CredentialStrength Strength)
{
    /// <summary>The name of the setting, or the word.</summary>
    public Location Location => Setting?.NameLocation ?? Word!.Location;

    /// <summary>Those of services, in their order.</summary>
    public static IReadOnlyList<ServiceSecret> In(IReadOnlyList<ComposeService> services)
    {
        var found = new List<ServiceSecret>();
        foreach (var service in services)
        {
            foreach (var setting in service.Settings)
                if (CredentialLiteral.Of(setting.Name, setting.Value.Literals) is { } strength) found.Add(new ServiceSecret(setting, null, strength));
            foreach (var word in service.Words)
                if (CredentialLiteral.Of(SecretOption.NameOf(word.Option), word.Value) is { } strength) found.Add(new ServiceSecret(null, word, strength));
        }

        return found;
    }
}
