using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.EnvFiles;
using DeployGuard.Repository;
using DeployGuard.Secrets;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Environment;

/// <summary>A placeholder in the example makes compose's guard against a missing value useless.</summary>
public sealed class DG3018PlaceholderPassesGuard : DocumentRule<EnvFileDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG3018", "Placeholder of the example passes compose's guard", FindingLevel.Suggestion)
    {
        ChecklistItem = "env-example",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(EnvFileDocument document, ValidationContext context)
    {
        if (!document.Name.IsExample) return [];

        var folders = context.Documents.Model(EnvFolders.Build);
        var guarded = context.Documents.Model(ComposeVariables.Build).All
            .Where(use => use.Variable.Operator == VariableOperator.RequiredNotEmpty)
            .Where(use => folders.ExampleFor(RepositoryPath.DirectoryOf(use.Location.Path)) == document)
            .GroupBy(use => use.Name, StringComparer.Ordinal);
        return from name in guarded
               let entry = document.Find(name.Key)
               where entry is { Value.IsLiteral: true, ValueSpan.Length: > 0 } && CredentialLiteral.IsPlaceholder(entry.Value.ToString().Trim())
               select Report(document, entry.ValueSpan,
                   $"${{{Excerpt.Of(name.Key)}:?}} in the compose file takes this placeholder for a value; leave it empty, so that compose asks for one") with
               {
                   // Behind nothing a comment would become the value.
                   Edits = [new TextEdit(new Location(document.Text, entry.ValueSpan), entry.CommentSpan is null ? "" : "''")],
                   Related = [new RelatedLocation(name.First().Location, "Guarded here")],
                   Context = name.Key,
               };
    }
}
