using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.Shell;
using DeployGuard.Secrets;
using DeployGuard.Text;

namespace DeployGuard.Checklist.Credentials;

/// <summary>The credentials of a pipeline.</summary>
internal sealed class PipelineCredentials
{
    private const int LongestLine = 400;

    private static readonly string[] Here = ["localhost", "127.0.0.1", "host.docker.internal"];

    /// <summary>Variables by which the images of databases take their first password.</summary>
    private static readonly string[] ImageVariables =
    [
        "POSTGRES_PASSWORD", "PGPASSWORD", "MYSQL_ROOT_PASSWORD", "MYSQL_PASSWORD", "MARIADB_ROOT_PASSWORD", "MARIADB_PASSWORD", "SA_PASSWORD", "MSSQL_SA_PASSWORD",
        "MONGO_INITDB_ROOT_PASSWORD", "RABBITMQ_DEFAULT_PASS", "ELASTIC_PASSWORD", "REDIS_PASSWORD", "ORACLE_PASSWORD", "MINIO_ROOT_PASSWORD",
    ];

    private readonly PipelineFile file;
    private readonly HashSet<string> ofServices;
    private readonly HashSet<int> starts;

    public PipelineCredentials(PipelineFile file)
    {
        this.file = file;
        All = [.. file.Values.SelectMany(value => In(value).Select(credential => (value, credential)))];
        starts = [.. All.Select(found => found.Credential.Span.Start)];
        ofServices = new(All.Where(found => IsOfService(found.Value, found.Credential)).Select(found => TextOf(found.Credential)), StringComparer.Ordinal);
    }

    /// <summary>All of them, the harmless ones included, in the order of the file.</summary>
    public IReadOnlyList<(PipelineValue Value, PlacedCredential Credential)> All { get; }

    /// <summary>True when one of them begins where a span begins.</summary>
    public bool HasAt(TextSpan span) => starts.Contains(span.Start);

    /// <summary>
    /// True for a credential of what the pipeline itself starts and throws away, such as the database of its tests; it may still be one
    /// that is used elsewhere.
    /// </summary>
    public bool IsThrownAway(PipelineValue value, PlacedCredential credential) =>
        IsOfService(value, credential) || ofServices.Contains(TextOf(credential));

    private IEnumerable<PlacedCredential> In(PipelineValue value)
    {
        var text = PipelineExpressions.Hide(value.Scalar.Value, CredentialLiteral.Hidden);
        var found = value.Role == PipelineRole.Setting
            ? PlacedCredential.InValue(value.Name, text, value.Scalar.ToSource)
            : PlacedCredential.In(text, value.Scalar.ToSource);
        return value.Role == PipelineRole.Script ? PlacedCredential.Apart(found.Concat(Printed(text, value)).Concat(Piped(value))) : found;
    }

    private static IEnumerable<PlacedCredential> Printed(string script, PipelineValue value) =>
        from printed in WorkflowCommands.In(script)
        from credential in PlacedCredential.InValue(
            printed.Name, script.Substring(printed.Value.Start, printed.Value.Length),
            span => value.Scalar.ToSource(new TextSpan(printed.Value.Start + span.Start, span.Length)))
        select credential;

    private static IEnumerable<PlacedCredential> Piped(PipelineValue value) =>
        value.Scalar.Value.IndexOf('|') >= 0 && value.Scalar.Mapped is { } script ? PipedPassword.In(ShellReader.Read(script, ShellDialect.Bash)) : [];

    private bool IsOfService(PipelineValue value, PlacedCredential credential)
    {
        if (value.IsOfServiceContainer) return true;
        if (file.HasServiceContainers && ImageVariables.Contains(value.Name, StringComparer.OrdinalIgnoreCase)) return true;

        var text = TextAround(credential.Span);
        return Here.Any(host => Has(text, host)) || (Has(text, "docker run") && ImageVariables.Any(name => Has(text, name + "=")));
    }

    /// <summary>The line, or what stands near in a long one.</summary>
    private string TextAround(TextSpan span)
    {
        var line = file.Text.GetLine(file.Text.GetPosition(span.Start).Line);
        var start = Math.Max(line.Start, span.Start - LongestLine);
        return file.Text.ToString(TextSpan.FromBounds(start, Math.Max(start, Math.Min(line.End, span.End + LongestLine))));
    }

    private static bool Has(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    private string TextOf(PlacedCredential credential) => file.Text.ToString(credential.Span);
}
