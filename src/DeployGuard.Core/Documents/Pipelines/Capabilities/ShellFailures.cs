using DeployGuard.Documents.Shell;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>
/// Tells which commands of a script may fail without failing it (POSIX Shell Command Language 2.8.1, 2.14 <c>set -e</c>). Silent where the
/// script looks at a status itself.
/// </summary>
/// <param name="script">The script.</param>
/// <param name="text">Its text.</param>
internal sealed class ShellFailures(ShellScript script, string text)
{
    private static readonly string[] StatusReads = ["$?", "${?", "PIPESTATUS", "trap "];

    private readonly Lazy<bool> readsStatus = new(() => StatusReads.Any(word => text.IndexOf(word, StringComparison.Ordinal) >= 0));
    private readonly Lazy<bool> turnsErrExitOff = new(() => text.IndexOf("set +e", StringComparison.Ordinal) >= 0);
    private readonly Lazy<int> lastExit = new(() => text.LastIndexOf("exit 1", StringComparison.Ordinal));
    private readonly Dictionary<ShellAndOr, Ending> endings = [];

    /// <summary>Why the failure of a command is lost, in a few words; null when it fails the script, or may.</summary>
    public string? WhyIgnored(ShellCommand command)
    {
        if (command.InFunction || command.InSubstitution || command.InCondition || command.InLoop || command.IsBackground) return null;

        var options = script.OptionsAt(command);
        var isFollowed = false;
        ShellNode node = command;
        foreach (var parent in command.Ancestors)
        {
            switch (parent)
            {
                case ShellPipeline { IsNegated: true }:
                    return null;
                case ShellPipeline pipeline when !ReferenceEquals(pipeline.Stages[pipeline.Stages.Count - 1], node) && (options & ShellOptions.PipeFail) == 0:
                    return readsStatus.Value ? null : $"the pipe into '{LastOf(pipeline)}' hides the failure without pipefail";
                case ShellAndOr statement:
                    var pipelineOfNode = (ShellPipeline)node;
                    if (EndingOf(statement).LastOr > pipelineOfNode.Index) return ExitsBehind(command) ? null : WhyForgiven(statement, pipelineOfNode);
                    isFollowed = pipelineOfNode.Index < statement.Pipelines.Count - 1;
                    break;
                case ShellList list when !ReferenceEquals(list.Statements[list.Statements.Count - 1], node):
                    return ExitsBehind(command) ? null : WhyPassed((options & ShellOptions.ErrExit) != 0, isFollowed);
                case ShellCompound { Kind: not (ShellCompoundKind.Group or ShellCompoundKind.Subshell or ShellCompoundKind.If or ShellCompoundKind.Case) }:
                    return null;
            }

            node = parent;
        }

        return null;
    }

    /// <summary>Why what stands in the middle of a list cannot end the script.</summary>
    private string? WhyPassed(bool endsAtFailure, bool isFollowed)
    {
        if (readsStatus.Value) return null;
        if (endsAtFailure) return isFollowed ? "'set -e' does not stop at a command in front of '&&'" : null;
        return turnsErrExitOff.Value ? "'set +e' lets the script go on" : "the script goes on without 'set -e'";
    }

    /// <summary>The script may look at the results and fail on its own.</summary>
    private bool ExitsBehind(ShellCommand command) => lastExit.Value >= command.Span.End;

    private string? WhyForgiven(ShellAndOr statement, ShellPipeline pipeline)
    {
        var ending = EndingOf(statement);
        if (!statement.Forgives(pipeline) || ending.LastEnd > pipeline.Index) return null;
        return ending.Forgiving == "exit" ? "'|| exit 0' swallows the failure" : $"'|| {ending.Forgiving}' swallows the failure";
    }

    /// <summary>What is behind each command of a statement is looked at once: there may be thousands.</summary>
    private Ending EndingOf(ShellAndOr statement)
    {
        if (endings.TryGetValue(statement, out var known)) return known;

        var or = statement.Pipelines.LastOrDefault(pipeline => pipeline.Join == ShellJoin.Or);
        var end = statement.Pipelines.LastOrDefault(pipeline => pipeline.Stages.Any(Ends));
        return endings[statement] = new Ending(or?.Index ?? -1, end?.Index ?? -1, (or?.Stages[0] as ShellCommand)?.Program);
    }

    /// <summary><c>|| echo failed &amp;&amp; exit 1</c>.</summary>
    private static bool Ends(ShellNode node) =>
        node is not ShellCommand command || command.Program is "false" or "return" || (command.Program == "exit" && !command.HasArgument("0"));

    private static string LastOf(ShellPipeline pipeline) => (pipeline.Stages[pipeline.Stages.Count - 1] as ShellCommand)?.Program ?? "a group";

    /// <param name="LastOr">The place of the last pipeline behind <c>||</c>.</param>
    /// <param name="LastEnd">The place of the last one that may end the script.</param>
    /// <param name="Forgiving">The program behind the last <c>||</c>.</param>
    private sealed record Ending(int LastOr, int LastEnd, string? Forgiving);
}
