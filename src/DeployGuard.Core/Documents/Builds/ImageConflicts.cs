using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Images;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Documents.Projects;
using NuGet.Versioning;

namespace DeployGuard.Documents.Builds;

/// <summary>Compares .NET base images with the projects that are built and run on them.</summary>
public sealed class ImageConflicts
{
    // Signs that a stage brings another .NET than that of its image.
    private static readonly string[] Installers =
        ["dotnet-install", "dotnet-sdk", "dotnet-runtime", "aspnetcore-runtime", "dot.net", "/usr/share/dotnet", "/usr/lib/dotnet"];

    private readonly RepositoryDocuments documents;
    private readonly DotNetBuild build;
    private readonly DotNetProjects projects;

    private ImageConflicts(RepositoryDocuments documents, DotNetBuild build)
    {
        this.documents = documents;
        this.build = build;
        projects = documents.Model(DotNetProjects.Build);
    }

    /// <summary>The conflicts of a Dockerfile, at most one of each kind per FROM.</summary>
    public static IEnumerable<ImageConflict> Of(RepositoryDocuments documents, DockerfileDocument dockerfile)
    {
        var conflicts = new ImageConflicts(documents, documents.Model(DockerfileProjects.Build).Of(dockerfile));
        return conflicts.OfSdks().Concat(dockerfile.Stages.SelectMany(conflicts.OfRuntime))
            .GroupBy(conflict => (conflict.Stage, conflict.Kind))
            .Select(group => group.First());
    }

    private IEnumerable<ImageConflict> OfSdks() =>
        from step in build.Steps
        where step.Project is not null
        let image = ImageOf(step.Stage)
        where image is { Kind: DotNetImageKind.Sdk, Minor: not null } && !InstallsDotNet(step.Stage)
        from conflict in new[] { TooOld(step, image), RefusedByGlobalJson(step, image) }
        where conflict is not null
        select conflict;

    private ImageConflict? TooOld(DotNetStep step, DotNetImage image)
    {
        if (step.Command.SetsProperty("TargetFramework") || step.Command.SetsProperty("TargetFrameworks")) return null;

        foreach (var project in projects.ClosureOf(step.Project!).Prepend(step.Project!))
        {
            if (project.TargetFrameworks is not { } frameworks) continue;

            // Of several frameworks one may be left out on the command line or by a condition.
            var lowest = frameworks.OrderBy(framework => framework.Version).First();
            if (lowest.Kind == TargetFrameworkKind.Net && lowest.Version > VersionOf(image))
                return Conflict(ImageConflictKind.SdkTooOld, step.Stage, image, project, lowest);
        }

        return null;
    }

    private ImageConflict? RefusedByGlobalJson(DotNetStep step, DotNetImage image)
    {
        if (!step.Files.IsComplete || GlobalJsonOf(step) is not { Sdk: { } required } globalJson) return null;

        var isExact = NuGetVersion.TryParseStrict(image.Version ?? "", out var version);
        var satisfied = isExact ? required.IsSatisfiedBy(version!) : required.IsSatisfiedByLine(image.Major!.Value, image.Minor!.Value);
        return satisfied != false ? null : new ImageConflict(
            ImageConflictKind.SdkRefusedByGlobalJson, Root(step.Stage), image, step.Project!, required.Version.ToString(),
            $"{required.Version.Major}.{required.Version.Minor}", new(globalJson.Text, required.Span));
    }

    // The CLI looks for global.json from the working directory upward.
    private GlobalJsonDocument? GlobalJsonOf(DotNetStep step)
    {
        for (var directory = step.WorkingDirectory; directory is not null; directory = ContainerPath.DirectoryOf(directory))
        {
            if (step.Files.PathInRepository(ContainerPath.Below(directory, "global.json")) is { } path)
                return documents.Find<GlobalJsonDocument>(path);
            if (directory == "/") break;
        }

        return null;
    }

    private IEnumerable<ImageConflict> OfRuntime(DockerStage stage)
    {
        if (ImageOf(stage) is not { Kind: DotNetImageKind.AspNet or DotNetImageKind.Runtime, Minor: not null } image) yield break;
        if (build.OnlyPublishedInto(stage) is not { Project: { } project } step || InstallsDotNet(stage)) yield break;
        if (!DotNetOutput.NeedsRuntime(step) || DotNetOutput.FrameworksOf(step) is not { } frameworks) yield break;

        var highest = frameworks.OrderByDescending(framework => framework.Version).First();
        var lowest = frameworks.OrderBy(framework => framework.Version).First();
        if (lowest.Version > VersionOf(image))
            yield return Conflict(ImageConflictKind.RuntimeTooOld, stage, image, project, lowest);
        else if (highest.Version.Major < image.Major && !MayRollForward(stage, step))
            yield return Conflict(ImageConflictKind.RuntimeTooNew, stage, image, project, highest);
        else if (image.Kind == DotNetImageKind.Runtime && project.NeedsAspNetCore)
            yield return Conflict(ImageConflictKind.NoAspNetCore, stage, image, project, highest);
    }

    /// <summary>True when something may let the program run on a later major version (.NET: "Select which .NET version to use").</summary>
    private bool MayRollForward(DockerStage stage, DotNetStep step) =>
        step.Command.SetsProperty("RollForward")
        || step.Project!.Property("RollForward") is not { IsKnown: true, Text: "" }
        || documents.Repository.HasFile(ApplyingFiles.In(step.Project.Directory, "runtimeconfig.template.json"))
        || stage.FindAll<EnvInstruction>().SelectMany(env => env.Entries).Any(entry => entry.Name == "DOTNET_ROLL_FORWARD")
        || stage.FindAll<CommandInstruction>().Any(command => Mentions(command, "roll-forward") || Mentions(command, "fx-version"));

    private static ImageConflict Conflict(
        ImageConflictKind kind, DockerStage stage, DotNetImage image, DotNetProject project, TargetFramework framework) =>
        new(kind, Root(stage), image, project, framework.Moniker.Split('-')[0], framework.Version.ToString(2), CauseIn(project));

    private static Text.Location? CauseIn(DotNetProject project) =>
        project.Property("TargetFramework").Location ?? project.Property("TargetFrameworks").Location;

    private static DotNetImage? ImageOf(DockerStage stage) =>
        stage.BaseImage is { IsVersionKnown: true } image && Root(stage).From.Image is not null ? DotNetImage.Of(image) : null;

    private static DockerStage Root(DockerStage stage) => stage.Chain.Last();

    private static Version VersionOf(DotNetImage image) => new(image.Major!.Value, image.Minor!.Value);

    private static bool InstallsDotNet(DockerStage stage) =>
        stage.FindAll<DockerInstruction>().Any(instruction => Installers.Any(installer => Mentions(instruction, installer)));

    private static bool Mentions(DockerInstruction instruction, string text) =>
        instruction.Text.Content.IndexOf(text, StringComparison.Ordinal) >= 0;
}
