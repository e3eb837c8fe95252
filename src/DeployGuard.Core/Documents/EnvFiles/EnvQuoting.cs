namespace DeployGuard.Documents.EnvFiles;

/// <summary>Puts quotes around a value such that compose reads the same, and other readers as well.</summary>
public static class EnvQuoting
{
    /// <summary>
    /// A value written without quotes, with quotes: single ones, or double ones when variables have to be replaced or a single quote is
    /// part of it. Null when neither keeps the meaning.
    /// </summary>
    public static string? Quote(string value)
    {
        // A carriage return would no longer be seen; a backslash at the end would escape a single quote.
        if (value.IndexOf('\r') >= 0) return null;
        if (value.IndexOfAny(['\'', '$']) < 0 && value[value.Length - 1] != '\\') return "'" + value + "'";

        // A shell runs what stands between backticks and in $(…).
        return value.IndexOfAny(['"', '\\', '`']) < 0 && value.IndexOf("$(", StringComparison.Ordinal) < 0 ? "\"" + value + "\"" : null;
    }

    /// <summary>True when nothing in a value needs quotes, for any reader.</summary>
    public static bool IsPlain(string value) =>
        value.Length > 0 && value.All(c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' or '-' or '.' or '/' or ':' or ',' or '+' or '@' or '%');
}
