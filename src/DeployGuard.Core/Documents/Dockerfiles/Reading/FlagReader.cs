using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles.Reading;

/// <summary>Reads the flags between keyword and arguments.</summary>
internal sealed class FlagReader(char escape, ProblemList problems)
{
    /// <summary>Reads the words that start with two dashes; a lone <c>--</c> ends them.</summary>
    /// <param name="text">The joined instruction.</param>
    /// <param name="start">0-based offset behind the keyword.</param>
    /// <param name="argumentsStart">0-based offset of what follows the flags.</param>
    public IReadOnlyList<DockerFlag> Read(MappedText text, int start, out int argumentsStart)
    {
        var flags = new List<DockerFlag>();
        var content = text.Content;
        var position = start;
        while (true)
        {
            while (position < content.Length && char.IsWhiteSpace(content[position])) position++;
            argumentsStart = position;
            if (string.CompareOrdinal(content, position, "--", 0, 2) != 0) return flags;

            var end = WordSplitter.EndOfWord(content, position, escape);
            if (end - position == 2)
            {
                argumentsStart = end;
                return flags;
            }

            flags.Add(ReadFlag(text.Slice(position, end - position)));
            position = end;
        }
    }

    /// <summary>Reports flags the keyword does not know, repeats and wrong or missing values.</summary>
    public void Validate(string keyword, IReadOnlyList<DockerFlag> flags)
    {
        if (Keywords.FlagsOf(keyword) is not { } known) return;

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var flag in flags)
        {
            if (!known.Contains(flag.Name)) ReportUnknown(keyword, flag, known);
            else if (!seen.Add(flag.Name) && !Keywords.MayRepeat(flag.Name))
                problems.Add(flag.Span, $"Flag --{flag.Name} is given twice: remove one");
            else ValidateValue(flag);
        }
    }

    private DockerFlag ReadFlag(MappedText word)
    {
        var equals = word.Content.IndexOf('=');
        var nameEnd = equals < 0 ? word.Content.Length : equals;
        var name = word.Slice(2, nameEnd - 2);
        var value = equals < 0 ? null : DockerWord.Parse(word.Slice(equals + 1, word.Content.Length - equals - 1), escape);
        return new DockerFlag(name.Content, name.SpanInSource, value, word.SpanInSource);
    }

    private void ReportUnknown(string keyword, DockerFlag flag, IReadOnlyList<string> known)
    {
        var name = Characters.Excerpt("--" + flag.Name);
        var advice = NearestName.Find(flag.Name, known) is { } nearest ? $"did you mean --{nearest}?"
            : known.Count == 0 ? "it takes none"
            : "it takes " + string.Join(", ", known.Select(flagName => "--" + flagName));
        problems.Add(flag.Span, $"{keyword} has no flag {name}: {advice}");
    }

    private void ValidateValue(DockerFlag flag)
    {
        if (Keywords.IsBoolean(flag.Name))
        {
            if (flag.Value is not null && flag.Value.Value is not ("true" or "false"))
                problems.Add(flag.Span, $"Flag --{flag.Name} is true or false: write --{flag.Name}");
        }
        else if (flag.Value is null)
        {
            problems.Add(flag.Span, $"Flag --{flag.Name} needs a value: write --{flag.Name}=value");
        }
    }
}
