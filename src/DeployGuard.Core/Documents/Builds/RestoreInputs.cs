using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Images;
using DeployGuard.Documents.Projects;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Builds;

/// <summary>
/// What a restore in a Dockerfile needs of the repository: measured with SDK 10.0.401 by leaving each file out.
/// </summary>
public sealed class RestoreInputs
{
    // From here on a PackageReference without version is an error (NU1015); before, NuGet took the lowest version.
    private const int FirstMajorThatRefusesNoVersion = 10;

    private readonly RepositoryDocuments documents;
    private readonly DotNetBuild build;
    private readonly DotNetStep step;
    private readonly IReadOnlyList<DotNetProject> projects;

    private RestoreInputs(RepositoryDocuments documents, DotNetBuild build, DotNetStep step, DotNetProject project)
    {
        this.documents = documents;
        this.build = build;
        this.step = step;
        projects = [project, .. documents.Model(DotNetProjects.Build).ClosureOf(project)];
    }

    /// <summary>
    /// What is missing in a Dockerfile, by step and effect, the worst first. A file is named once, where it is first
    /// missed; nothing is said of stages whose files are not fully known.
    /// </summary>
    public static IEnumerable<MissingInputs> MissingIn(DockerfileDocument dockerfile, RepositoryDocuments documents)
    {
        var build = documents.Model(DockerfileProjects.Build).Of(dockerfile);
        return build.Steps
            .SelectMany(step => MissingAt(step, build, documents).Select(input => (Step: step, Input: input)))
            .GroupBy(missing => (missing.Step.Stage.Chain.Last(), missing.Input.Path)).Select(same => same.First())
            .GroupBy(missing => (missing.Step, missing.Input.Effect, missing.Input.ExcludedBy))
            .Select(group => new MissingInputs(group.Key.Step, group.Key.Effect, [.. group.Select(missing => missing.Input)]))
            .OrderByDescending(missing => missing.Effect);
    }

    private static IEnumerable<MissingInput> MissingAt(DotNetStep step, DotNetBuild build, RepositoryDocuments documents)
    {
        if (!step.Command.Restores || !step.Command.IsKnown || !step.Files.IsComplete || step.Project is not { } project) return [];

        var inputs = new RestoreInputs(documents, build, step, project);
        return inputs.MissingProjects().Concat(inputs.MissingImports()).Concat(inputs.MissingSdkVersions())
            .Concat(inputs.MissingLockFiles()).Concat(inputs.MissingSources())
            .GroupBy(input => input.Path)
            .Select(group => group.OrderByDescending(input => input.Effect).First())
            .Select(inputs.Complete);
    }

    private IEnumerable<MissingInput> MissingProjects() =>
        from project in projects
        from reference in project.ProjectReferences
        where !reference.IsConditional && IsMissing(reference.Path)
        select new MissingInput(
            reference.Path, RestIsTrusted ? MissingInputEffect.LaterStepFails : MissingInputEffect.RestoresTwice, reference.Location);

    private IEnumerable<MissingInput> MissingImports() =>
        from project in projects
        from path in project.Imports
        where IsMissing(path) && EffectOf(project, path) is not null
        select new MissingInput(path, EffectOf(project, path)!.Value);

    private MissingInputEffect? EffectOf(DotNetProject project, string path)
    {
        if (project.RequiredImports.Contains(path) || SetsFramework(project, path)) return MissingInputEffect.Fails;
        if (BringsVersions(project, path)) return RefusesNoVersion ? MissingInputEffect.Fails : MissingInputEffect.RestoresOther;
        if (documents.Find<MSBuildDocument>(path) is not { } file || !RestoreSettings.AreIn(file)) return null;
        return IsRestoredAgain ? MissingInputEffect.RestoresTwice : MissingInputEffect.RestoresOther;
    }

    private static bool SetsFramework(DotNetProject project, string path) =>
        project.TargetFrameworks is not null
        && (project.Property("TargetFramework").Location ?? project.Property("TargetFrameworks").Location)?.Path == path;

    private static bool BringsVersions(DotNetProject project, string path) =>
        project.UsesCentralPackageManagement == true
        && (path == project.DirectoryPackagesProps || path == project.Property("ManagePackageVersionsCentrally").Location?.Path)
        && project.PackageReferences.Any(package => package is { HasVersion: false, IsConditional: false });

