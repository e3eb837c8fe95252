using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A service in production that stays down after a crash.</summary>
public sealed class DG2028RestartPolicyMissing : ComposeServiceRule
{
    private static readonly string[] SwarmAttributes = ["mode", "placement", "update_config", "rollback_config", "endpoint_mode"];

    private static readonly HashSet<string> JobWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "job", "jobs", "migrate", "migrator", "migration", "migrations", "seed", "seeder", "init", "setup", "bootstrap", "backup", "restore",
        "cron", "task", "certbot", "provision", "once", "createbuckets", "mc", "test", "tests", "cli", "console", "shell", "true",
    };

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2028", "Service in production is not restarted", FindingLevel.Suggestion);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context)
    {
        if (!project.IsForProduction || !project.IsWhole || service.IsOpen) yield break;
        if (context.Documents.Model(ComposeProjects.Build).ReadingsOf(service, project).Any(HasPolicy)) yield break;
        if (!IsJob(service, project) && !IsForSwarm(service))
            yield return Report(service.NameLocation, $"'{Excerpt.Of(service.Name)}' stays down after a crash or a reboot; write restart: unless-stopped");
    }

    private static bool HasPolicy(ComposeService service) =>
        service.Content["restart"] is not null || service.Content.Find("deploy", "restart_policy") is not null;

    /// <summary>True for what ends by itself: others wait for its end, it is started on demand, or its name or command says so.</summary>
    private static bool IsJob(ComposeService service, ComposeProject project) =>
        service.Profiles.Count > 0
        || project.IsAwaited(service)
        || service.Name.Split('-', '_', '.').Any(JobWords.Contains)
        || service.Command?.Any(word => JobWords.Contains(word.TrimStart('-'))) == true;

    /// <summary>A swarm restarts by itself.</summary>
    private static bool IsForSwarm(ComposeService service) =>
        SwarmAttributes.Any(attribute => service.Content.Find("deploy", attribute) is not null);
}
