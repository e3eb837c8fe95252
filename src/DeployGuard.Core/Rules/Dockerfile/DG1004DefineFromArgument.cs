using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Expansion;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>A variable in FROM that no ARG before the first FROM declares.</summary>
public sealed class DG1004DefineFromArgument : InstructionRule<FromInstruction>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG1004", "FROM uses an argument that is not declared", FindingLevel.Blocking)
        {
            Aliases = ["buildkit:UndefinedArgInFrom", "buildkit:InvalidDefaultArgInFrom"],
        };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(
        FromInstruction instruction, DockerfileDocument document, ValidationContext context) =>
        from word in new[] { instruction.Platform, instruction.Image }
        where word is not null
        from variable in word.Variables
        where instruction.Scope.Find(variable.Name).State == VariableState.Unset
        select Report(document, variable.Span, Message(variable, document)) with
        {
            Level = Fails(instruction.Expand(word)) ? FindingLevel.Blocking : FindingLevel.Warning,
        };

    // What is left without the variable is no name of an image or platform: nothing, or a part of one.
    private static bool Fails(string? value) => value is "" || (value is not null && value[value.Length - 1] is ':' or '/' or '@' or '-');

    private static string Message(VariableReference variable, DockerfileDocument document)
    {
        var declared = document.Preamble.OfType<ArgInstruction>().SelectMany(arg => arg.Entries).Select(entry => entry.Name);
        return NearestName.Find(variable.Name, declared) is { } meant
            ? $"'{variable.Name}' is not declared before the first FROM and is always empty; did you mean '{meant}'?"
            : $"'{variable.Name}' is always empty here; declare it with ARG before the first FROM";
    }
}
