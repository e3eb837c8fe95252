using DeployGuard.Documents.CSharp;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>A task of Cake Frosting: a class behind <c>[TaskName("Test")]</c> and <c>[IsDependentOn(typeof(BuildTask))]</c>.</summary>
/// <param name="Names">What it is called by: its own name and that of its class.</param>
/// <param name="Start">0-based index of the first token of its attributes.</param>
/// <param name="End">0-based index of the token that ends the class.</param>
internal sealed record FrostingTask(IReadOnlyList<string> Names, int Start, int End)
{
    // Modifiers, name and base type stand close together.
    private const int LongestHead = 40;

    private static readonly string[] Bases = ["FrostingTask", "AsyncFrostingTask", "FrostingTaskBase"];

    /// <summary>The task whose word <c>class</c> stands at an index; null when there is none.</summary>
    public static FrostingTask? At(CSharpCode code, int index)
    {
        if (!code.TokenAt(index).Is("class") || code.TokenAt(index + 1) is not { Kind: CSharpTokenKind.Identifier, Text: { } type }) return null;

        var body = index + 2;
        var isTask = false;
        for (; body < code.Tokens.Count && body < index + LongestHead && !code.TokenAt(body).Is("{"); body++) isTask |= Bases.Any(code.TokenAt(body).Is);
        if (!isTask || !code.TokenAt(body).Is("{")) return null;

        var start = index;
        while (start > 0 && !code.TokenAt(start - 1).Is("}") && !code.TokenAt(start - 1).Is(";") && !code.TokenAt(start - 1).Is("{")) start--;
        var names = new List<string> { type };
        for (var i = start; i < index; i++)
            if (code.TokenAt(i).Is("TaskName") && code.TokenAt(i + 1).Is("(") && code.TokenAt(i + 2) is { Kind: CSharpTokenKind.String, Text: { } name }) names.Add(name);
        return new FrostingTask(names, start, EndOf(code, body));
    }

    private static int EndOf(CSharpCode code, int body)
    {
        var depth = 0;
        for (var i = body; i < code.Tokens.Count; i++)
        {
            if (code.TokenAt(i).Is("{")) depth++;
            else if (code.TokenAt(i).Is("}") && --depth == 0) return i;
        }

        return code.Tokens.Count;
    }
}
