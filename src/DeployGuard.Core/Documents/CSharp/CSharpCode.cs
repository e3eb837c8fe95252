namespace DeployGuard.Documents.CSharp;

/// <summary>What one C# file says, by its tokens alone: no types, no other files. Any text is read, in time linear to its length.</summary>
public sealed class CSharpCode
{
    private readonly List<CSharpToken> tokens;

    private CSharpCode(List<CSharpToken> tokens, IReadOnlyList<CSharpInvocation> invocations)
    {
        this.tokens = tokens;
        Invocations = invocations;
    }

    /// <summary>The tokens in order.</summary>
    public IReadOnlyList<CSharpToken> Tokens => tokens;

    /// <summary>The calls, creations of objects and indexers, ordered by their opening brackets.</summary>
    public IReadOnlyList<CSharpInvocation> Invocations { get; }

    /// <summary>Reads the content of a file.</summary>
    public static CSharpCode Read(string content)
    {
        var tokens = CSharpLexer.Tokenize(content);
        return new CSharpCode(tokens, CSharpInvocationReader.Read(content, tokens));
    }

    /// <summary>The token at a 0-based index; one that is nothing outside the file.</summary>
    public CSharpToken TokenAt(int index) => index >= 0 && index < tokens.Count ? tokens[index] : default;
}
