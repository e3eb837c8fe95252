using DeployGuard.Documents.Shell;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.Shell;

/// <summary>What holds for every text, however broken.</summary>
internal static class ScriptInvariants
{
    public static ShellScript Check(string text, ShellDialect dialect)
    {
        var script = Scripts.Read(text, dialect);
        var whole = new TextSpan(0, text.Length);
        Assert.InRange(script.Problems.Count, 0, 1);
        Assert.All(script.Problems, problem => Assert.True(whole.Contains(problem.Span) && problem.Message.Length <= 160));
        foreach (var command in script.AllCommands) Check(command, whole);
        return script;
    }

    private static void Check(ShellCommand command, TextSpan whole)
    {
        if (!whole.Contains(command.Span) || command.Span.Length == 0) Assert.Fail($"Span of {command.Span}");
        if (command.Parent is not ShellPipeline) Assert.Fail("A command without pipeline");
        if (command.Name is not null) Check(command.Name, whole);
        foreach (var word in command.Arguments) Check(word, whole);
        foreach (var assignment in command.Assignments) Check(assignment.Value, whole);
        _ = command.IsLast | command.IsFailureIgnored | command.IsBackground | command.IsConditional;
    }

    private static void Check(ShellWord word, TextSpan whole)
    {
        if (!whole.Contains(word.Span)) Assert.Fail($"Span of {word.Span}");
        foreach (var part in word.Parts) Check(part, word.Span);
    }

    private static void Check(ShellWordPart part, TextSpan parent)
    {
        if (!parent.Contains(part.Span)) Assert.Fail($"Span of {part.Kind} {part.Span} outside {parent}");
        foreach (var inner in part.Parts) Check(inner, part.Span);
    }
}
