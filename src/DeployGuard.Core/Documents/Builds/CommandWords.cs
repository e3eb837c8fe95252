using System.Text;
using DeployGuard.Documents.Dockerfiles.Expansion;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Documents.Shell;

namespace DeployGuard.Documents.Builds;

/// <summary>The words of a command with the variables that the Dockerfile sets at its place put in.</summary>
/// <param name="instruction">The instruction the words stand in.</param>
internal sealed class CommandWords(CommandInstruction instruction)
{
    /// <summary>The value of a word; null when it cannot be known.</summary>
    public string? ValueOf(ShellWord word) => word.Literal ?? Expand(word.Parts);

    private string? Expand(IReadOnlyList<ShellWordPart> parts)
    {
        var value = new StringBuilder();
        foreach (var part in parts)
        {
            var text = part.Literal ?? (part.Kind switch
            {
                ShellWordPartKind.DoubleQuoted => Expand(part.Parts),
                ShellWordPartKind.Parameter when part is { Name: { } name, Operator: null } => Variable(name),
                _ => null,
            });
            if (text is null) return null;
            value.Append(text);
        }

        return value.ToString();
    }

    private string? Variable(string name) =>
        instruction.Scope.Find(name) is { State: VariableState.Known } variable ? variable.Text : null;
}
