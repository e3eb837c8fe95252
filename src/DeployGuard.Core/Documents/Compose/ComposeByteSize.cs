using System.Globalization;

namespace DeployGuard.Documents.Compose;

/// <summary>Amounts of memory such as <c>512m</c>, <c>1gb</c> and <c>1073741824</c> (compose specification, "Specifying byte values").</summary>
public static class ComposeByteSize
{
    /// <summary>The number of bytes; null for what is no amount. Units count in steps of 1024 and ignore case.</summary>
    public static decimal? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;

        var trimmed = text!.Trim().ToLowerInvariant();
        var digits = trimmed.TakeWhile(c => c is (>= '0' and <= '9') or '.').Count();
        decimal? factor = trimmed.Substring(digits).Trim() switch
        {
            "" or "b" => 1m,
            "k" or "kb" or "kib" => 1024m,
            "m" or "mb" or "mib" => 1024m * 1024,
            "g" or "gb" or "gib" => 1024m * 1024 * 1024,
            "t" or "tb" or "tib" => 1024m * 1024 * 1024 * 1024,
            _ => null,
        };
        return digits <= 12 && decimal.TryParse(trimmed.Substring(0, digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number * factor
            : null;
    }
}
