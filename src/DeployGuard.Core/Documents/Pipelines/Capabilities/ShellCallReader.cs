using System.Text;
using DeployGuard.Documents.Shell;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>Takes the commands out of a script of sh or bash, with the folder each runs in.</summary>
/// <param name="text">The script.</param>
internal sealed class ShellCallReader(ScriptText text)
{
    // Scripts handed to a shell inside a script; ShellReader itself stops at eight.
    private const int MaximumDepth = 8;

    private static readonly char[] Splitters = [' ', '\t', '\n', '*', '?', '['];

    private readonly List<CommandCall> calls = [];
    private readonly Dictionary<ShellNode, string?> directories = [];

    /// <summary>The commands in the order of the text.</summary>
    public CallList Read()
    {
        var script = text.Script ?? ShellReader.Read(Mapped(text.Content), text.Dialect, text.Options);
        directories[script.Root] = text.Directory;
        Add(script, script.Root, text.Swallowed, 0);
        var last = script.Commands.Count == 0 ? text.Options : script.OptionsAt(script.Commands[script.Commands.Count - 1]);
        return new CallList(calls, directories[script.Root]) { EndOptions = last };
    }

    private MappedText Mapped(string content) => MappedText.From(new SourceText(text.Identity, content), new TextSpan(0, content.Length));

    private void Add(ShellScript script, ShellNode root, string? outer, int depth)
    {
        var failures = new ShellFailures(script, text.Original);
        var guards = new ScriptGuards(text.Original);
        foreach (var command in script.Commands)
        {
            var run = command.Unwrapped;
            var isGuarded = guards.IsGuarded(command);
            if (run.Name is null) continue;

            var place = command.Ancestors.FirstOrDefault(directories.ContainsKey) ?? root;
            var call = new CommandCall(text, Word(run.Name), [.. run.Arguments.Select(Word)])
            {
                Directory = directories.TryGetValue(place, out var directory) ? directory : null,
                IsGuarded = text.IsGuarded || isGuarded,
                Swallowed = outer ?? failures.WhyIgnored(command),
                IsExamined = command.InCondition || command.InSubstitution || run.Redirections.Any(IsKept) || (command.IsPiped && command.PipelinePosition < command.Pipeline.Stages.Count - 1),
                Input = run.Redirections.Select(redirection => redirection.Heredoc?.Body).OfType<MappedText>().Select(body => new CommandWord(body.Content, body.Content, body.SpanInSource)).FirstOrDefault(),
                Settings = string.Join(" ", run.Assignments.Select(assignment => Written(assignment.Span))),
            };
            calls.Add(call);
            if (call.Program is "cd" or "pushd" or "popd") Enter(command, call, place);
            if (command.Inner is { } inner && depth < MaximumDepth)
            {
                directories[inner.Root] = call.Directory;
                Add(inner, inner.Root, call.Swallowed, depth + 1);
            }
        }
    }

    /// <summary>A file that a later command may look at.</summary>
    private static bool IsKept(ShellRedirection redirection) => redirection is { IsOutputToFile: true, Target.Literal: not "/dev/null" };

    private void Enter(ShellCommand command, CommandCall call, ShellNode place)
    {
        // What a subshell does to its folder ends with it.
        var subshell = command.Ancestors.OfType<ShellList>().FirstOrDefault(list => list.Role is ShellListRole.Subshell or ShellListRole.Substitution);
        var isKnown = call is { Program: "cd" or "pushd", Arguments.Count: 1 } && !command.IsConditional && !command.InFunction;
        directories[subshell ?? place] = isKnown ? Paths.Resolve(call.Arguments[0], call.Directory, text) : null;
    }

    private CommandWord Word(ShellWord word) => new(TextOf(word.Parts), Written(word.Span), word.Span);

    private string Written(TextSpan span) => text.Written(span);

    private string TextOf(IReadOnlyList<ShellWordPart> parts, bool isQuoted = false)
    {
        if (parts.Count == 1 && parts[0].Literal is { } single) return single;

        var value = new StringBuilder();
        foreach (var part in parts)
        {
            if (part.Literal is { } literal) value.Append(literal);
            else if (part.Kind == ShellWordPartKind.DoubleQuoted) value.Append(TextOf(part.Parts, isQuoted: true));
            else if (part.Kind is ShellWordPartKind.Glob or ShellWordPartKind.BraceExpansion) value.Append(Written(part.Span));
            else if (ValueOf(part, isQuoted) is { } known) value.Append(known);
            else value.Append(CommandWord.Hole);
        }

        return value.ToString();
    }

    /// <summary>The value of a variable that stays one word.</summary>
    private string? ValueOf(ShellWordPart part, bool isQuoted) =>
        part is { Kind: ShellWordPartKind.Parameter, Operator: null, Name: { } name } && text.ValueOf(name) is { } value
        && (isQuoted || value.IndexOfAny(Splitters) < 0) ? value : null;
}
