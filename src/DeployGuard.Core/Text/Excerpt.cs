namespace DeployGuard.Text;

/// <summary>Text of a file as it appears in a message.</summary>
internal static class Excerpt
{
    private const int MaximumLength = 40;

    /// <summary>At most 40 characters in one line; the middle of a longer text is left out.</summary>
    public static string Of(string text)
    {
        var plain = new string([.. text.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c)]);
        return plain.Length <= MaximumLength
            ? plain
            : plain.Substring(0, MaximumLength / 2) + "…" + plain.Substring(plain.Length - MaximumLength / 2 + 1);
    }
}
