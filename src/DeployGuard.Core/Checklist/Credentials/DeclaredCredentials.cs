using DeployGuard.Documents;
using DeployGuard.Documents.Projects;
using DeployGuard.Documents.Settings;
using DeployGuard.Secrets;
using DeployGuard.Text;

namespace DeployGuard.Checklist.Credentials;

/// <summary>The credentials in settings, configuration, NuGet and project files, and in what is read as plain text or not at all.</summary>
internal static class DeclaredCredentials
{
    /// <summary>Those of a repository, as evidence for a verdict.</summary>
    public static IEnumerable<FoundCredential> In(RepositoryDocuments documents) =>
        InEntries<SettingsDocument>(documents, document => document.Entries, SettingCredential.Of)
            .Concat(InEntries<ConfigDocument>(documents, document => document.Entries, ConfigCredential.Of))
            .Concat(InEntries<NuGetConfigDocument>(documents, document => document.Settings, NuGetCredential.Of))
            .Concat(InEntries<MSBuildDocument>(documents, document => document.ReadSettings(), ProjectCredential.Of))
            .Concat(InTexts(documents))
            .Concat(InKeyStores(documents));

    private static IEnumerable<FoundCredential> InEntries<TDocument>(
        RepositoryDocuments documents, Func<TDocument, IEnumerable<SettingsEntry>> entriesOf, Func<SettingsEntry, Credential?> find) where TDocument : Document =>
        from document in documents.All<TDocument>()
        let isAside = CredentialPlace.IsAside(document.Path)
        from found in documents.Model(DocumentCredentials.Build).Of(document, entriesOf, find)
        where found.Credential.Strength == CredentialStrength.Real || !(found.Entry.IsCommented || isAside)
        select FoundCredential.Of(new Location(document.Text, found.Entry.Value.ToSource(found.Credential.Span)), found.Credential, !isAside);

    /// <summary>Of a token that may be none, as one for tests, a known default, or what may be given to browsers, two of these are too much doubt.</summary>
    private static IEnumerable<FoundCredential> InTexts(RepositoryDocuments documents) =>
        from found in documents.Model(TextCredentials.Build).All()
        let credential = found.Credential
        let isAside = CredentialPlace.IsAside(found.Text.Path)
        let isDoubtful = credential.MayBePublic || credential.Confidence == CredentialConfidence.Medium
        where credential.Strength == CredentialStrength.Real ? !(isAside && isDoubtful) : !(isAside || isDoubtful)
        select FoundCredential.Of(new Location(found.Text, credential.Span), credential, !isAside);

    private static IEnumerable<FoundCredential> InKeyStores(RepositoryDocuments documents) =>
        from entry in KeyStores.In(documents.Repository)
        where !documents.IsExcluded(entry.Path)
        // The content is no text; the file as a whole is at fault.
        select new FoundCredential(new Location(new SourceText(entry.Path, ""), default), "key store", IsDeployed: true);
}
