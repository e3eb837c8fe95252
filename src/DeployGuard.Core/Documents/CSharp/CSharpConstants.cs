namespace DeployGuard.Documents.CSharp;

/// <summary>The string constants of one file.</summary>
internal static class CSharpConstants
{
    /// <summary>The values by name; null where the value is no literal or the file has several constants of the name.</summary>
    public static IReadOnlyDictionary<string, string?> Find(List<CSharpToken> tokens)
    {
        var constants = new Dictionary<string, string?>(StringComparer.Ordinal);
        // const string Name = "value";
        for (var i = 0; i + 5 < tokens.Count; i++)
        {
            if (!tokens[i].Is("const") || !tokens[i + 1].Is("string") || !tokens[i + 3].Is("=")) continue;

            var name = tokens[i + 2].Text ?? "";
            var isLiteral = tokens[i + 4].Kind == CSharpTokenKind.String && (tokens[i + 5].Is(";") || tokens[i + 5].Is(","));
            constants[name] = isLiteral && !constants.ContainsKey(name) ? tokens[i + 4].Text : null;
        }

        return constants;
    }
}
