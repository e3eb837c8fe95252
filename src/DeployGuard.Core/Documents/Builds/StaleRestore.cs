using DeployGuard.Documents.Projects;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Builds;

/// <summary>
/// A COPY that puts <c>obj</c> of the machine that builds over what <c>dotnet restore</c> wrote before, while a later step
/// relies on it with <c>--no-restore</c>: the packages are then looked for in folders of that machine (NETSDK1064; measured
/// with SDK 10.0.401, where a project without packages builds all the same).
/// </summary>
public static class StaleRestore
{
    /// <summary>True when a copy of a folder does that to a project whose <c>obj</c> no pattern keeps out.</summary>
    public static bool IsCausedBy(FolderCopy copy, RepositoryDocuments documents)
    {
        var place = copy.Source.Instruction.Span.Start;
        var steps = documents.Model(DockerfileProjects.Build).Of(copy.Dockerfile).Steps
            .Where(step => step.Stage == copy.Source.Instruction.Stage && step.Project is not null)
            .ToList();
        return steps.Any(restore => restore.Instruction.Span.Start < place && restore.Command.Restores && BringsObj(copy, restore) && HasPackages(restore.Project!, documents)
            && steps.Any(later => later.Instruction.Span.Start > place && later.Command.SkipsRestore && IsSamePlace(restore, later)
                && !steps.Any(between => between.Command.Restores && between.Project == restore.Project
                    && between.Instruction.Span.Start > place && between.Instruction.Span.Start < later.Instruction.Span.Start)));
    }

    private static bool BringsObj(FolderCopy copy, DotNetStep restore)
    {
        if (copy.Context.InContext(restore.Project!.Directory) is not { } directory) return false;

        var path = (directory.Length == 0 ? "" : directory + "/") + "obj/project.assets.json";
        return RepositoryPath.IsBelow(path, copy.Folder) && copy.Context.ExclusionOfFile(path) is null;
    }

    private static bool HasPackages(DotNetProject project, RepositoryDocuments documents) =>
        documents.Model(DotNetProjects.Build).ClosureOf(project).Prepend(project)
            .Any(needed => needed.PackageReferences.Any(package => !package.IsConditional));

    private static bool IsSamePlace(DotNetStep restore, DotNetStep later) =>
        restore.Project == later.Project
        && restore.Files.PathInContainer(restore.Project!.Path) is { } place
        && later.Files.PathInContainer(restore.Project.Path) == place;
}
