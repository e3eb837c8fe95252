using DeployGuard.Text;

namespace DeployGuard.Documents.CSharp;

/// <summary>
/// A call or indexer as it is written: <c>builder.Configuration.GetValue&lt;int&gt;("A")</c>. What it is bound to is not known. A class,
/// not a record: calls chain to any length, and what a record generates would follow them recursively.
/// </summary>
public sealed class CSharpInvocation
{
    /// <summary>The name of indexers.</summary>
    public const string Indexer = "[]";

    /// <summary>What is called, without what stands in front: <c>GetValue</c>; <see cref="Indexer"/> for an indexer.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The names in front, joined by dots: <c>builder.Configuration</c>; behind another call those since then. Empty when there are none.
    /// </summary>
    public required string Receiver { get; init; }

    /// <summary>The call or indexer that <see cref="Receiver"/>, or this call itself, is a member of; null when there is none.</summary>
    public CSharpInvocation? On { get; init; }

    /// <summary>The text between the angle brackets, <c>int</c>; null without any.</summary>
    public string? TypeArguments { get; init; }

    /// <summary>The arguments in order; empty for a call that is not closed.</summary>
    public required IReadOnlyList<CSharpArgument> Arguments { get; init; }

    /// <summary>True for <c>new Name(…)</c>.</summary>
    public bool IsCreation { get; init; }

    /// <summary>0-based offsets of the name; for an indexer those of its opening bracket.</summary>
    public required TextSpan NameSpan { get; init; }

    /// <summary>0-based index of the first token of the whole chain.</summary>
    public required int First { get; init; }

    /// <summary>0-based index of the token behind the closing bracket.</summary>
    public required int Next { get; init; }

    /// <summary>True between <c>#if</c> and <c>#endif</c>: whether it is compiled is not known.</summary>
    public bool IsConditional { get; init; }

    /// <summary>The last of the names in front; empty when there are none.</summary>
    public string LastReceiver => Receiver.Substring(Receiver.LastIndexOf('.') + 1);

    /// <summary>The argument of a name, or else the one at a 0-based position that has no name; null when there is none.</summary>
    public CSharpArgument? Argument(string name, int position) =>
        Arguments.FirstOrDefault(argument => argument.Name == name)
        ?? (position < Arguments.Count && Arguments[position].Name is null ? Arguments[position] : null);

    /// <summary>The call as it is written, without arguments.</summary>
    public override string ToString() => $"{(On is null ? "" : "….")}{Receiver}{(Receiver.Length > 0 && Name != Indexer ? "." : "")}{Name}";
}
