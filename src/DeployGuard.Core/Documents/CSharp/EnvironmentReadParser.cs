using DeployGuard.Text;

namespace DeployGuard.Documents.CSharp;

/// <summary>
/// Finds the reads of the environment and of configuration in the tokens of one file, by the names of what is called. A name that is
/// neither a literal nor a constant of the file is not known and left out.
/// </summary>
internal sealed class EnvironmentReadParser
{
    private readonly SourceText text;
    private readonly IReadOnlyList<CSharpToken> tokens;
    private readonly Dictionary<string, string?> constants = new(StringComparer.Ordinal);
    private readonly List<EnvironmentRead> reads = [];
    private readonly List<string> prefixes = [];

    private EnvironmentReadParser(SourceText text)
    {
        this.text = text;
        tokens = CSharpLexer.Read(text.Content);
    }

    /// <summary>The reads in file order, and the prefixes of environment variables that the file adds to configuration.</summary>
    public static (IReadOnlyList<EnvironmentRead> Reads, IReadOnlyList<string> Prefixes) Parse(SourceText text)
    {
        var parser = new EnvironmentReadParser(text);
        parser.FindConstants();
        for (var i = 0; i < parser.tokens.Count; i++)
            if (parser.tokens[i].Kind == CSharpTokenKind.Identifier) parser.ReadAt(i);
        return (parser.reads, parser.prefixes);
    }

    // const string Name = "value";
    private void FindConstants()
    {
        for (var i = 0; i + 4 < tokens.Count; i++)
        {
            if (!tokens[i].Is("const") || !tokens[i + 1].Is("string") || !tokens[i + 3].Is("=")) continue;

            var name = tokens[i + 2].Text ?? "";
            constants[name] = constants.ContainsKey(name) || tokens[i + 4].Kind != CSharpTokenKind.String ? null : tokens[i + 4].Text;
        }
    }

    private void ReadAt(int i)
    {
        switch (tokens[i].Text)
        {
            case "GetEnvironmentVariable" when Argument(i + 1) is { } name:
                Add(name.Value, null, tokens[i + 2], Skip(i + 1));
                break;
            case "ExpandEnvironmentVariables" when Argument(i + 1) is { } template:
                foreach (var name in template.Value.Split('%').Where((_, index) => index % 2 == 1).Where(IsName)) Add(name, null, tokens[i + 2], i);
                break;
            case "GetConnectionString" when Argument(i + 1) is { } name:
                AddKey("ConnectionStrings:" + name.Value, tokens[i + 2], Skip(i + 1));
                break;
            case "AddEnvironmentVariables" when Argument(i + 1) is { } prefix:
                prefixes.Add(prefix.Value);
                break;
            case var receiver when IsConfiguration(receiver!):
                ReadChain(i + 1);
                break;
        }
    }

    /// <summary>What is called on a configuration: an indexer, GetValue, or sections that lead to one.</summary>
    private void ReadChain(int i)
    {
        var section = "";
        CSharpToken? place = null;
        var isRequired = false;
        while (true)
        {
            if (At(i).Is("?")) i++;
            if (At(i).Is("!")) i++;
            if (At(i).Is("[") && Literal(i + 1) is { } key && At(i + 2).Is("]"))
            {
                // What is assigned is set, not read.
                if (!At(i + 3).Is("=")) AddKey(Join(section, key), At(i + 1), i + 3);
                return;
            }

            if (!At(i).Is(".")) break;

            var member = At(i + 1).Text;
            var call = At(i + 2).Is("<") ? SkipTypeArguments(i + 2) : i + 2;
            if (member is not ("GetSection" or "GetRequiredSection" or "GetValue") || Argument(call) is not { } argument) break;

            if (member == "GetValue")
            {
                AddKey(Join(section, argument.Value), At(call + 1), Skip(call), hasDefault: argument.HasMore);
                return;
            }

            section = Join(section, argument.Value);
            place = At(call + 1);
            isRequired |= member == "GetRequiredSection";
            i = Skip(call);
        }

        if (place is { } named && IsKey(section))
            reads.Add(Read(section.Replace(":", "__"), named) with { ConfigurationKey = section, IsSection = true, IsRequired = isRequired });
    }

    private void AddKey(string key, CSharpToken place, int next, bool hasDefault = false)
    {
        if (IsKey(key)) Add(key.Replace(":", "__"), key, place, next, hasDefault);
    }

    private void Add(string variable, string? key, CSharpToken place, int next, bool hasDefault = false)
    {
        if (!IsName(variable)) return;

        var throws = At(next).Is("??") && At(next + 1).Is("throw");
        reads.Add(Read(variable, place) with
        {
            ConfigurationKey = key,
            HasDefault = hasDefault || (At(next).Is("??") && !throws),
            IsRequired = throws || (At(next).Is("!") && !At(next + 1).Is("=")),
        });
    }

    private EnvironmentRead Read(string variable, CSharpToken place) => new(variable, new Location(text, place.Span));

    /// <summary>The first argument of the call whose parenthesis stands at an index, when its value is known.</summary>
    private (string Value, bool HasMore)? Argument(int open)
    {
        if (!At(open).Is("(")) return null;
        // prefix: "P_"
        var first = At(open + 2).Is(":") ? open + 3 : open + 1;
        return Literal(first) is { } value && (At(first + 1).Is(")") || At(first + 1).Is(",")) ? (value, At(first + 1).Is(",")) : null;
    }

    private string? Literal(int i) => At(i).Kind switch
    {
        CSharpTokenKind.String => At(i).Text,
        CSharpTokenKind.Identifier => constants.TryGetValue(At(i).Text!, out var value) ? value : null,
        _ => null,
    };

    /// <summary>The index behind the parenthesis that closes the one at an index; where it never closes, the next token.</summary>
    private int Skip(int open)
    {
        const int Longest = 200;
        var depth = 0;
        for (var i = open; i < tokens.Count && i < open + Longest; i++)
        {
            if (tokens[i].Is("(")) depth++;
            else if (tokens[i].Is(")") && --depth == 0) return i + 1;
        }

        return open + 1;
    }

    private int SkipTypeArguments(int open)
    {
        const int Longest = 20;
        var depth = 0;
        for (var i = open; i < tokens.Count && i < open + Longest; i++)
        {
            if (tokens[i].Is("<")) depth++;
            else if (tokens[i].Is(">") && --depth == 0) return i + 1;
        }

        return open;
    }

    private CSharpToken At(int i) => i < tokens.Count ? tokens[i] : default;

    private static bool IsConfiguration(string name) =>
        name.EndsWith("configuration", StringComparison.OrdinalIgnoreCase) || name.EndsWith("config", StringComparison.OrdinalIgnoreCase);

    private static string Join(string section, string key) => section.Length == 0 ? key : section + ":" + key;

    private static bool IsKey(string key) =>
        key.Any(char.IsLetter) && key.All(c => char.IsLetterOrDigit(c) || c is '_' or '.' or ':' or '-') && key[0] != ':' && key[key.Length - 1] != ':';

    private static bool IsName(string name) => name.Any(char.IsLetter) && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '.' or '-');
}
