using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Text;

namespace DeployGuard.Documents.Builds;

/// <summary>
/// Whether containers of a service have a health check: its own, that of the Dockerfile it builds, or that of its image.
/// </summary>
/// <param name="State">What is known.</param>
/// <param name="Evidence">The text that decides: the test, the switch, the base image; null when nothing does.</param>
public sealed record ServiceHealth(ServiceHealthState State, Location? Evidence)
{
    private static readonly ServiceHealth Unknown = new(ServiceHealthState.Unknown, null);

    /// <summary>What is known of a service of a merged project.</summary>
    public static ServiceHealth Of(ComposeService service, ComposeProject project, RepositoryDocuments documents)
    {
        if (service.Healthcheck is { } check)
        {
            if (check.IsDisabled) return new ServiceHealth(ServiceHealthState.Disabled, (check.Content["disable"] ?? check.Test)!.Location);
            if (check.Content.Scalar("disable") is { Boolean: null }) return Unknown;
            if (check.Test is { } test and not (ComposeSequence { Items.Count: 0 } or ComposeScalar { Raw.Length: 0 }))
                return new ServiceHealth(ServiceHealthState.Present, test.Location);
        }

        if (service.IsOpen || service.Content["provider"] is not null) return Unknown;
        return service.Build is null ? OfImage(service) : OfStage(ServiceBuild.Of(service, project, documents)?.Stage);
    }

    private static ServiceHealth OfStage(DockerStage? stage)
    {
        // A misspelt HEALTHCHECK is reported as such.
        if (stage is null || stage.FindAll<UnknownInstruction>().Any(unknown => unknown.NearestKeyword == "HEALTHCHECK")) return Unknown;

        if (stage.Healthcheck is { } check)
        {
            var state = check.IsNone ? ServiceHealthState.Disabled : ServiceHealthState.Present;
            return new ServiceHealth(state, new Location(check.Text.Source, check.KeywordSpan));
        }

        // An argument may bring another base than its default.
        var from = stage.Chain.Last().From;
        if (stage.BaseImage is not { } image || from.Text.Content.IndexOf('$') >= 0) return Unknown;

        var place = new Location(from.Text.Source, from.Image?.Span ?? from.KeywordSpan);
        return image.IsScratch ? new ServiceHealth(ServiceHealthState.Absent, place) : OfImage(image, place);
    }

    private static ServiceHealth OfImage(ComposeService service) =>
        service is { Image: { } image, ImageText: { } text } && IsNameLiteral(text.Raw) ? OfImage(image, text.Location) : Unknown;

    private static ServiceHealth OfImage(ImageReference image, Location place) => ServiceImage.HasHealthcheck(image) switch
    {
        true => new ServiceHealth(ServiceHealthState.Present, place),
        false => new ServiceHealth(ServiceHealthState.Absent, place),
        null => image.IsRepositoryKnown ? new ServiceHealth(ServiceHealthState.Opaque, place) : Unknown,
    };

    /// <summary>True when variables, whatever their defaults, only decide about tag or digest.</summary>
    private static bool IsNameLiteral(string image)
    {
        var variable = image.IndexOf('$');
        if (variable < 0) return true;

        var name = image.Substring(0, variable);
        return name.LastIndexOf(':') > name.LastIndexOf('/') || name.IndexOf('@') >= 0;
    }
}

/// <summary>What is known of a health check.</summary>
public enum ServiceHealthState
{
    /// <summary>Variables or files that are not here decide.</summary>
    Unknown,

    /// <summary>The image decides, and nothing is known of it but its name.</summary>
    Opaque,

    /// <summary>There is one.</summary>
    Present,

    /// <summary>There is none.</summary>
    Absent,

    /// <summary>It is switched off: <c>disable: true</c>, the test <c>NONE</c>, or <c>HEALTHCHECK NONE</c>.</summary>
    Disabled,
}
