using DeployGuard.Documents.EnvFiles;
using DeployGuard.Secrets;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Environment;

/// <summary>Two environments share a secret.</summary>
public sealed class DG3019SecretInSeveralFiles : RepositoryRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG3019", "Environments share the value of a secret", FindingLevel.Suggestion);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ValidationContext context)
    {
        var secrets = from folder in context.Documents.Model(EnvFolders.Build).All
                      from file in folder.Files
                      from entry in file.Entries
                      where entry.Value.IsLiteral && CredentialLiteral.Of(entry.Name, entry.Value.ToString()) == CredentialStrength.Real
                      select (File: file, Entry: entry);
        return from alike in secrets.GroupBy(secret => secret.Entry.Value.ToString(), StringComparer.Ordinal)
               let places = alike.GroupBy(secret => secret.File).Select(file => file.First()).OrderBy(one => one.File.Path, StringComparer.Ordinal).ToList()
               where places.Count > 1
               select Report(places[1].File, places[1].Entry.NameSpan,
                   $"'{Excerpt.Of(places[1].Entry.Name)}' has the same value in {Excerpt.Of(places[0].File.Path)}; give each environment a secret of its own") with
               {
                   Related = [new RelatedLocation(new Location(places[0].File.Text, places[0].Entry.NameSpan), "The same value stands here")],
                   Context = places[1].Entry.Name,
               };
    }
}
