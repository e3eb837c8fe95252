namespace DeployGuard.Text;

/// <summary>One replacement in a file, part of a correction that is certain.</summary>
/// <param name="Location">What is replaced; an empty span inserts.</param>
/// <param name="NewText">The text to write; empty removes.</param>
public sealed record TextEdit(Location Location, string NewText)
{
    /// <summary>
    /// The same change without writing again what stays, when that is the whole text that is replaced: corrections are published, and what
    /// they correct may be a secret.
    /// </summary>
    public IReadOnlyList<TextEdit> Narrow()
    {
        var old = Location.Source.ToString(Location.Span);
        var kept = old.Length == 0 ? -1 : NewText.IndexOf(old, StringComparison.Ordinal);
        if (kept < 0) return [this];

        TextEdit[] edits = [Insert(Location.Span.Start, NewText.Substring(0, kept)), Insert(Location.Span.End, NewText.Substring(kept + old.Length))];
        return [.. edits.Where(edit => edit.NewText.Length > 0)];
    }

    private TextEdit Insert(int offset, string text) => new(Location with { Span = new TextSpan(offset, 0) }, text);
}
