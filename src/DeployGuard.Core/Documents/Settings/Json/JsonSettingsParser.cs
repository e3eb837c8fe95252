using System.Globalization;
using DeployGuard.Text;

namespace DeployGuard.Documents.Settings.Json;

/// <summary>
/// Reads settings from JSON and goes on behind errors, so that a missing comma hides nothing. Comments and trailing commas are allowed, as in
/// the JSON provider of .NET. Linear, and without recursion.
/// </summary>
internal sealed class JsonSettingsParser
{
    /// <summary>How deep System.Text.Json reads.</summary>
    private const int MaximumDepth = 64;

    // Far beyond what people write; a generated or hostile file must not fill the memory.
    private const int MaximumEntries = 50_000;

    private readonly string content;
    private readonly JsonScanner scanner;
    private readonly JsonProblems problems;
    private readonly bool isCommented;
    private readonly Stack<JsonContainer> open = new();
    private Expected expected = Expected.Value;
    private (string Name, TextSpan Span)? key;
    private int tokens;

    /// <summary>Reads a whole file.</summary>
    public JsonSettingsParser(string content)
    {
        this.content = content;
        scanner = new JsonScanner(content, 0, content.Length);
        problems = new JsonProblems(content);
    }

    /// <summary>Reads a comment that may hold settings of a section; what is none is passed over.</summary>
    /// <param name="content">The file without the signs of its comments.</param>
    /// <param name="span">The comment.</param>
    /// <param name="section">The section around it.</param>
    public JsonSettingsParser(string content, TextSpan span, SettingsKey section)
    {
        this.content = content;
        scanner = new JsonScanner(content, span.Start, span.End);
        problems = new JsonProblems(content);
        isCommented = true;
        open.Push(new JsonContainer(section, isObject: true, new TextSpan(span.Start, 0), new JsonMembers()));
        expected = Expected.Key;
    }

    private enum Expected
    {
        Key,
        Colon,
        Value,
        Separator,
        End,
    }

    /// <summary>The settings in order.</summary>
    public List<SettingsEntry> Entries { get; } = [];

    /// <summary>The comments in order, each with the section it stands in.</summary>
    public List<JsonSectionComment> Comments { get; } = [];

    /// <summary>What stops the JSON provider.</summary>
    public IReadOnlyList<SyntaxProblem> Problems => problems.All;

    private SettingsKey Section => open.Count > 0 ? open.Peek().Key : Root;

    private static SettingsKey Root { get; } = new(null, "");

    /// <summary>Reads.</summary>
    public void Parse()
    {
        for (var token = Next(); token.Kind != JsonTokenKind.End && open.Count <= MaximumDepth; token = Next())
        {
            if (token.Problem is { } problem) problems.Add(problem);
            Take(token);
        }

        if (open.Count > MaximumDepth) problems.Add(open.Peek().Opening, "Settings nest deeper than 64 levels, where reading JSON ends; flatten them");
        else if (open.Count > 0) problems.Add(open.Peek().Opening, $"This bracket is not closed; write '{(open.Peek().IsObject ? '}' : ']')}' where its section ends");
        else if (expected == Expected.Value) problems.Add(new TextSpan(0, 0), "The file holds no settings; write at least {}");
    }

    private JsonToken Next()
    {
        var token = scanner.Next();
        for (var i = Comments.Count; i < scanner.Comments.Count; i++)
        {
            var comment = scanner.Comments[i];
            Comments.Add(new JsonSectionComment(comment, Section, tokens));
            problems.Pass(comment);
        }

        tokens++;
        return token;
    }

    private void Take(JsonToken token)
    {
        switch (token.Kind)
        {
            case JsonTokenKind.OpenObject or JsonTokenKind.OpenArray:
                Open(token);
                break;
            case JsonTokenKind.CloseObject or JsonTokenKind.CloseArray:
                Close(token);
                break;
            case JsonTokenKind.Colon when expected == Expected.Colon:
                expected = Expected.Value;
                break;
            case JsonTokenKind.Comma when expected == Expected.Separator:
                expected = AfterComma();
                break;
            case JsonTokenKind.Text when expected == Expected.Key || (expected == Expected.Separator && IsInObject):
                if (expected == Expected.Separator) problems.Add(token.Span, "A comma is missing before this key; write one behind the value above");
                key = (JsonWords.TextOf(content, token.Span).Content, Inner(token.Span));
                expected = Expected.Colon;
                break;
            case JsonTokenKind.Text or JsonTokenKind.Number or JsonTokenKind.Switch:
                TakeValue(token);
                break;
            default:
                problems.Unexpected(token.Span);
                // The word stands where a key or a value belongs; what follows it is read as if it were one.
                if (token.Kind is JsonTokenKind.Unknown or JsonTokenKind.Comma && expected is Expected.Colon or Expected.Value && open.Count > 0) EndOfValue();
                if (token.Kind == JsonTokenKind.Comma && expected == Expected.Separator) expected = AfterComma();
                break;
        }
    }

