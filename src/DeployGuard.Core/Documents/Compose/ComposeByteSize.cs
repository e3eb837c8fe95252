using System.Globalization;

namespace DeployGuard.Documents.Compose;

/// <summary>Amounts of memory such as <c>512m</c>, <c>1gb</c> and <c>1073741824</c> (compose specification, "Specifying byte values").</summary>
public static class ComposeByteSize
{
    /// <summary>
    /// The number of bytes; null for what is no amount: a number and, behind at most one blank, <c>b</c>, or <c>k m g t p</c> with or
    /// without <c>b</c> or <c>ib</c>. Units count in steps of 1024 and ignore case.
    /// </summary>
    public static double? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;

        var end = text!.Length;
        while (end > 0 && text[end - 1] is not ((>= '0' and <= '9') or '.' or ' ')) end--;
        if (end == 0) return null;

        var number = text.Substring(0, text[end - 1] == ' ' ? end - 1 : end);
        return double.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)
            ? value * FactorOf(text.Substring(end).ToLowerInvariant())
            : null;
    }

    private static double? FactorOf(string unit)
    {
        if (unit is "" or "b") return 1;

        var power = "kmgtp".IndexOf(unit[0]) + 1;
        return power > 0 && unit.Substring(1) is "" or "b" or "ib" ? Math.Pow(1024, power) : null;
    }
}
