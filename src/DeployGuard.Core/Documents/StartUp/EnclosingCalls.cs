using DeployGuard.Documents.CSharp;

namespace DeployGuard.Documents.StartUp;

/// <summary>Which call each token of a file is an argument of.</summary>
internal sealed class EnclosingCalls
{
    private readonly CSharpInvocation?[] around;

    /// <param name="code">The file.</param>
    public EnclosingCalls(CSharpCode code)
    {
        around = new CSharpInvocation?[code.Tokens.Count];
        var open = new Stack<CSharpInvocation>();
        for (var (token, next) = (0, 0); token < around.Length; token++)
        {
            while (open.Count > 0 && open.Peek().Next <= token) open.Pop();
            around[token] = open.Count > 0 ? open.Peek() : null;
            while (next < code.Invocations.Count && code.Invocations[next].NameSpan.Start <= code.Tokens[token].Span.Start)
            {
                // What is created is an argument of the call around it.
                if (!code.Invocations[next].IsCreation && code.Invocations[next].Next > token) open.Push(code.Invocations[next]);
                next++;
            }
        }
    }

    /// <summary>The innermost call around the token of a 0-based index; null for none.</summary>
    public CSharpInvocation? Around(int token) => token >= 0 && token < around.Length ? around[token] : null;
}
