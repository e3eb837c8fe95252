namespace DeployGuard.Documents.CSharp;

/// <summary>Which names of one file stand for the configuration of .NET: by the types the file declares, else by how they are called.</summary>
internal sealed class ConfigurationNames
{
    /// <summary>An initializer with more tokens is not looked through to its end.</summary>
    private const int LongestInitializer = 200;

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "IConfiguration", "IConfigurationRoot", "IConfigurationManager", "ConfigurationManager", "ConfigurationRoot",
    };

    /// <summary>What an initializer that gives the configuration names: <c>builder.Configuration</c>, or the end of a ConfigurationBuilder.</summary>
    private static readonly HashSet<string> Makers = new(StringComparer.Ordinal)
    {
        "IConfiguration", "IConfigurationRoot", "Configuration", "configuration", "_configuration", "Build",
    };

    /// <summary>Words that stand in front of a name where it is used, not declared.</summary>
    private static readonly HashSet<string> NotTypes = new(StringComparer.Ordinal)
    {
        "and", "as", "await", "case", "else", "in", "is", "new", "not", "or", "out", "ref", "return", "throw", "using", "when", "yield",
    };

    private readonly IReadOnlyList<CSharpToken> tokens;
    private readonly Dictionary<string, bool> declared = new(StringComparer.Ordinal);

    /// <param name="tokens">The tokens of the file.</param>
    public ConfigurationNames(IReadOnlyList<CSharpToken> tokens)
    {
        this.tokens = tokens;
        for (var i = 1; i + 1 < tokens.Count; i++)
        {
            if (tokens[i] is not { Kind: CSharpTokenKind.Identifier, Text: { } name } || !EndsDeclarator(tokens[i + 1]) || IsConfiguration(i) is not { } isConfiguration) continue;

            // One of another type is enough: which of them is meant is not known.
            declared[name] = isConfiguration && (!declared.TryGetValue(name, out var others) || others);
        }
    }

    /// <summary>True for the receiver of a call, such as <c>builder.Configuration</c>.</summary>
    public bool Contains(string receiver)
    {
        const string This = "this.";
        var name = receiver.StartsWith(This, StringComparison.Ordinal) ? receiver.Substring(This.Length) : receiver;
        return name.IndexOf('.') < 0 && declared.TryGetValue(name, out var isConfiguration)
            ? isConfiguration
            : name.EndsWith("configuration", StringComparison.OrdinalIgnoreCase) || name.EndsWith("config", StringComparison.OrdinalIgnoreCase);
    }

    private static bool EndsDeclarator(CSharpToken token) => token.Kind == CSharpTokenKind.Sign ? token.Text is ";" or "=" or "," or ")" or "{" : token.Is("in");

    /// <summary>What the type in front of a name says; null when none stands there.</summary>
    private bool? IsConfiguration(int name)
    {
        var type = tokens[name - 1];
        if (type.Is("?") && name > 1) type = tokens[name - 2];
        if (type.Kind == CSharpTokenKind.Sign) return type.Text is ">" or "]" ? false : null;
        if (type.Kind != CSharpTokenKind.Identifier || NotTypes.Contains(type.Text!)) return null;
        return type.Text == "var" ? IsMade(name + 1) : Types.Contains(type.Text!);
    }

    private bool IsMade(int equals)
    {
        for (var i = equals; i < tokens.Count && i < equals + LongestInitializer && !tokens[i].Is(";"); i++)
            if (tokens[i] is { Kind: CSharpTokenKind.Identifier, Text: { } name } && Makers.Contains(name)) return true;
        return false;
    }
}
