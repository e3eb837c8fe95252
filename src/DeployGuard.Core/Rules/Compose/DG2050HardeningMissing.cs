using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A service in production that leaves the engine's limits unused.</summary>
public sealed class DG2050HardeningMissing : ComposeServiceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2050", "Service in production is not hardened", FindingLevel.Suggestion)
    {
        Mode = AnalysisMode.All,
        Aliases = ["kics:no-new-privileges-not-set", "kics:security-opt-not-set", "kics:pids-limit-not-set", "kics:cpus-not-limited"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context)
    {
        if (!project.IsForProduction || !project.IsWhole || service.IsOpen) yield break;

        var missing = Missing(service, ServiceRole.Of(service, project, context.Documents)).ToList();
        if (missing.Count > 0)
            yield return Report(service.NameLocation, $"'{Excerpt.Of(service.Name)}' runs without {string.Join(", ", missing)}; add what it can work under");
    }

    private static IEnumerable<string> Missing(ComposeService service, ServiceImage? role)
    {
        if (!HasText(service, "security_opt", text => text.StartsWith("no-new-privileges", StringComparison.Ordinal) && !text.EndsWith("false", StringComparison.Ordinal)))
            yield return "no-new-privileges";
        if (!HasText(service, "cap_drop", text => LinuxCapability.Normalize(text) == "ALL")) yield return "cap_drop: ALL";
        // What keeps data writes it somewhere, and not only into its volume.
        if (role?.KeepsData != true && service.Content["read_only"] is null or { IsNull: true }) yield return "read_only";
        if (!HasAny(service, "pids_limit") && !HasLimit(service, "pids")) yield return "pids_limit";
        if (!HasAny(service, "cpus", "cpu_quota", "cpu_count", "cpu_percent") && !HasLimit(service, "cpus")) yield return "cpus";
    }

    /// <summary>An item a variable hides may be the one.</summary>
    private static bool HasText(ComposeService service, string attribute, Func<string, bool> isMeant) =>
        service.Items(attribute).OfType<ComposeScalar>().Any(item => item.Value is not { } value || isMeant(value));

    private static bool HasAny(ComposeService service, params string[] attributes) =>
        attributes.Any(attribute => service.Scalar(attribute) is not null);

    private static bool HasLimit(ComposeService service, string name) =>
        service.Content.Find("deploy", "resources", "limits", name) is { IsNull: false };
}
