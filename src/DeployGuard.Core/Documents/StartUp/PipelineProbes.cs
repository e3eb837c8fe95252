using DeployGuard.Documents.Pipelines;
using DeployGuard.Text;

namespace DeployGuard.Documents.StartUp;

/// <summary>
/// Finds the paths that pipelines ask a version for that they have just deployed. Only hosts that variables give are of interest: whose a
/// literal one is, and what lies between it and the program, is told nowhere.
/// </summary>
internal static class PipelineProbes
{
    private const int LongestCommand = 1000;

    private static readonly string[] Programs = ["curl", "wget", "invoke-webrequest", "invoke-restmethod", "iwr", "irm"];

    /// <summary>Programs of others that pipelines ask as well, as people name their variables.</summary>
    private static readonly string[] Others =
    [
        "sonar", "vault", "grafana", "keycloak", "elastic", "kibana", "consul", "prometheus", "seq", "rabbit", "nexus", "argo", "registry", "artifactory", "jenkins", "proxy", "gateway", "apim", "mock", "tunnel", "ngrok",
    ];

    /// <summary>The paths with their places.</summary>
    public static IEnumerable<(string Path, Location Location)> In(RepositoryDocuments documents)
    {
        var reader = documents.Model(StepCapabilityReader.Of);
        foreach (var pipeline in documents.Model(RepositoryPipelines.Of).All)
        {
            // What steps do is worked out only where one may ask.
            if (!pipeline.Jobs.Any(job => job.Steps.Any(MayAsk))) continue;

            var deploying = new HashSet<PipelineJob>(pipeline.Jobs.Where(job => job.Steps.Any(step => Has(reader.Of(job, step), StepCapabilities.Deploy))));
            foreach (var job in deploying.Count == 0 ? [] : pipeline.Jobs)
            {
                var isBehind = job.Ancestors.Any(deploying.Contains);
                foreach (var step in job.Steps)
                {
                    var found = reader.Of(job, step);
                    isBehind |= Has(found, StepCapabilities.Deploy);
                    foreach (var request in isBehind && MayAsk(step) ? found.Where(IsRequest) : [])
                        if (AddressIn(request.Location) is var (path, location)) yield return (path, location);
                }
            }
        }
    }

    private static bool MayAsk(PipelineStep step)
    {
        foreach (var script in step.Scripts)
            if (script.Text.Value.IndexOf('$') >= 0 && Array.Exists(Programs, program => script.Text.Value.IndexOf(program, StringComparison.OrdinalIgnoreCase) >= 0)) return true;
        return false;
    }

    private static bool Has(IReadOnlyList<StepCapability> found, StepCapabilities capability)
    {
        for (var i = 0; i < found.Count; i++)
            if (found[i].Capability == capability) return true;
        return false;
    }

    private static bool IsRequest(StepCapability found) =>
        found.Capability == StepCapabilities.Verify && Programs.Contains(found.Evidence);

    /// <summary>The literal path behind the only address of a command, the host of which is a variable; null for anything else.</summary>
    private static (string Path, Location Location)? AddressIn(Location command)
    {
        var content = command.Source.Content;
        var end = EndOfCommand(content, command.Span.Start);
        var start = content.IndexOf('$', command.Span.Start, end - command.Span.Start);
        var scheme = content.IndexOf("://", command.Span.Start, end - command.Span.Start, StringComparison.Ordinal);
        if (scheme >= 0) start = scheme + 3;
        if (start < 0 || start >= end || content[start] != '$') return null;

        var path = EndOfHost(content, start, end);
        if (path >= end || content[path] != '/' || Array.Exists(Others, word => content.IndexOf(word, start, path - start, StringComparison.OrdinalIgnoreCase) >= 0)) return null;

        var close = path;
        while (close < end && (char.IsLetterOrDigit(content[close]) || content[close] is '/' or '-' or '_' or '.' or '~')) close++;
        var isWhole = close >= end || content[close] is ' ' or '\t' or '\r' or '\n' or '"' or '\'' or '?' or ')' or ';';
        return isWhole && close - path > 1 ? (content.Substring(path, close - path), new Location(command.Source, TextSpan.FromBounds(path, close))) : null;
    }

    /// <summary>The offset of the end of the line, or of the last one that a backslash or a backtick joins to it.</summary>
    private static int EndOfCommand(string content, int start)
    {
        var limit = Math.Min(content.Length, start + LongestCommand);
        for (var at = start + 1; at < limit; at++)
            if (content[at] == '\n' && content[content[at - 1] == '\r' ? at - 2 : at - 1] is not ('\\' or '`')) return at;
        return limit;
    }

    /// <summary>The offset behind variables and the letters between them: <c>${{ env.NAME }}.example.com</c>, <c>$(host)</c>, <c>$HOST:8080</c>.</summary>
    private static int EndOfHost(string content, int start, int end)
    {
        var at = start;
        while (at < end)
        {
            if (!IsOfHost(content[at])) break;

            var isEnclosed = content[at] == '$' && at + 1 < end && content[at + 1] is '{' or '(';
            var close = !isEnclosed ? "" : string.CompareOrdinal(content, at, "${{", 0, 3) == 0 ? "}}" : content[at + 1] == '{' ? "}" : ")";
            var found = isEnclosed ? content.IndexOf(close, at, end - at, StringComparison.Ordinal) : at + 1;
            if (found < 0) return end;
            at = found + close.Length;
        }

        return at;
    }

    private static bool IsOfHost(char c) => c is '$' or '.' or '-' or '_' or ':' || char.IsLetterOrDigit(c);
}
