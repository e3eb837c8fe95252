using DeployGuard.Documents.Pipelines.GitHub.Expressions;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>How secrets get out of a workflow.</summary>
internal enum SecretExposureKind
{
    /// <summary><c>echo ${{ secrets.X }}</c> without anything that takes it.</summary>
    Printed,

    /// <summary><c>toJSON(secrets)</c>.</summary>
    AllSecrets,

    /// <summary><c>toJSON(github)</c>, which holds the token.</summary>
    WholeContext,

    /// <summary><c>fromJSON(secrets.X).y</c>.</summary>
    Part,

    /// <summary>An artifact that holds the token of the run.</summary>
    Artifact,

    /// <summary><c>printenv</c> where secrets are among the variables.</summary>
    Environment,

    /// <summary><c>secrets: inherit</c> for a workflow of another repository.</summary>
    Inherited,
}

/// <summary>A place where secrets get out.</summary>
/// <param name="Kind">How.</param>
/// <param name="Span">The smallest text at fault.</param>
/// <param name="Path">The keys that lead to it.</param>
internal sealed record SecretExposure(SecretExposureKind Kind, TextSpan Span, string Path)
{
    private static readonly string[] Printers = ["echo ", "printf ", "Write-Host ", "Write-Output "];

    /// <summary>Every place in a file.</summary>
    public static IEnumerable<SecretExposure> In(PipelineFile file)
    {
        foreach (var value in file.Values)
        {
            if (value.Scalar.Value.IndexOf("${{", StringComparison.Ordinal) < 0) continue;

            foreach (var place in ExpressionPlaces.In(value.Scalar.Value).Where(ExpressionPlaces.IsClosed))
            {
                if (ExpressionParser.Parse(value.Scalar.Value, ExpressionPlaces.Inside(place)).Node is not { } node) continue;
                foreach (var call in node.All.OfType<CallNode>())
                    if (KindOf(call) is { } kind) yield return new SecretExposure(kind, value.Scalar.ToSource(call.Span), value.Path);
                foreach (var part in node.All.OfType<MemberNode>())
                    if (IsOfSecret(part)) yield return new SecretExposure(SecretExposureKind.Part, value.Scalar.ToSource(part.Span), value.Path);
                if (node is MemberNode member && IsSecret(member) && value.Role == PipelineRole.Script && value.Name == "run" && IsPrinted(value.Scalar.Value, place))
                    yield return new SecretExposure(SecretExposureKind.Printed, value.Scalar.ToSource(place), value.Path);
            }
        }

        if (file.Dialect != PipelineDialect.GitHubWorkflow) yield break;

        var workflow = new WorkflowFile(file);
        foreach (var job in workflow.Jobs)
        {
            foreach (var dump in EnvironmentDumps.In(workflow, job)) yield return new SecretExposure(SecretExposureKind.Environment, dump, $"jobs.{job.Id}.steps.run");
            if (job.Uses?.Value.IndexOf('@') > 0 && job.Body.Find("secrets")?.Target is YamlScalar { Value: "inherit" } inherit)
                yield return new SecretExposure(SecretExposureKind.Inherited, inherit.Span, $"jobs.{job.Id}.secrets");
            if (KeptToken.In(job) is { } artifact) yield return new SecretExposure(SecretExposureKind.Artifact, artifact.Span, $"jobs.{job.Id}.steps.with.path");
        }
    }

    private static bool IsSecret(MemberNode member) => member.Path is { Count: 2 } path && path[0] == "secrets" && path[1] != "*";

    /// <summary>The first member of what is read from a secret.</summary>
    private static bool IsOfSecret(MemberNode member) =>
        member.Target is CallNode { Arguments.Count: 1 } call && call.Name.Equals("fromJSON", StringComparison.OrdinalIgnoreCase) && call.Arguments[0] is MemberNode secret && IsSecret(secret);

    private static SecretExposureKind? KindOf(CallNode call) =>
        call.Arguments.Count != 1 || call.Arguments[0] is not ContextNode context || !call.Name.Equals("toJSON", StringComparison.OrdinalIgnoreCase) ? null
        : context.Name.ToLowerInvariant() switch
        {
            "secrets" => SecretExposureKind.AllSecrets,
            "github" => SecretExposureKind.WholeContext,
            _ => null,
        };

    /// <summary>What a pipe, a file, a substitution or the command that masks takes is not printed.</summary>
    private static bool IsPrinted(string script, TextSpan place)
    {
        var start = place.Start == 0 ? 0 : script.LastIndexOf('\n', place.Start - 1) + 1;
        var end = script.IndexOf('\n', place.End);
        var before = script.Substring(start, place.Start - start).TrimStart();
        var after = end < 0 ? script.Substring(place.End) : script.Substring(place.End, end - place.End);
        return Array.Exists(Printers, printer => before.StartsWith(printer, StringComparison.OrdinalIgnoreCase))
            && before.IndexOfAny(['|', '>', '(', '`', ';', '&']) < 0 && after.IndexOfAny(['|', '>']) < 0
            && before.IndexOf("::add-mask::", StringComparison.Ordinal) < 0;
    }
}
