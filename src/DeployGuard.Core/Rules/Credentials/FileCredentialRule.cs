using DeployGuard.Checklist.Credentials;
using DeployGuard.Documents.PlainText;
using DeployGuard.Secrets;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A rule about one kind of credential in files that are read as plain text.</summary>
public abstract class FileCredentialRule : DocumentRule<TextDocument>
{
    /// <summary>A file with more is a list, and one finding says so.</summary>
    private const int MaximumPerFile = 20;

    /// <inheritdoc/>
    protected sealed override IEnumerable<Finding> Validate(TextDocument document, ValidationContext context)
    {
        var found = context.Documents.Model(TextCredentials.Build).Of(document).Where(Includes).ToList();
        if (found.Count == 0) return [];

        // What stands twice on a line is seen by whoever corrects the first.
        var places = found
            .GroupBy(credential => (document.Text.GetPosition(credential.Span.Start).Line, credential.Kind, credential.Format, credential.Title))
            .Select(alike => alike.First()).ToList();
        return places.Count > MaximumPerFile
            ? [Finding(document, found[0], Describe(found.Count)) with { Context = "many" }]
            : places.Select(credential => Finding(document, credential, Describe(credential, document.Text)) with { Context = credential.Title });
    }

    /// <summary>True for the credentials the rule is about.</summary>
    private protected abstract bool Includes(Credential credential);

    /// <summary>The message about one credential.</summary>
    private protected abstract string Describe(Credential credential, SourceText text);

    /// <summary>The message about a file with more credentials than anybody wants to read of.</summary>
    private protected abstract string Describe(int count);

    private Finding Finding(TextDocument document, Credential credential, string message) =>
        Report(document, credential.Span, message) with { Level = LevelOf(document.Path, credential) };

    /// <summary>What may be no secret, or opens nothing but a test, is one step less.</summary>
    private static FindingLevel LevelOf(string path, Credential credential)
    {
        var level = CredentialLevels.LevelOf(path, credential.Strength);
        return (credential.MayBePublic || credential.Confidence == CredentialConfidence.Medium) && level > FindingLevel.Suggestion ? level - 1 : level;
    }
}
