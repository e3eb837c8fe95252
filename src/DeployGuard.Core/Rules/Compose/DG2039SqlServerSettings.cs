using DeployGuard.Documents.Compose;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A SQL Server that does not start, or not where it is told to.</summary>
public sealed class DG2039SqlServerSettings : ComposeServiceRule
{
    private const string Eula = "ACCEPT_EULA";
    private const string OldName = "SA_PASSWORD";
    private const string NewName = "MSSQL_SA_PASSWORD";

    private static readonly string[] Readers = ["healthcheck", "command", "entrypoint"];

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2039", "SQL Server is not set up as its image demands", FindingLevel.Blocking);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context)
    {
        if (service.Build is not null || !ServiceImage.IsSqlServer(service.Image)) yield break;

        if (project.IsWhole && context.Documents.Model(ComposeProjects.Build).ReadingsOf(service, project).All(IsEulaMissing))
            yield return Report(service.ImageText!.Location, "SQL Server stops at once while its license is not accepted; add ACCEPT_EULA: \"Y\" to environment");

        if (service.FindVariable(OldName) is { } password)
        {
            yield return Report(password.NameLocation, $"{OldName} is deprecated, later images of SQL Server may not read it; write {NewName}") with
            {
                Level = FindingLevel.Suggestion,
                Edits = IsReadElsewhere(service) ? [] : [Rename(password)],
            };
        }

        if (service.Scalar("platform") is { Value: { } platform } text && platform.StartsWith("linux/arm", StringComparison.OrdinalIgnoreCase))
        {
            yield return Report(text.Location, "SQL Server exists for linux/amd64 only, which Docker emulates on ARM; write linux/amd64") with
            {
                Level = FindingLevel.Warning,
            };
        }
    }

    /// <summary>A command may set the variable itself, and another file may bring it.</summary>
    private static bool IsEulaMissing(ComposeService service) =>
        !service.IsOpen && service.FindVariable(Eula) is null && service.EnvFiles.Count == 0
        && service.Content["command"] is null or { IsNull: true } && service.Content["entrypoint"] is null or { IsNull: true };

    /// <summary>A health check or another variable may use the old name, and the new one may be there already.</summary>
    private static bool IsReadElsewhere(ComposeService service) =>
        service.FindVariable(NewName) is not null || service.EnvFiles.Count > 0
        || Readers.Select(attribute => service.Content[attribute]).Concat(service.Environment.Select(entry => entry.Value))
            .OfType<ComposeNode>()
            .SelectMany(node => node.Scalars)
            .Any(text => text.Raw.IndexOf(OldName, StringComparison.Ordinal) >= 0);

    private static TextEdit Rename(ComposeEntry entry)
    {
        var written = entry.NameLocation.Source.ToString(entry.NameLocation.Span);
        var start = entry.NameLocation.Span.Start + Math.Max(0, written.IndexOf(OldName, StringComparison.Ordinal));
        return new TextEdit(new Location(entry.NameLocation.Source, new TextSpan(start, OldName.Length)), NewName);
    }
}
