using DeployGuard.Documents.Dockerfiles.Expansion;
using DeployGuard.Documents.Dockerfiles.Images;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Documents.Shell;

namespace DeployGuard.Documents.Dockerfiles.Reading;

/// <summary>Groups instructions into stages, connects these, and gives each instruction its variables and shell.</summary>
internal sealed class StageGraphBuilder(char escape)
{
    private readonly List<DockerInstruction> preamble = [];
    private readonly List<DockerStage> stages = [];
    private readonly List<StageVariables> variables = [];
    private readonly Dictionary<string, List<DockerStage>> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly GlobalScope global = new();
    private readonly ExpansionBudget budget = new();

    private readonly List<string?> directories = [];
    private List<DockerInstruction> current = [];
    private string? directory;
    private DockerShell shell = DockerShell.Unknown;

    public IReadOnlyList<DockerInstruction> Preamble => preamble;

    /// <summary>Builds the stages of a file.</summary>
    public IReadOnlyList<DockerStage> Build(IReadOnlyList<DockerInstruction> instructions)
    {
        for (var place = 0; place < instructions.Count; place++)
        {
            if (instructions[place] is FromInstruction from) Open(from);
            else if (stages.Count == 0) AddToPreamble(instructions[place]);
            else Add(instructions[place], place);
        }

        Close();
        new StageReferenceResolver(stages, byName).Resolve();
        return stages;
    }

    private void AddToPreamble(DockerInstruction instruction)
    {
        preamble.Add(instruction);
        instruction.Scope = global;
        if (instruction is not ArgInstruction arg) return;

        foreach (var entry in arg.Entries)
            global.Declare(entry.Name, entry.Value is null ? VariableValue.Declared : budget.Evaluate(entry.Value, global));
    }

    private void Open(FromInstruction from)
    {
        Close();
        var stage = new DockerStage(stages.Count, from);
        from.Stage = stage;
        from.Scope = global;
        var name = from.Image?.ExpandPartially(global);
        if (name is not null && byName.TryGetValue(name, out var earlier)) StartFromStage(stage, earlier[earlier.Count - 1]);
        else StartFromImage(stage, name);

        from.Shell = shell;
        stages.Add(stage);
        if (stage.Name is null) return;

        if (!byName.TryGetValue(stage.Name, out var named)) byName.Add(stage.Name, named = []);
        named.Add(stage);
    }

    private void StartFromStage(DockerStage stage, DockerStage parent)
    {
        stage.Base = parent;
        stage.BaseImage = parent.BaseImage;
        stage.OperatingSystem = parent.OperatingSystem;
        shell = parent.Shell;
        directory = directories[parent.Index];
        AddVariables(stage, variables[parent.Index]);
    }

    private void StartFromImage(DockerStage stage, string? name)
    {
        var from = stage.From;
        from.ImageReference = name is null ? null : ImageReferenceReader.Read(name, from.Image!.Span);
        stage.BaseImage = from.ImageReference;
        stage.OperatingSystem = OperatingSystemOf(from);
        directory = ImageFacts.WorkingDirectoryOf(from.ImageReference, stage.OperatingSystem);
        shell = stage.OperatingSystem switch
        {
            ImageOperatingSystem.Linux => DockerShell.Linux,
            ImageOperatingSystem.Windows => DockerShell.Windows,
            _ => DockerShell.Unknown,
        };
        AddVariables(stage, parent: null);
    }

    private ImageOperatingSystem OperatingSystemOf(FromInstruction from)
    {
        var platform = from.Platform?.Expand(global);
        if (platform?.StartsWith("windows", StringComparison.OrdinalIgnoreCase) == true) return ImageOperatingSystem.Windows;
        if (platform?.StartsWith("linux", StringComparison.OrdinalIgnoreCase) == true) return ImageOperatingSystem.Linux;
        if (from.ImageReference is null) return ImageOperatingSystem.Unknown;
        return ImageFacts.OperatingSystemOf(from.ImageReference, isWrittenForWindows: escape == '`');
    }

    private void AddVariables(DockerStage stage, StageVariables? parent)
    {
        var image = stage.BaseImage;
        var comparer = stage.OperatingSystem == ImageOperatingSystem.Windows
            ? StringComparer.OrdinalIgnoreCase
            : StringComparer.Ordinal;
        variables.Add(new StageVariables(parent, name => ImageFacts.EnvironmentOf(image, name), comparer));
    }

    private void Add(DockerInstruction instruction, int place)
    {
        var stage = stages[stages.Count - 1];
        var scope = variables[variables.Count - 1];
        current.Add(instruction);
        instruction.Stage = stage;
        instruction.Shell = shell;
        instruction.Scope = scope.Before(place);
        instruction.WorkingDirectory = directory;
        switch (instruction)
        {
            case OnBuildInstruction { Instruction: { } trigger }:
                // Triggers run in another build: its variables are not those of this file.
                trigger.Stage = stage;
                trigger.Shell = shell;
                break;
            case EnvInstruction env:
                foreach (var entry in env.Entries) SetEnvironment(scope, entry, place, instruction.Scope);
                break;
            case ArgInstruction arg:
                foreach (var entry in arg.Entries) SetArgument(scope, entry, place, instruction.Scope);
                break;
            case WorkdirInstruction workdir:
                directory = ContainerPath.Combine(directory, workdir.Path is null ? null : workdir.Expand(workdir.Path));
                break;
            case ShellInstruction { Command: { IsExec: true, IsEmpty: false } command } chosen:
                IReadOnlyList<string> words = [.. command.Words.Select(word => word.Value)];
                shell = new DockerShell(words, ShellDialects.FromCommand(words), chosen);
                break;
        }
    }

    private void SetEnvironment(StageVariables scope, KeyValue entry, int place, IVariableScope before)
    {
        if (entry.Value is not null && entry.Key.Expand(before) is { } name)
            scope.SetEnvironment(name, place, budget.Evaluate(entry.Value, before));
    }

    private void SetArgument(StageVariables scope, KeyValue entry, int place, IVariableScope before)
    {
        if (entry.Value is not null)
        {
            scope.SetArgument(entry.Name, place, budget.Evaluate(entry.Value, before));
            return;
        }

        // Without a value the ARG brings in the global one; a value an earlier ARG of the chain gave stays.
        var value = global.Find(entry.Name);
        if (value.State != VariableState.Unset) scope.SetArgument(entry.Name, place, value);
        else if (scope.FindArgument(entry.Name) is null) scope.SetArgument(entry.Name, place, VariableValue.Declared);
    }

    private void Close()
    {
        if (stages.Count == 0) return;

        var stage = stages[stages.Count - 1];
        stage.Instructions = current;
        stage.Shell = shell;
        directories.Add(directory);
        stage.Scope = variables[variables.Count - 1].Before(int.MaxValue);
        current = [];
    }
}
