using DeployGuard.Documents;
using DeployGuard.Text;

namespace DeployGuard.Validation.Suppression;

/// <summary>
/// dclint's <c>disable-file</c>, <c>disable</c> at the top for the whole file, and <c>disable-line</c> at the end of a line or above it,
/// each for the rules that follow or for all (https://github.com/zavoloklom/docker-compose-linter#disabling-rules-via-comments). People
/// also write <c>disable-next-line</c>, which dclint lacks.
/// </summary>
internal sealed record DclintDialect() : SuppressionDialect("dclint")
{
    private const string Keyword = "dclint";

    /// <inheritdoc/>
    public override SuppressionComment? Read(Comment comment, Document document)
    {
        var words = ReadNames(document.Text.Content, comment.Span.Start + 1, comment.Span.End);
        if (words.Count < 2 || !words[0].Name.Equals(Keyword, StringComparison.OrdinalIgnoreCase)) return null;

        SuppressionScope? scope = words[1].Name.ToLowerInvariant() switch
        {
            "disable-file" => SuppressionScope.File,
            "disable" when IsAtTop(comment, document.Text) => SuppressionScope.File,
            "disable-line" => SuppressionScope.Line,
            "disable-next-line" => SuppressionScope.NextStatement,
            _ => null,
        };
        return scope is { } known ? new SuppressionComment(known, AllIfNone([.. words.Skip(2)], words[1].Span)) : null;
    }

    /// <summary>dclint looks at the first line; a licence above it is no reason to read the comment otherwise.</summary>
    private static bool IsAtTop(Comment comment, SourceText text)
    {
        for (var i = 0; i < comment.Span.Start; i++)
        {
            if (text.Content[i] == '#') i = text.GetLine(text.GetPosition(i).Line).End;
            else if (!char.IsWhiteSpace(text.Content[i])) return false;
        }

        return true;
    }
}
