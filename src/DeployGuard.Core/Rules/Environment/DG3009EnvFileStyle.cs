using DeployGuard.Documents.EnvFiles;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Environment;

/// <summary>The conventions of dotenv-linter that change nothing for any reader.</summary>
public sealed class DG3009EnvFileStyle : DocumentRule<EnvFileDocument>
{
    private static readonly HashSet<string> LowerCaseNames =
        new(StringComparer.Ordinal) { "http_proxy", "https_proxy", "ftp_proxy", "all_proxy", "no_proxy" };

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG3009", "Environment file is not written in the common style", FindingLevel.Suggestion)
        {
            Mode = AnalysisMode.All,
            Aliases =
            [
                "dotenv-linter:EndingBlankLine", "dotenv-linter:ExtraBlankLine", "dotenv-linter:LowercaseKey", "dotenv-linter:QuoteCharacter",
                "dotenv-linter:UnorderedKey",
            ],
        };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(EnvFileDocument document, ValidationContext context)
    {
        var content = document.Text.Content;
        if (content.Length > 0 && content[content.Length - 1] != '\n')
            yield return Replace(document, new TextSpan(content.Length, 0), content.IndexOf("\r\n", StringComparison.Ordinal) < 0 ? "\n" : "\r\n", "The last line has no end; add a line break");
        foreach (var lines in document.ExtraBlankLines())
            yield return Replace(document, lines, "", "More than one blank line; keep one");

        EnvEntry? previous = null;
        foreach (var entry in document.Entries.Where(entry => !entry.SharesLine))
        {
            // Names of .NET settings keep the case of their sections, and some names are known in small letters only.
            if (entry.Name.Length > 0 && char.IsLower(entry.Name[0]) && entry.Name.IndexOf("__", StringComparison.Ordinal) < 0 && !LowerCaseNames.Contains(entry.Name))
                yield return Report(document, entry.NameSpan, "The name has small letters; write the names of variables in capitals") with { Context = "capitals" };
            if (HasNeedlessQuotes(document, entry))
                yield return Unquote(document, entry.ValueSpan);
            if (previous is not null && document.AreNeighbours(previous, entry) && string.CompareOrdinal(entry.Name, previous.Name) < 0)
                yield return Report(document, entry.NameSpan, "The name comes before the one above it; sort the names of a group") with { Context = "order" };
            previous = entry;
        }
    }

    private static bool HasNeedlessQuotes(EnvFileDocument document, EnvEntry entry) =>
        // Without quotes the value would run on into what stands behind them.
        entry.Quote != EnvQuote.None && EnvQuoting.IsPlain(document.Text.ToString(new TextSpan(entry.ValueSpan.Start + 1, entry.ValueSpan.Length - 2)))
        && document.IsLastOnLine(entry);

    /// <summary>The value itself is not written: corrections are published.</summary>
    private Finding Unquote(EnvFileDocument document, TextSpan value) =>
        Report(document, value, "Nothing in this value needs quotes; remove them") with
        {
            Context = "style",
            Edits = [.. from quote in new[] { value.Start, value.End - 1 } select new TextEdit(new Location(document.Text, new TextSpan(quote, 1)), "")],
        };

    private Finding Replace(EnvFileDocument document, TextSpan span, string text, string message) =>
        Report(document, span, message) with { Context = "style", Edits = [new TextEdit(new Location(document.Text, span), text)] };
}
