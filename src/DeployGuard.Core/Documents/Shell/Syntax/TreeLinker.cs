namespace DeployGuard.Documents.Shell.Syntax;

/// <summary>
/// Walks a tree once after it has been read: gives every node its parent, collects the commands in order and
/// notes where <c>set</c> changes the options. Its depth is that of the reader and so bounded.
/// </summary>
internal sealed class TreeLinker(ShellOptions initialOptions)
{
    private readonly List<ShellCommand> commands = [];
    private readonly List<(int Start, ShellOptions Options)> optionChanges = [];
    private ShellOptions options = initialOptions;

    public IReadOnlyList<ShellCommand> Commands => commands;

    public IReadOnlyList<(int Start, ShellOptions Options)> OptionChanges => optionChanges;

    public void Link(ShellList list)
    {
        foreach (var statement in list.Statements)
        {
            statement.Parent = list;
            for (var i = 0; i < statement.Pipelines.Count; i++)
            {
                statement.Pipelines[i].Parent = statement;
                statement.Pipelines[i].Index = i;
                Link(statement.Pipelines[i]);
            }
        }
    }

    private void Link(ShellPipeline pipeline)
    {
        for (var i = 0; i < pipeline.Stages.Count; i++)
        {
            pipeline.Stages[i].Parent = pipeline;
            if (pipeline.Stages[i] is ShellCommand command) Link(command, i);
            else Link((ShellCompound)pipeline.Stages[i]);
        }
    }

    private void Link(ShellCommand command, int position)
    {
        command.PipelinePosition = position;
        commands.Add(command);
        NoteOptions(command);
        foreach (var assignment in command.Assignments) LinkParts(assignment.Value.Parts, command);
        if (command.Name is not null) LinkParts(command.Name.Parts, command);
        foreach (var argument in command.Arguments) LinkParts(argument.Parts, command);
        LinkRedirections(command.Redirections, command);
    }

    private void Link(ShellCompound compound)
    {
        foreach (var word in compound.Words) LinkParts(word.Parts, compound);
        foreach (var list in compound.Lists) LinkList(list, compound);
        LinkRedirections(compound.Redirections, compound);
    }

    private void LinkRedirections(IReadOnlyList<ShellRedirection> redirections, ShellNode owner)
    {
        foreach (var redirection in redirections)
        {
            if (redirection.Target is not null) LinkParts(redirection.Target.Parts, owner);
            if (redirection.Heredoc is not null) LinkParts(redirection.Heredoc.Parts, owner);
        }
    }

    private void LinkParts(IReadOnlyList<ShellWordPart> parts, ShellNode owner)
    {
        foreach (var part in parts)
        {
            if (part.Commands is not null) LinkList(part.Commands, owner);
            LinkParts(part.Parts, owner);
        }
    }

    private void LinkList(ShellList list, ShellNode owner)
    {
        list.Parent = owner;
        Link(list);
    }

    private void NoteOptions(ShellCommand command)
    {
        if (command.Program is not "set" || command.InSubstitution || command.InSubshell) return;

        var words = command.Arguments.Select(argument => argument.Literal ?? "").ToList();
        var changed = ShellDialects.Apply(options, words);
        if (changed == options) return;

        options = changed;
        optionChanges.Add((command.Span.Start, options));
    }
}
