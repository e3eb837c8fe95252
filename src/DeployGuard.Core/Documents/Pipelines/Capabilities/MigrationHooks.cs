using DeployGuard.Documents.Compose;
using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>
/// Migrations that a deployment runs by itself before the new version starts: hooks of a chart, init containers and jobs of manifests, services
/// of compose that others wait for, and the release command of Fly.
/// </summary>
/// <param name="documents">The documents of the repository.</param>
internal sealed class MigrationHooks(RepositoryDocuments documents)
{
    // More templates than any chart has.
    private const int MaximumFiles = 200;

    private static readonly string[] Words = ["migrat", "dbup", "database"];

    private RepositorySnapshot Repository => documents.Repository;

    /// <summary>What a deployment of a call brings along; empty for other calls.</summary>
    public IEnumerable<StepCapability> Of(CommandCall call)
    {
        if (call.Directory is not { } directory) return [];

        return call.Program switch
        {
            "helm" when call.Has("upgrade install") => Folders(call.Arguments, directory).SelectMany(folder => In(folder + "/templates", "helm.sh/hook", "pre-upgrade")),
            "kubectl" or "oc" when call.Has("apply create replace") => Folders(Manifests(call), directory).SelectMany(folder => In(folder, "initContainers:", "").Concat(In(folder, "kind: Job", ""))),
            "flyctl" or "fly" when call.Has("deploy") => RepositoryPath.Combine(directory, "fly.toml") is { } path && Repository.HasFile(path) ? In(path, "release_command", "", named: false) : [],
            "docker" or "podman" or "docker-compose" when call.Has("up") && (call.Program == "docker-compose" || call.Has("compose")) => OfCompose(directory),
            _ => [],
        };
    }

    /// <summary>What the job has to be like for the deployment to be one.</summary>
    public static CapabilityProviso ProvisoOf(CommandCall call) =>
        call.Program is "docker" or "podman" or "docker-compose" ? CapabilityProviso.InEnvironment : CapabilityProviso.NotInLocalCluster;

    /// <summary>Behind <c>-f</c> and <c>-k</c>; kinds and names may be called like a folder.</summary>
    private static IEnumerable<CommandWord> Manifests(CommandCall call)
    {
        for (var i = 1; i < call.Arguments.Count; i++)
            if (WordPattern.IsAny("-f --filename -k --kustomize", call.Arguments[i - 1].Text)) yield return call.Arguments[i];
    }

    private IEnumerable<string> Folders(IEnumerable<CommandWord> words, string directory) =>
        words.Where(word => word.IsKnown && !word.IsOption).Select(word => RepositoryPath.Combine(directory, word.Text)).OfType<string>()
            .Where(path => path.Length > 0 && (Repository.HasDirectory(path) || Repository.HasFile(path))).Distinct(StringComparer.Ordinal);

    /// <summary>The files that have both texts and, unless the first says it, are about a schema.</summary>
    private IEnumerable<StepCapability> In(string path, string sign, string second, bool named = true)
    {
        var files = Repository.HasFile(path) ? [Repository.Find(path)!] : Repository.FilesBelow(path).Where(entry => entry.Kind == FileKind.Yaml).Take(MaximumFiles).ToList();
        foreach (var text in files.Select(documents.ScriptOf).OfType<SourceText>())
        {
            var at = text.Content.IndexOf(sign, StringComparison.Ordinal);
            if (at < 0 || text.Content.IndexOf(second, StringComparison.Ordinal) < 0) continue;
            if (named && !Words.Any(word => text.Content.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)) continue;
            yield return new StepCapability(StepCapabilities.Migrate, new Location(text, new TextSpan(at, sign.Length)), sign.TrimEnd(':'));
        }
    }

    private IEnumerable<StepCapability> OfCompose(string directory) =>
        from project in documents.Model(ComposeProjects.Build).All
        where project.Directory == directory
        from service in project.Services
        from dependency in service.DependsOn
        where dependency.Condition == "service_completed_successfully" && Words.Any(word => dependency.Service.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
        select new StepCapability(StepCapabilities.Migrate, dependency.NameLocation, $"{service.Name} waits for {dependency.Service}");
}
