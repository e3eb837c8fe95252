namespace DeployGuard.Documents.Pipelines.Conditions;

/// <summary>Text of a pipeline as it appears in a message.</summary>
internal static class Shortened
{
    private const int MaximumLength = 30;

    /// <summary>At most 30 characters in one line; the rest is left out.</summary>
    public static string Of(string text)
    {
        var plain = new string([.. text.Take(MaximumLength + 1).Select(c => char.IsControl(c) ? ' ' : c)]);
        return plain.Length <= MaximumLength ? plain : plain.Substring(0, MaximumLength - 1) + "…";
    }
}
