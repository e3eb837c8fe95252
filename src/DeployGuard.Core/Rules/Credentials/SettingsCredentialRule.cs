using DeployGuard.Checklist.Credentials;
using DeployGuard.Documents;
using DeployGuard.Documents.Settings;
using DeployGuard.Secrets;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A rule about the credentials among the settings of a file.</summary>
/// <typeparam name="TDocument">The kind of file.</typeparam>
public abstract class SettingsCredentialRule<TDocument> : DocumentRule<TDocument> where TDocument : Document
{
    private const int LongestMessage = 160;

    /// <inheritdoc/>
    protected sealed override IEnumerable<Finding> Validate(TDocument document, ValidationContext context) =>
        from found in context.Documents.Model(DocumentCredentials.Build).Of(document, SettingsOf, Find)
        let entry = found.Entry
        let credential = found.Credential
        select Report(document, entry.Value.ToSource(credential.Span), MessageOf(document, entry, credential)) with
        {
            Level = LevelOf(document, entry, credential),
            Context = entry.Key.ToString(),
        };

    /// <summary>The settings of a file.</summary>
    protected abstract IEnumerable<SettingsEntry> SettingsOf(TDocument document);

    /// <summary>What to do instead, the most helpful sentence first; the last one has at most 62 characters.</summary>
    protected abstract IEnumerable<string> Advice(TDocument document, SettingsEntry entry);

    /// <summary>The credential in a setting, its span in the value; null for none.</summary>
    private protected virtual Credential? Find(SettingsEntry entry) => SettingCredential.Of(entry);

    /// <summary>How much a credential matters; what somebody turned off is read by people only, and one step less.</summary>
    private protected virtual FindingLevel LevelOf(TDocument document, SettingsEntry entry, Credential credential)
    {
        var level = CredentialLevels.LevelOf(document.Path, credential.Strength);
        return entry.IsCommented && level > FindingLevel.Suggestion ? level - 1 : level;
    }

    private string MessageOf(TDocument document, SettingsEntry entry, Credential credential)
    {
        // The key says already that it is a connection string.
        var title = credential.Kind == CredentialKind.ConnectionString ? "password" : Excerpt.Of(credential.Title);
        var article = "aeiouAEIOU".IndexOf(title[0]) >= 0 ? "an" : "a";
        var what = credential.Strength == CredentialStrength.WeakDefault ? "is a default that everybody knows"
            : entry.IsCommented ? $"in a comment holds {article} {title}"
            : $"holds {article} {title}";
        return Advice(document, entry).Select(advice => $"'{Excerpt.Of(entry.Key.ToString())}' {what}; {advice}").First(message => message.Length <= LongestMessage);
    }
}
