using DeployGuard.Documents;

namespace DeployGuard.Validation.Suppression;

/// <summary>
/// dotenv-linter's <c>dotenv-linter:off A, B</c>, in effect until <c>dotenv-linter:on A, B</c> or the end of the file, for the checks named or
/// for all (https://dotenv-linter.github.io, usage, comments).
/// </summary>
internal sealed record DotenvLinterDialect() : SuppressionDialect("dotenv-linter")
{
    private const string Keyword = "dotenv-linter:";

    /// <inheritdoc/>
    public override SuppressionComment? Read(Comment comment, Document document)
    {
        var words = ReadNames(document.Text.Content, comment.Span.Start + 1, comment.Span.End);
        if (words.Count == 0 || !words[0].Name.StartsWith(Keyword, StringComparison.OrdinalIgnoreCase)) return null;

        SuppressionScope? scope = words[0].Name.Substring(Keyword.Length).ToLowerInvariant() switch
        {
            "off" => SuppressionScope.FromHere,
            "on" => SuppressionScope.UntilHere,
            _ => null,
        };
        return scope is { } known ? new SuppressionComment(known, AllIfNone([.. words.Skip(1)], words[0].Span)) : null;
    }
}
