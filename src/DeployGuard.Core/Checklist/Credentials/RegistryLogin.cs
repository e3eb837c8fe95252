using DeployGuard.Documents.Kubernetes;

namespace DeployGuard.Checklist.Credentials;

/// <summary>Knows the files in which docker keeps how to log in to registries.</summary>
internal static class RegistryLogin
{
    private const int ShortestPassword = 4;

    /// <summary>
    /// True for the text of such a file in which <c>auth</c> is the base64 of a user and a password.
    /// </summary>
    /// <param name="name">The name of the entry of a Secret.</param>
    /// <param name="text">The text, decoded.</param>
    public static bool IsIn(string name, string text)
    {
        if (name is not (".dockerconfigjson" or ".dockercfg" or "config.json")) return false;

        for (var at = text.IndexOf("\"auth\"", StringComparison.Ordinal); at >= 0; at = text.IndexOf("\"auth\"", at + 1, StringComparison.Ordinal))
        {
            var colon = text.IndexOf(':', at);
            var start = colon < 0 ? -1 : text.IndexOf('"', colon);
            var end = start < 0 ? -1 : text.IndexOf('"', start + 1);
            if (end < 0) return false;
            if (Base64Text.Decode(text.Substring(start + 1, end - start - 1)) is { } login && login.Length - login.IndexOf(':') > ShortestPassword && login.IndexOf(':') > 0) return true;
        }

        return false;
    }
}
