using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Expansion;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A build argument that no ARG of the Dockerfile takes.</summary>
public sealed class DG2057UnusedBuildArgument : ComposeProjectRule
{
    private static readonly HashSet<string> Predefined = new(StringComparer.OrdinalIgnoreCase)
    {
        "HTTP_PROXY", "HTTPS_PROXY", "FTP_PROXY", "NO_PROXY", "ALL_PROXY", "SOURCE_DATE_EPOCH",
    };

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2057", "Build argument is declared nowhere in the Dockerfile", FindingLevel.Warning);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeProject project, ValidationContext context)
    {
        var declared = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        return from service in project.Services
               let dockerfile = ServiceBuild.Of(service, project, context.Documents)?.Dockerfile
               where dockerfile is not null
               from argument in service.KeyValues("build", "args")
               select (Argument: argument, Dockerfile: dockerfile, Names: ArgumentsOf(dockerfile, declared)) into use
               // Services may share a list of arguments, of which each Dockerfile takes what it needs.
               group use by use.Argument.NameLocation into shared
               where shared.All(use => !Takes(use.Dockerfile, use.Names, use.Argument.Name))
               let first = shared.First()
               select Report(shared.Key, Message(first.Argument.Name, first.Dockerfile, first.Names));
    }

    private static bool Takes(DockerfileDocument dockerfile, HashSet<string> names, string name) =>
        names.Contains(name) || Predefined.Contains(name) || GlobalScope.IsPredefined(name) || name.StartsWith("BUILDKIT_", StringComparison.Ordinal)
        || dockerfile.HasForeignSyntax || dockerfile.Stages.Count == 0;

    private static string Message(string name, DockerfileDocument dockerfile, IEnumerable<string> names) =>
        $"{Excerpt.Of(dockerfile.Path)} has no ARG {Excerpt.Of(name)}, so the value is lost; "
        + (NearestName.Find(name, names) is { } nearest ? $"did you mean '{Excerpt.Of(nearest)}'?" : "declare it in the stage that needs it");

    private static HashSet<string> ArgumentsOf(DockerfileDocument dockerfile, Dictionary<string, HashSet<string>> known)
    {
        if (!known.TryGetValue(dockerfile.Path, out var names))
        {
            var entries = dockerfile.InstructionsOf<ArgInstruction>(includeOnBuild: true).SelectMany(arg => arg.Entries);
            known[dockerfile.Path] = names = new(entries.Select(entry => entry.Name), StringComparer.Ordinal);
        }

        return names;
    }
}
