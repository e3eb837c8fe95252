using DeployGuard.Documents.Builds;
using DeployGuard.Documents.IgnoreFiles;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>A pattern that does not do what it says.</summary>
public sealed class DG1028IneffectiveIgnorePattern : DocumentRule<DockerIgnoreDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG1028", "Pattern of the ignore file has no effect", FindingLevel.Suggestion);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(DockerIgnoreDocument document, ValidationContext context) =>
        from found in IneffectivePatterns.In(document, context.Documents)
        select Report(document, found.Pattern.Span, MessageFor(found)) with
        {
            Related = found.Other is null ? [] : [new RelatedLocation(new Location(document.Text, found.Other.Span), "The other pattern")],
            Edits = EditFor(document, found) is { } edit ? [edit] : [],
        };

    private static string MessageFor(IneffectivePattern found)
    {
        var pattern = Excerpt.Of(found.Pattern.ToString());
        return found.Flaw switch
        {
            PatternFlaw.IndentedComment => "A # behind a blank is read as a pattern; start the comment in the first column",
            PatternFlaw.TrailingComment => $"'{pattern}' is read as one pattern, as # starts a comment in the first column only; move it to a line of its own",
            PatternFlaw.Backslash => $@"'{pattern}' works on Windows only, elsewhere \ is an escape; write / between folders",
            PatternFlaw.OutsideContext => $"'{pattern}' matches nothing: patterns begin in the root of the build context; name a file or folder in it",
            PatternFlaw.Duplicate => $"'{pattern}' stands above already; remove this line",
            PatternFlaw.NothingToTakeBack => $"'{pattern}' takes nothing back, as no pattern above excludes it; remove it or move it behind the one that does",
            PatternFlaw.ExcludedAgain => $"'{pattern}' has no effect: '{Excerpt.Of(found.Other!.Value)}' below excludes it again; move the exception behind it",
            _ => $"'{pattern}' holds at the top only, but what it names lies in folders; write **/{Excerpt.Of(found.Pattern.Value)}",
        };
    }

    private static TextEdit? EditFor(DockerIgnoreDocument document, IneffectivePattern found)
    {
        var span = found.Pattern.Span;
        var written = document.Text.ToString(span);
        var line = document.Text.GetPosition(span.Start).Line;
        var start = document.Text.GetLine(line).Start;
        return found.Flaw switch
        {
            PatternFlaw.IndentedComment => Replace(TextSpan.FromBounds(start, span.Start), ""),
            PatternFlaw.TrailingComment => Replace(span, ToLines(written)),
            PatternFlaw.Backslash => Replace(span, written.Replace('\\', '/')),
            PatternFlaw.Duplicate => Replace(TextSpan.FromBounds(start, line < document.Text.LineCount ? document.Text.GetLine(line + 1).Start : span.End), ""),
            PatternFlaw.TopOnly => Replace(span, "**/" + found.Pattern.Value),
            _ => null,
        };

        TextEdit Replace(TextSpan replaced, string text) => new(new Location(document.Text, replaced), text);
    }

    private static string ToLines(string written)
    {
        var comment = written.IndexOf('#', written.IndexOfAny([' ', '\t']));
        return written.Substring(comment) + "\n" + written.Substring(0, comment).TrimEnd();
    }
}
