using DeployGuard.Documents.Shell;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>
/// Tells which commands of a script run in some cases only that have to do with the ref or the environment: <c>if [ "$BRANCH" = main ]</c>,
/// <c>case "$REF" in</c>, <c>[ "$EVENT" = push ] || exit 0</c>. Which cases these are nobody works out here.
/// </summary>
/// <param name="text">The text of the script.</param>
internal sealed class ScriptGuards(string text)
{
    /// <summary>As much of a condition as a person writes; the branches of a script of any length are looked at for each command.</summary>
    private const int LongestCondition = 500;

    // Deeper than scripts are nested.
    private const int MostAncestors = 60;

    private static readonly string[] Words = ["branch", "ref", "tag", "event", "reason", "source", "env", "stage", "deploy", "prod", "release", "main", "master", "dry"];

    private readonly bool asks = (text.IndexOf("if", StringComparison.Ordinal) >= 0 || text.IndexOf('[') >= 0 || text.IndexOf("test ", StringComparison.Ordinal) >= 0
        || text.IndexOf("case", StringComparison.Ordinal) >= 0) && Decides(text);

    private bool hasLeft;

    /// <summary>True when a condition asks for something that may stand for the ref or the environment: a variable by its name, or git.</summary>
    public static bool Decides(string condition) =>
        (condition.IndexOf('$') >= 0 || condition.IndexOf('%') >= 0 || condition.IndexOf("git ", StringComparison.Ordinal) >= 0)
        && Words.Any(word => condition.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Whether a command runs in some cases only; asked of all commands in their order, since one may end the script for the others.</summary>
    public bool IsGuarded(ShellCommand command)
    {
        if (!asks) return false;
        // Who calls a function, and when, is not followed.
        if (hasLeft || command.InFunction) return true;
        if (!IsInBranch(command)) return false;

        hasLeft = command.Unwrapped.Program is "exit" or "return";
        return true;
    }

    private bool IsInBranch(ShellCommand command)
    {
        ShellNode node = command;
        foreach (var parent in command.Ancestors.Take(MostAncestors))
        {
            // Everything in front of the branch: its own condition, and those of the branches it comes behind.
            if (parent is ShellCompound { Kind: ShellCompoundKind.If or ShellCompoundKind.Case } && node is ShellList { Role: ShellListRole.Branch } && Decides(Between(parent, node))) return true;
            if (parent is ShellAndOr statement && !ReferenceEquals(statement.Pipelines[0], node) && IsTest(statement.Pipelines[0]) && Decides(Between(parent, node))) return true;
            node = parent;
        }

        return false;
    }

    private static bool IsTest(ShellPipeline pipeline) => pipeline.Stages[0] is ShellCommand { Program: "[" or "[[" or "test" };

    private string Between(ShellNode outer, ShellNode inner)
    {
        var start = Math.Min(outer.Span.Start, text.Length);
        return text.Substring(start, Math.Min(LongestCondition, Math.Max(0, Math.Min(inner.Span.Start, text.Length) - start)));
    }
}
