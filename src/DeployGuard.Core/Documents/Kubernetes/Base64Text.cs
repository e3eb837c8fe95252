using System.Text;

namespace DeployGuard.Documents.Kubernetes;

/// <summary>Text in base64.</summary>
internal static class Base64Text
{
    private static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text that is encoded; null for what is no base64, and for bytes that are no text.</summary>
    public static string? Decode(string value)
    {
        var compact = string.Concat(value.Where(c => !char.IsWhiteSpace(c)));
        if (compact.Length == 0 || compact.Length % 4 != 0) return null;

        try
        {
            var text = Strict.GetString(Convert.FromBase64String(compact));
            return text.Any(c => char.IsControl(c) && c is not ('\r' or '\n' or '\t')) ? null : text;
        }
        catch (FormatException)
        {
            return null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
