namespace DeployGuard.Documents.CSharp;

/// <summary>What one C# file says, by its tokens alone: no types, no other files. Any text is read, in time linear to its length.</summary>
public sealed class CSharpCode
{
    private CSharpCode(IReadOnlyList<CSharpToken> tokens, IReadOnlyList<CSharpInvocation> invocations)
    {
        Tokens = tokens;
        Invocations = invocations;
    }

    /// <summary>The tokens in order.</summary>
    public IReadOnlyList<CSharpToken> Tokens { get; }

    /// <summary>The calls, creations of objects and indexers, ordered by their opening brackets.</summary>
    public IReadOnlyList<CSharpInvocation> Invocations { get; }

    /// <summary>Reads the content of a file.</summary>
    public static CSharpCode Read(string content)
    {
        var tokens = CSharpLexer.Read(content);
        return new CSharpCode(tokens, CSharpInvocationReader.Read(content, tokens));
    }

    /// <summary>The token at a 0-based index; one that is nothing outside the file.</summary>
    public CSharpToken TokenAt(int index) => index >= 0 && index < Tokens.Count ? Tokens[index] : default;
}
