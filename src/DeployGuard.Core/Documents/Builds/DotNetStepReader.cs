using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Projects;
using DeployGuard.Documents.Shell;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Builds;

/// <summary>Finds the calls of the .NET CLI in a RUN and the projects they work on.</summary>
/// <param name="projects">The projects of the repository.</param>
internal sealed class DotNetStepReader(DotNetProjects projects)
{
    /// <summary>The calls in the order of the script.</summary>
    public IEnumerable<DotNetStep> Read(RunStep run)
    {
        var words = new CommandWords(run.Instruction);
        var directory = run.Files.WorkingDirectory;
        foreach (var command in run.Instruction.Script.AllCommands.Select(command => command.Unwrapped))
        {
            if (command.Program is "cd" or "pushd" or "popd") directory = Enter(command, words, directory);
            if (DotNetCommand.From(command, words.ValueOf) is not { } call) continue;

            yield return Resolve(new DotNetStep
            {
                Stage = run.Stage,
                Instruction = run.Instruction,
                Command = call,
                Files = run.Files,
                WorkingDirectory = directory,
            });
        }
    }

    private static string? Enter(ShellCommand command, CommandWords words, string? directory)
    {
        // In a subshell, a branch or a loop the change of folder may not reach what follows.
        if (command.Program != "cd" || command.InSubshell || command.IsConditional || command.Arguments.Count != 1) return null;
        return words.ValueOf(command.Arguments[0]) is { } path ? ContainerPath.Combine(directory, path) : null;
    }

    private DotNetStep Resolve(DotNetStep step)
    {
        if (!step.Command.IsKnown || (step.Command.Target is not null && step.Command.TargetPath is null)) return step;
        if (ContainerPath.Combine(step.WorkingDirectory, step.Command.TargetPath ?? ".") is not { } target) return step;

        return FileKinds.Of(target) switch
        {
            FileKind.Project => With(step, step.Files.PathInRepository(target), isSolution: false),
            FileKind.Solution => With(step, null, isSolution: true),
            _ => ResolveFolder(step, target),
        };
    }

    // Without a file the CLI takes the only project or solution of the folder, and refuses when there are several.
    private DotNetStep ResolveFolder(DotNetStep step, string folder)
    {
        if (step.Files.In(folder, FileKind.Solution).Count > 0) return With(step, null, isSolution: true);

        var found = step.Files.In(folder, FileKind.Project);
        return found.Count == 1 ? With(step, found[0], isSolution: false) : step;
    }

    private DotNetStep With(DotNetStep step, string? path, bool isSolution) => new()
    {
        Stage = step.Stage,
        Instruction = step.Instruction,
        Command = step.Command,
        Files = step.Files,
        WorkingDirectory = step.WorkingDirectory,
        Project = path is null ? null : projects.Find(path),
        IsSolution = isSolution,
    };
}
