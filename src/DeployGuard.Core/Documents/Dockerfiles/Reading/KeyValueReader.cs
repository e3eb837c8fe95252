using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles.Reading;

/// <summary>Reads ENV, LABEL and ARG.</summary>
internal sealed class KeyValueReader(char escape, ProblemList problems)
{
    /// <summary>Reads <c>key=value …</c>, or the legacy form when the first word has no <c>=</c>.</summary>
    public IReadOnlyList<KeyValue> ReadPairs(InstructionHead head)
    {
        var words = WordSplitter.OutsideQuotes(head.Arguments, escape);
        if (words.Count == 0)
        {
            problems.Add(head.KeywordSpan, $"{head.Keyword} needs a key and a value: write {head.Keyword} key=value");
            return [];
        }

        var entries = words[0].Content.IndexOf('=') < 0 ? [ReadLegacy(head)] : words.Select(ReadEntry).ToList();
        if (!entries[0].IsLegacy && entries.FirstOrDefault(entry => entry.Value is null) is { } bare)
            problems.Add(bare.Span, $"{Characters.Excerpt(bare.Name)} has no '=': write key=value, and quote values with blanks");
        Validate(head, entries);
        return entries;
    }

    /// <summary>Reads <c>name</c> and <c>name=value</c> words.</summary>
    public IReadOnlyList<KeyValue> ReadNames(InstructionHead head)
    {
        var entries = WordSplitter.OutsideQuotes(head.Arguments, escape).Select(ReadEntry).ToList();
        if (entries.Count == 0) problems.Add(head.KeywordSpan, "ARG needs a name: write ARG name or ARG name=default");
        Validate(head, entries);
        return entries;
    }

    private KeyValue ReadEntry(MappedText word)
    {
        var equals = word.Content.IndexOf('=');
        if (equals < 0) return new KeyValue(DockerWord.Parse(word, escape), null, word.SpanInSource);

        var value = word.Slice(equals + 1, word.Content.Length - equals - 1);
        return new KeyValue(
            DockerWord.Parse(word.Slice(0, equals), escape), DockerWord.Parse(value, escape), word.SpanInSource);
    }

    private KeyValue ReadLegacy(InstructionHead head)
    {
        var text = head.Arguments;
        var end = 0;
        while (end < text.Content.Length && !char.IsWhiteSpace(text.Content[end])) end++;
        var key = DockerWord.Parse(text.Slice(0, end), escape);
        var rest = text.Slice(end, text.Content.Length - end).Trim();
        if (rest.Content.Length == 0)
        {
            problems.Add(key.Span, $"{head.Keyword} {Characters.Excerpt(key.Value)} has no value: write key=value");
            return new KeyValue(key, null, key.Span, IsLegacy: true);
        }

        return new KeyValue(key, DockerWord.Parse(rest, escape), text.SpanInSource, IsLegacy: true);
    }

    private void Validate(InstructionHead head, IReadOnlyList<KeyValue> entries)
    {
        if (entries.FirstOrDefault(entry => entry.Name.Length == 0) is { } blank)
            problems.Add(blank.Span, $"{head.Keyword} without a name: write the name in front of '='");
        problems.AddFirst(entries.SelectMany(entry => new[] { entry.Key, entry.Value }));
    }
}