    private bool RefusesNoVersion =>
        step.Stage.BaseImage is { } image && DotNetImage.Of(image) is { Kind: DotNetImageKind.Sdk, Major: >= FirstMajorThatRefusesNoVersion };

    /// <summary>A project SDK whose version stands in global.json cannot be found without it (MSB4236).</summary>
    private IEnumerable<MissingInput> MissingSdkVersions() =>
        from project in projects
        where project.GlobalJson is not null && IsMissing(project.GlobalJson)
        let globalJson = documents.Find<GlobalJsonDocument>(project.GlobalJson!)
        where globalJson is not null && project.SdksWithoutVersion.Any(globalJson.MSBuildSdks.ContainsKey)
        select new MissingInput(project.GlobalJson!, MissingInputEffect.Fails);

    private IEnumerable<MissingInput> MissingLockFiles() =>
        from project in projects
        where project.PackagesLockFile is not null && IsMissing(project.PackagesLockFile)
        select new MissingInput(project.PackagesLockFile!, MissingInputEffect.RestoresOther);

    /// <summary>A file without sources of its own changes nothing that the restore of a clone would miss.</summary>
    private IEnumerable<MissingInput> MissingSources()
    {
        if (step.Command.Has("-s", "--source", "--configfile") || step.Command.SetsProperty("RestoreSources")) return [];
        if (step.Command.SetsProperty("RestoreConfigFile") || step.Instruction.Mounts.Any(mount => mount.Type == "secret")) return [];
        if (step.Stage.BaseImage is not { } image || DotNetImage.Of(image) is null) return [];

        return
            from path in step.Project!.NuGetConfigs
            where IsMissing(path) && documents.Find<NuGetConfigDocument>(path)?.HasOwnSources == true
            select new MissingInput(path, MissingInputEffect.RestoresOther);
    }

    /// <summary>True when a later step builds the project with what this step restored.</summary>
    private bool RestIsTrusted
    {
        get
        {
            var later = build.Steps.SkipWhile(other => other != step).Skip(1)
                .Where(other => other.Project == step.Project && other.Stage.Chain.Contains(step.Stage));
            return later.TakeWhile(other => !other.Command.Restores).Any(other => other.Command.SkipsRestore);
        }
    }

    /// <summary>True when a later step restores the project anew, by then with all files: the first restore only fills the cache.</summary>
    private bool IsRestoredAgain => build.Steps.SkipWhile(other => other != step).Skip(1)
        .Any(other => other.Project == step.Project && other.Command.Restores && other.Stage.Chain.Contains(step.Stage));

    private bool IsMissing(string path) =>
        documents.Repository.HasFile(path)
        && (step.Files.IsInContext(path) ? step.Files.PathInContainer(path) is null : step.Files.ExclusionOf(path) is not null);

    /// <summary>What an ignore file keeps out does not come later either.</summary>
    private MissingInput Complete(MissingInput input)
    {
        if (step.Files.ExclusionOf(input.Path) is not { } pattern) return input with { Copy = CopyOf(input.Path) };

        var effect = projects.Any(project => project.ProjectReferences.Any(reference => reference.Path == input.Path)) ? MissingInputEffect.LacksProject
            : input.Effect == MissingInputEffect.RestoresTwice ? MissingInputEffect.RestoresOther
            : input.Effect;
        return input with { ExcludedBy = pattern, Effect = effect };
    }

    private string? CopyOf(string path)
    {
        if (build.Context is not { } context || step.Files.WorkingDirectory is not { } directory) return null;
        if (context.InContext(path) is not { } source || context.InContext(step.Project!.Path) is not { } project) return null;

        // The place of the project tells where the context was laid out; a flattened copy does not.
        var suffix = "/" + project;
        var place = step.Files.PathInContainer(step.Project.Path);
        if (place?.EndsWith(suffix, StringComparison.Ordinal) != true || source.IndexOf(' ') >= 0) return null;

        var root = place.Length == suffix.Length ? "/" : place.Substring(0, place.Length - suffix.Length);
        var target = ContainerPath.Below(root, RepositoryPath.DirectoryOf(source));
        var destination = ContainerPath.RelativeTo(directory, target) is { } relative ? (relative.Length == 0 ? "." : relative) : target;
        return $"COPY {source} {destination.TrimEnd('/')}/";
    }
}
