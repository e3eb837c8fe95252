using DeployGuard.Documents.EnvFiles;
using DeployGuard.Secrets;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Environment;

/// <summary>Reports what docker compose, the shell and the dotenv packages read differently, once a line.</summary>
public sealed class DG3001AmbiguousLine : DocumentRule<EnvFileDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG3001", "Readers of the environment file disagree on a line", FindingLevel.Warning);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(EnvFileDocument document, ValidationContext context)
    {
        if (document.Text.HasByteOrderMark && document.Entries.Count > 0)
            yield return Report(document, new TextSpan(0, 0), "The byte order mark becomes part of the first name for a shell and for Python; save as UTF-8 without it");
        if (EnvDisagreements.LoneCarriageReturn(document.Text) is { } carriageReturn)
            yield return Report(document, carriageReturn, "A carriage return alone ends the line for some readers and not for compose; end lines with LF");

        var lastLine = 0;
        for (var i = 0; i < document.Entries.Count; i++)
        {
            // What is lost behind a closing quote matters more than how the value before it is written.
            if (i + 1 < document.Entries.Count && document.Entries[i + 1].SharesLine && !document.Entries[i].SharesLine) continue;

            var entry = document.Entries[i];
            var reasons = EnvDisagreements.Of(document, entry, CredentialName.IsSecret).Take(2).ToList();
            if (reasons.Count == 0) continue;

            var line = document.Text.GetPosition(reasons[0].Span.Start).Line;
            if (line == lastLine) continue;

            lastLine = line;
            yield return Report(document, reasons[0].Span, Message(reasons[0].Kind)) with
            {
                // What stands behind a quote may be the rest of a password.
                Context = entry.SharesLine ? "behind a quote" : entry.Name,
                Edits = Edits(document, entry, reasons),
            };
        }
    }

    private static string Message(EnvDisagreementKind kind) => kind switch
    {
        EnvDisagreementKind.TextBehindQuote =>
            "Compose starts another variable behind the closing quote, others keep one value; quote the whole value, or use two lines",
        EnvDisagreementKind.UnclosedQuote => "The value goes on to a quote some lines below, and what follows that one is lost; write the missing quote",
        EnvDisagreementKind.ColonSeparator => "Most readers know no ':' between name and value; write '='",
        EnvDisagreementKind.NameWithColon => "Compose ends the name at ':'; write '__' for each ':' of the name, which .NET reads the same",
        EnvDisagreementKind.LiteralDollar => "Compose replaces this as a variable, other readers keep it; put the value in single quotes if it is meant literally",
        EnvDisagreementKind.BackslashEscape => "Compose replaces this escape, other readers keep the backslash; put the value in single quotes if it is meant literally",
        EnvDisagreementKind.LeadingHash => "Compose takes this for the value, other readers for a comment; put a value in single quotes, a comment on its own line",
        EnvDisagreementKind.TabBeforeHash => "After a tab compose takes '#' for part of the value, others for a comment; write a space before '#'",
        EnvDisagreementKind.InnerQuote => "Quotes inside an unquoted value are kept, removed or refused, depending on the reader; quote the whole value",
        _ => "Some readers end the value at this '#'; put the value in quotes",
    };

    private static IReadOnlyList<TextEdit> Edits(EnvFileDocument document, EnvEntry entry, IReadOnlyList<EnvDisagreement> reasons)
    {
        var value = document.Text.ToString(entry.ValueSpan);
        TextEdit Replace(int start, int end, string text) => new(new Location(document.Text, TextSpan.FromBounds(start, end)), text);
        switch (reasons[0].Kind)
        {
            case EnvDisagreementKind.ColonSeparator when reasons.Count == 1:
                return [Replace(entry.NameSpan.End, entry.SpaceAfter.End, "=")];
            case EnvDisagreementKind.NameWithColon when reasons.Count == 1 && !char.IsWhiteSpace(value[value.IndexOf('=') + 1]):
                var name = value.Substring(0, value.IndexOf('='));
                return [Replace(entry.SeparatorSpan.Start, entry.ValueSpan.Start + name.Length, "__" + name.Replace(":", "__"))];
            case EnvDisagreementKind.LeadingHash when value.Length == 1 || char.IsWhiteSpace(value[1]):
                // It was meant as a comment.
                return [];
            case EnvDisagreementKind.LeadingHash or EnvDisagreementKind.InnerQuote or EnvDisagreementKind.GluedHash
                when EnvQuoting.Quote(value) is { } quoted:
                var start = reasons[0].Kind == EnvDisagreementKind.LeadingHash ? entry.SeparatorSpan.End : entry.ValueSpan.Start;
                return [Replace(start, entry.ValueSpan.End, quoted)];
            default:
                return [];
        }
    }
}
