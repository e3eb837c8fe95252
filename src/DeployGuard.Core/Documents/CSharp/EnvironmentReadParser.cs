using DeployGuard.Text;

namespace DeployGuard.Documents.CSharp;

/// <summary>
/// Finds the reads of the environment and of configuration in one file, by the names of what is called. A name that is neither a literal
/// nor a constant of the file is not known and left out; so is code that may not be compiled.
/// </summary>
internal sealed class EnvironmentReadParser
{
    /// <summary>Nobody has a longer key, and sections without end would add up to the square of the file.</summary>
    private const int MaximumKeyLength = 512;

    private readonly SourceText text;
    private readonly CSharpCode code;
    private readonly Lazy<ConfigurationNames> configurations;
    private readonly List<EnvironmentRead> reads = [];
    private readonly List<string> prefixes = [];
    private readonly HashSet<string> set = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<CSharpInvocation, EnvironmentRead> sections = [];
    private bool hasOpenSource;
    private bool hasCollection;

    private EnvironmentReadParser(SourceText text)
    {
        this.text = text;
        code = CSharpCode.Read(text.Content);
        configurations = new(() => new ConfigurationNames(code.Tokens));
    }

    /// <summary>What a file says.</summary>
    public static FileReads Parse(SourceText text)
    {
        var parser = new EnvironmentReadParser(text);
        foreach (var invocation in parser.code.Invocations) parser.Read(invocation);
        if (parser.hasCollection) parser.set.UnionWith(parser.Keys());
        var sections = parser.sections.Values.Where(section => section.IsSection);
        return new FileReads([.. parser.reads.Concat(sections).OrderBy(read => read.Location.Span.Start)], parser.prefixes, parser.set, parser.hasOpenSource);
    }

    private void Read(CSharpInvocation call)
    {
        switch (call.Name)
        {
            case "GetEnvironmentVariable" when call.Argument("variable", 0) is { Value: { } name } argument:
                Add(name, null, argument, call);
                break;
            case "ExpandEnvironmentVariables" when call.Argument("name", 0) is { Value: { } template } argument:
                foreach (var name in template.Split('%').Where((_, index) => index % 2 == 1)) Add(name, null, argument, call);
                break;
            case "GetConnectionString" when call.Argument("name", 0) is { Value: { } name } argument:
                AddKey("ConnectionStrings:" + name, argument, call);
                break;
            case "SetEnvironmentVariable" when call.Argument("variable", 0) is { Value: { } name }:
                set.Add(name);
                break;
            case "UseSetting" when call.Argument("key", 0) is { Value: { } key }:
                set.Add(VariableOf(key));
                break;
            case "AddEnvironmentVariables":
                AddPrefix(call);
                break;
            case "AddInMemoryCollection":
                hasCollection = true;
                break;
            case CSharpInvocation.Indexer or "GetValue" or "GetSection" or "GetRequiredSection":
                ReadConfiguration(call);
                break;
            default:
                hasOpenSource |= ConfigurationSources.IsOpen(call, text.Content);
                break;
        }
    }

    private void ReadConfiguration(CSharpInvocation call)
    {
        var parent = call is { On: { } on, Receiver: "" } && sections.TryGetValue(on, out var section) ? section : null;
        if (parent is null && !IsConfiguration(call)) return;
        if (call.Argument("key", 0) is not { Value: { } name } argument) return;

        var key = parent is null ? name : parent.ConfigurationKey + ":" + name;
        if (!IsKey(key)) return;

        // What leads on to a key is not read as a whole.
        if (parent is not null) sections[call.On!] = parent with { IsSection = false };
        if (call.Name.EndsWith("Section", StringComparison.Ordinal))
        {
            if (call.IsConditional) return;
            var isRequired = call.Name == "GetRequiredSection" || parent is { IsRequired: true };
            sections[call] = ReadOf(VariableOf(key), argument) with { ConfigurationKey = key, IsSection = true, IsRequired = isRequired };
        }
        else if (code.TokenAt(call.Next).Is("="))
        {
            set.Add(VariableOf(key));
        }
        else
        {
            AddKey(key, argument, call);
        }
    }

    private bool IsConfiguration(CSharpInvocation call) =>
        call.Receiver.Length > 0
            ? configurations.Value.Contains(call.On is null ? call.Receiver : "." + call.Receiver)
            : call.On is { Name: "GetRequiredService" or "GetService", TypeArguments: "IConfiguration" };

    private void AddPrefix(CSharpInvocation call)
    {
        if (call.Arguments.Count == 0) return;

        if (call.Argument("prefix", 0) is { Value: { } prefix }) prefixes.Add(prefix);
        else hasOpenSource = true;
    }

    private void AddKey(string key, CSharpArgument argument, CSharpInvocation call)
    {
        if (IsKey(key)) Add(VariableOf(key), key, argument, call);
    }

    private void Add(string variable, string? key, CSharpArgument argument, CSharpInvocation call)
    {
        if (call.IsConditional || !IsName(variable)) return;

        var (next, second) = (code.TokenAt(call.Next), code.TokenAt(call.Next + 1));
        var throws = next.Is("??") && second.Is("throw");
        var standsIn = code.TokenAt(call.First - 1).Is("??");
        reads.Add(ReadOf(variable, argument) with
        {
            ConfigurationKey = key,
            HasDefault = standsIn || (next.Is("??") && !throws) || (call.Name == "GetValue" && call.Arguments.Count > 1),
            IsRequired = !standsIn && (throws || (next.Is("!") && (second.Is(".") || second.Is("[")))),
        });
    }

    /// <summary>Every string that may be the key of a collection, wherever the collection is made.</summary>
    private IEnumerable<string> Keys() =>
        code.Tokens.Where(token => token.Kind == CSharpTokenKind.String).Select(token => token.Text).OfType<string>().Where(IsKey).Select(VariableOf);

    private EnvironmentRead ReadOf(string variable, CSharpArgument argument) => new(variable, new Location(text, argument.Span));

    private static string VariableOf(string key) => key.Replace(":", "__");

    private static bool IsKey(string key) =>
        key.Length is > 0 and <= MaximumKeyLength && key.Any(char.IsLetter)
        && key.All(c => char.IsLetterOrDigit(c) || c is '_' or '.' or ':' or '-') && key[0] != ':' && key[key.Length - 1] != ':';

    private static bool IsName(string name) => name.Any(char.IsLetter) && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '.' or '-');
}
