using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace DeployGuard.Documents.Compose;

/// <summary>Which texts compose and the engine accept for numbers, times, sizes, addresses and names.</summary>
internal static class ComposeValues
{
    private const int MaximumImageName = 512;

    private static readonly char[] PlaceholderMarks = ['{', '}', '<', '>', '%', '#'];

    // No part can match the same text in two ways: a component starts and ends with a letter or digit.
    private static readonly Regex ImageName = new(
        @"^(?:(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9A-Fa-f:]+\])(?::[0-9]+)?/)?" +
        @"[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*)*" +
        @"(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9A-Fa-f]{32,})?$",
        RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>A time as Go writes it, with days and weeks: numbers and units in a row, such as <c>1m30s</c>, or a bare 0; a sign may come first.</summary>
    public static bool IsDuration(string text) =>
        ComposeDuration.ParseSeconds(text.Length > 0 && text[0] is '+' or '-' ? text.Substring(1) : text) is not null;

    /// <summary>An amount of memory, or -1: swap without limit (compose specification, memswap_limit).</summary>
    public static bool IsByteSize(string text) => text == "-1" || ComposeByteSize.Parse(text) is not null;

    /// <summary>A whole number.</summary>
    public static bool IsInteger(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    /// <summary>A number.</summary>
    public static bool IsNumber(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _);

    /// <summary>What compose takes for a switch, whatever the casing; null for anything else.</summary>
    public static bool? ToBoolean(string text) => text.ToLowerInvariant() switch
    {
        "true" or "1" or "t" or "y" or "yes" or "on" => true,
        "false" or "0" or "f" or "n" or "no" or "off" => false,
        _ => null,
    };

    /// <summary>An address of IPv4 with four decimal parts, or of IPv6.</summary>
    public static bool IsAddress(string text)
    {
        if (text.IndexOf(':') >= 0) return text.IndexOfAny(['[', ']', '%']) < 0 && IPAddress.TryParse(text, out _);

        var parts = text.Split('.');
        return parts.Length == 4 && parts.All(part =>
            part.Length is > 0 and <= 3 && part.All(c => c is >= '0' and <= '9') && (part.Length == 1 || part[0] != '0') && int.Parse(part, CultureInfo.InvariantCulture) < 256);
    }

    /// <summary>A port of the machine, as digits only.</summary>
    public static bool IsPort(string text) =>
        text.Length > 0 && text.All(c => c is >= '0' and <= '9') && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535;

    /// <summary>The name of an image with an optional registry, tag and digest (distribution/reference).</summary>
    public static bool IsImageName(string text)
    {
        if (text.Length > MaximumImageName) return false;
        if (IsPlainImageName(text)) return true;

        try
        {
            return ImageName.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    /// <summary>True for what most names are, and the expression would say so, too: words with single separators, and a tag.</summary>
    private static bool IsPlainImageName(string text)
    {
        var isInWord = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ':') return isInWord && IsPlainTag(text, i + 1);

            var isWord = text[i] is (>= 'a' and <= 'z') or (>= '0' and <= '9');
            if (!isWord && (!isInWord || text[i] is not ('.' or '-' or '_' or '/'))) return false;
            isInWord = isWord;
        }

        return isInWord;
    }

    private static bool IsPlainTag(string text, int start)
    {
        var length = text.Length - start;
        if (length is < 1 or > 128 || !(IsLetterOrDigit(text[start]) || text[start] == '_')) return false;

        while (start < text.Length && (IsLetterOrDigit(text[start]) || text[start] is '.' or '-' or '_')) start++;
        return start == text.Length;
    }

    /// <summary>A name the engine takes for a container; one slash in front is dropped (moby, daemon/names).</summary>
    public static bool IsContainerName(string text)
    {
        var name = text.Length > 0 && text[0] == '/' ? text.Substring(1) : text;
        return name.Length > 1 && IsLetterOrDigit(name[0]) && name.All(c => IsLetterOrDigit(c) || c is '_' or '.' or '-');
    }

    /// <summary>
    /// Two numbers that YAML 1.1 takes for one to the base of sixty: the last below 60, whatever the first is
    /// (https://yaml.org/type/int.html).
    /// </summary>
    public static bool IsSexagesimal(string text)
    {
        var colon = text.IndexOf(':');
        return colon > 0 && text[0] is >= '1' and <= '9' && IsPort(text.Substring(0, colon))
            && text.Length - colon <= 3 && IsPort(text.Substring(colon + 1)) && int.Parse(text.Substring(colon + 1), CultureInfo.InvariantCulture) < 60;
    }

    /// <summary>The name of a project: lower-case letters, digits, <c>-</c> and <c>_</c>, the first a letter or digit. Compose lowers capitals itself.</summary>
    public static bool IsProjectName(string text) =>
        text.Length > 0 && IsLetterOrDigit(text[0]) && text.All(c => IsLetterOrDigit(c) || c is '-' or '_');

    /// <summary>
    /// True for text that some other tool replaces before compose sees it: <c>#{Tag}#</c>, <c>__TAG__</c>, <c>{{ tag }}</c>,
    /// <c>$(Tag)</c>, <c>&lt;tag&gt;</c>, <c>%TAG%</c>, <c>@TAG@</c>.
    /// </summary>
    public static bool IsPlaceholder(string text)
    {
        if (text.IndexOfAny(PlaceholderMarks) >= 0 || text.IndexOf("$(", StringComparison.Ordinal) >= 0) return true;
        return Encloses(text, "__") || (text.IndexOf("@sha", StringComparison.Ordinal) < 0 && Encloses(text, "@"));
    }

    private static bool Encloses(string text, string mark)
    {
        var first = text.IndexOf(mark, StringComparison.Ordinal);
        return first >= 0 && text.IndexOf(mark, first + mark.Length, StringComparison.Ordinal) > first + mark.Length;
    }

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
