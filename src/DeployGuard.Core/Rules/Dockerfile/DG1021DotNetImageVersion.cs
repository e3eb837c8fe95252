using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>A .NET image whose version does not fit the project built or run on it.</summary>
public sealed class DG1021DotNetImageVersion : DocumentRule<DockerfileDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG1021", ".NET image does not fit the project", FindingLevel.Blocking);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(DockerfileDocument document, ValidationContext context) =>
        from conflict in ImageConflicts.Of(context.Documents, document)
        select Report(document, conflict.Span, MessageFor(conflict)) with
        {
            Level = LevelOf(conflict),
            Related = conflict.Cause is { } cause ? [new RelatedLocation(cause, $"{Excerpt.Of(conflict.Needed)} is asked for here")] : [],
        };

    // A build argument may choose another image, and the environment of the deployment may allow a later runtime.
    private static FindingLevel LevelOf(ImageConflict conflict) =>
        conflict.IsCertain && conflict.Kind != ImageConflictKind.RuntimeTooNew ? FindingLevel.Blocking : FindingLevel.Warning;

    private static string MessageFor(ImageConflict conflict)
    {
        var image = Excerpt.Of(conflict.ImageName);
        var project = Excerpt.Of(conflict.Project.Name);
        var needed = Excerpt.Of(conflict.Needed);
        return conflict.Kind switch
        {
            ImageConflictKind.SdkTooOld => $"{image} cannot build {project} for {needed}; use dotnet/sdk:{conflict.Version}",
            ImageConflictKind.SdkRefusedByGlobalJson => $"global.json asks for SDK {needed}, which {image} does not have; use dotnet/sdk:{conflict.Version}",
            ImageConflictKind.NoAspNetCore => $"{image} has no ASP.NET Core, which {project} needs; use dotnet/aspnet:{conflict.Version}",
            _ => $"{image} does not run {project}, which is built for {needed}; use tag {conflict.Version}",
        };
    }
}