    private bool IsInObject => open.Count > 0 && open.Peek().IsObject;

    private Expected AfterComma() => IsInObject ? Expected.Key : Expected.Value;

    private void Open(JsonToken token)
    {
        var isObject = token.Kind == JsonTokenKind.OpenObject;
        if (expected != Expected.Value) problems.Unexpected(token.Span);
        else if (open.Count == 0 && !isObject) problems.Add(token.Span, "Settings are an object; write { at the beginning of the file");

        var parent = open.Count > 0 ? open.Peek() : null;
        var name = key?.Name;
        var below = parent is null ? Root
            : !parent.IsObject ? IndexIn(parent)
            : name is null ? parent.Key
            : new SettingsKey(parent.Key, name);
        var members = parent is { IsObject: true } && name is not null ? parent.Members.Below(name) : new JsonMembers();
        open.Push(new JsonContainer(below, isObject, token.Span, members));
        key = null;
        expected = isObject ? Expected.Key : Expected.Value;
    }

    private void Close(JsonToken token)
    {
        var isObject = token.Kind == JsonTokenKind.CloseObject;
        // The bracket around a comment's settings often stands outside of it.
        if (open.Count == (isCommented ? 1 : 0))
        {
            problems.Unexpected(token.Span);
            return;
        }

        if (open.Peek().IsObject != isObject)
            problems.Add(token.Span, isObject ? "An array is closed by '}'; write ']'" : "An object is closed by ']'; write '}'");
        else if (expected == Expected.Colon || (isObject && expected == Expected.Value))
            problems.Add(token.Span, "The key before this has no value; write one, or null");
        open.Pop();
        EndOfValue();
    }

    private void TakeValue(JsonToken token)
    {
        if (open.Count == 0)
        {
            if (expected == Expected.End) problems.Unexpected(token.Span);
            else problems.Add(token.Span, "Settings are an object; write { at the beginning of the file");
            expected = Expected.End;
            return;
        }

        if (expected == Expected.Colon) problems.Add(token.Span, "A colon is missing between this value and its key");
        else if (expected != Expected.Value) problems.Add(token.Span, "A comma is missing before this value; write one behind the value above");
        var parent = open.Peek();
        if (!parent.IsObject)
        {
            Add(IndexIn(parent), Inner(token), token);
        }
        else if (key is { } named)
        {
            if (!parent.Members.TrySet(named.Name))
                problems.AddDuplicate(named.Span, "This key is set twice in the file, at which the start fails; remove one of them");
            Add(new SettingsKey(parent.Key, named.Name), named.Span, token);
        }

        EndOfValue();
    }

    private void Add(SettingsKey path, TextSpan keySpan, JsonToken token)
    {
        if (Entries.Count == MaximumEntries) return;

        var value = token.Kind == JsonTokenKind.Text
            ? JsonWords.TextOf(content, token.Span)
            : DecodedText.Verbatim(content.Substring(token.Span.Start, token.Span.Length), token.Span.Start);
        var kind = token.Kind switch
        {
            JsonTokenKind.Number => SettingsValueKind.Number,
            JsonTokenKind.Switch => SettingsValueKind.Switch,
            _ => SettingsValueKind.Text,
        };
        Entries.Add(new SettingsEntry(path, keySpan, value, kind) { IsCommented = isCommented });
    }

    private void EndOfValue()
    {
        key = null;
        expected = open.Count > 0 ? Expected.Separator : Expected.End;
    }

    private static SettingsKey IndexIn(JsonContainer array) =>
        new(array.Key, array.NextIndex().ToString(CultureInfo.InvariantCulture), isIndex: true);

    private TextSpan Inner(JsonToken token) => token.Kind == JsonTokenKind.Text ? Inner(token.Span) : token.Span;

    private TextSpan Inner(TextSpan token) => JsonWords.TextOf(content, token).Span;
}
