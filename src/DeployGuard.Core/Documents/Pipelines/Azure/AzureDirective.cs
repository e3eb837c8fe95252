namespace DeployGuard.Documents.Pipelines.Azure;

/// <summary>A key in <c>${{ }}</c> that decides whether and how often what stands behind it is there.</summary>
/// <param name="Kind"><c>if</c>, <c>elseif</c>, <c>else</c>, <c>each</c> or <c>insert</c>.</param>
/// <param name="Variable">The name behind <c>each</c>; empty for others.</param>
/// <param name="Expression">The condition, or what <c>each</c> goes through.</param>
internal sealed record AzureDirective(string Kind, string Variable, string Expression)
{
    private static readonly string[] Kinds = ["elseif", "else", "if", "each", "insert"];

    /// <summary>The directive a key is; null for a key that is none.</summary>
    public static AzureDirective? Of(string? key)
    {
        if (key is null || !key.StartsWith("${{", StringComparison.Ordinal) || AzureTexts.Expression(key) is not { } text) return null;

        text = text.Trim();
        var kind = Kinds.FirstOrDefault(one => text.StartsWith(one, StringComparison.OrdinalIgnoreCase)
            && (text.Length == one.Length || char.IsWhiteSpace(text[one.Length]) || text[one.Length] == '('));
        if (kind is null) return null;

        var rest = text.Substring(kind.Length).Trim();
        if (kind != "each") return new AzureDirective(kind, "", rest);

        var end = rest.IndexOf(" in ", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? null : new AzureDirective(kind, rest.Substring(0, end).Trim(), rest.Substring(end + 4).Trim());
    }
}
