using System.Globalization;
using System.Text;

namespace DeployGuard.Reporting;

/// <summary>Paths of the repository as relative URI references (RFC 3986, section 4.2).</summary>
internal static class ArtifactUri
{
    /// <summary>
    /// Percent-encodes everything but unreserved characters and the separator. Also ':', which would make the first
    /// segment a scheme; <see cref="Uri.EscapeDataString"/> throws on half surrogate pairs on .NET Framework.
    /// </summary>
    /// <param name="path">Path from the repository root, separated by '/'.</param>
    public static string Of(string path)
    {
        var uri = new StringBuilder(path.Length);
        foreach (var value in Encoding.UTF8.GetBytes(path))
        {
            if (IsUnreserved((char)value) || value == '/')
                uri.Append((char)value);
            else
                uri.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
        }

        return uri.ToString();
    }

    private static bool IsUnreserved(char character) =>
        character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '.' or '_' or '~';
}
