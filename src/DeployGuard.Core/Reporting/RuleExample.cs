using System.Globalization;

namespace DeployGuard.Reporting;

/// <summary>
/// An example of a rule's documentation: a fenced block whose info string says <c>bad</c> or <c>good</c>, or
/// several of the same verdict under one heading that each name their <c>file=path</c> and form one repository.
/// </summary>
/// <param name="IsBad">True when the rule reports it, false when it is free of findings.</param>
/// <param name="Files">Its files in order; never empty.</param>
public sealed record RuleExample(bool IsBad, IReadOnlyList<ExampleFile> Files)
{
    /// <summary>
    /// True when the files are named: they are a whole repository, in which a missing file is known to be missing.
    /// An example without names shows a part of one.
    /// </summary>
    public bool IsWholeRepository { get; init; }

    /// <summary>The user's <c>DeployGuardTrustedRegistries</c>, from <c>trusted=a,b</c>; empty when not set.</summary>
    public IReadOnlyList<string> TrustedRegistries { get; init; } = [];

    internal static IReadOnlyList<RuleExample> Read(IReadOnlyList<MarkdownBlock> blocks)
    {
        var examples = new List<RuleExample>();
        var firstUnderHeading = 0;
        foreach (var block in blocks)
        {
            if (block.HeadingLevel > 0) firstUnderHeading = examples.Count;
            if (block.Info is null) continue;

            var words = block.Info.Split([' '], StringSplitOptions.RemoveEmptyEntries);
            var isBad = words.Contains("bad");
            if (isBad == words.Contains("good")) continue;

            var path = Value(words, "file=");
            var file = new ExampleFile(path ?? DefaultPath(words[0]), Without(Value(words, "cut="), block.Text), Lines(words))
            {
                IsUntracked = words.Contains("untracked"),
            };
            var trusted = List(words, "trusted=");
            var open = path is null
                ? -1
                : examples.FindIndex(firstUnderHeading, example => example.IsWholeRepository && example.IsBad == isBad);
            if (open < 0)
                examples.Add(new RuleExample(isBad, [file]) { IsWholeRepository = path is not null, TrustedRegistries = trusted });
            else
                examples[open] = examples[open] with { Files = [.. examples[open].Files, file] };
        }

        return examples;
    }

    private static string DefaultPath(string language) => language switch
    {
        "dockerfile" => "Dockerfile",
        "dockerignore" => ".dockerignore",
        "compose" => "compose.yaml",
        "dotenv" => ".env",
        _ => "",
    };

    /// <summary>A token is written in two parts, so that no scanner takes the documentation for a leak.</summary>
    private static string Without(string? cut, string text) => string.IsNullOrEmpty(cut) ? text : text.Replace(cut, "");

    private static IReadOnlyList<int> Lines(string[] words) =>
        [.. from number in List(words, "lines=")
            let line = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0
            where line > 0
            select line];

    private static string[] List(string[] words, string key) =>
        (Value(words, key) ?? "").Split([','], StringSplitOptions.RemoveEmptyEntries);

    private static string? Value(string[] words, string key) =>
        words.FirstOrDefault(word => word.StartsWith(key, StringComparison.Ordinal))?.Substring(key.Length);
}

/// <summary>A file of an example.</summary>
/// <param name="Path">Path from the repository root, separated by '/'; empty when the block neither names one nor has a language that implies one.</param>
/// <param name="Content">The text; every line ends with LF.</param>
/// <param name="ReportedLines">The 1-based lines on which findings start; empty when there are none.</param>
public sealed record ExampleFile(string Path, string Content, IReadOnlyList<int> ReportedLines)
{
    /// <summary>True for a file that is not committed yet (<c>untracked</c>).</summary>
    public bool IsUntracked { get; init; }
}
