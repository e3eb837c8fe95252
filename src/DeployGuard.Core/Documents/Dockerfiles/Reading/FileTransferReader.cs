using DeployGuard.Documents.Dockerfiles.Instructions;

namespace DeployGuard.Documents.Dockerfiles.Reading;

/// <summary>Reads the instructions that take paths as words or as JSON: COPY, ADD and VOLUME.</summary>
internal sealed class FileTransferReader(char escape, ProblemList problems)
{
    public CopyInstruction ReadCopy(InstructionHead head)
    {
        if (ReadPaths(head, out var isJson) is not { } words) return new CopyInstruction(head, [], null, isJson);

        var destination = TakeDestination(head, words);
        if (words.FirstOrDefault(IsUrl) is { } url && head.Flags.All(flag => flag.Name != "from"))
            problems.Add(url.Span, "COPY cannot fetch a URL: write ADD");
        return new CopyInstruction(head, words, destination, isJson);
    }

    public AddInstruction ReadAdd(InstructionHead head)
    {
        if (ReadPaths(head, out var isJson) is not { } words) return new AddInstruction(head, [], null, isJson);

        var destination = TakeDestination(head, words);
        return new AddInstruction(head, words, destination, isJson);
    }

    public VolumeInstruction ReadVolume(InstructionHead head)
    {
        if (ReadPaths(head, out var isJson) is not { } words) return new VolumeInstruction(head, [], isJson);

        if (words.Count == 0) problems.Add(head.KeywordSpan, "VOLUME needs a folder: write VOLUME /path");
        else if (words.FirstOrDefault(word => word.Value.Length == 0) is { } empty)
            problems.Add(empty.Span, "VOLUME cannot be an empty text: write a folder");
        return new VolumeInstruction(head, words, isJson);
    }

    /// <summary>The paths; null when a JSON array holds more than strings, which leaves open what they are.</summary>
    private List<DockerWord>? ReadPaths(InstructionHead head, out bool isJson)
    {
        var strings = JsonArrayReader.Read(head.Arguments, out var foreign);
        isJson = strings is not null;
        if (foreign is not null)
        {
            problems.Add(foreign.Value, "The JSON form takes strings only: write this in double quotes");
            return null;
        }

        if (strings is not null) return [.. strings.Select(item => DockerWord.ParseDecoded(item.Raw, item.Value, escape))];

        List<DockerWord> words = [.. WordSplitter.AtWhiteSpace(head.Arguments).Select(word => DockerWord.Parse(word, escape))];
        if (words.FirstOrDefault(word => word.Problem is not null) is { } malformed)
        {
            // Words end at every blank, so quotes around a path with blanks are torn apart.
            problems.Add(IsTornQuote(malformed)
                ? new SyntaxProblem(malformed.Span, "Quotes do not hold blanks together here: write the JSON form [\"a b\", \"c\"]")
                : malformed.Problem!);
        }

        return words;
    }

    private static bool IsTornQuote(DockerWord word) =>
        word.Raw.Count(c => c == '"') % 2 == 1 || word.Raw.Count(c => c == '\'') % 2 == 1;

    private DockerWord? TakeDestination(InstructionHead head, List<DockerWord> words)
    {
        if (words.Count < 2)
        {
            var message = $"{head.Keyword} needs at least one source and a destination: write {head.Keyword} source destination";
            problems.Add(words.Count == 0 ? head.KeywordSpan : words[0].Span, message);
            RemoveHeredocs(head, words);
            return null;
        }

        var destination = words[words.Count - 1];
        if (head.Heredocs.Any(heredoc => heredoc.OperatorSpan.Contains(destination.Span)))
            problems.Add(destination.Span, "A heredoc cannot be the destination: write it as a source, the path behind it");
        words.RemoveAt(words.Count - 1);
        RemoveHeredocs(head, words);
        return destination;
    }

    /// <summary>Words and heredocs are both in file order.</summary>
    private static void RemoveHeredocs(InstructionHead head, List<DockerWord> words)
    {
        var next = 0;
        words.RemoveAll(word =>
        {
            while (next < head.Heredocs.Count && head.Heredocs[next].OperatorSpan.End <= word.Span.Start) next++;
            return next < head.Heredocs.Count && head.Heredocs[next].OperatorSpan.Contains(word.Span);
        });
    }

    private static bool IsUrl(DockerWord word) =>
        word.Value.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || word.Value.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
