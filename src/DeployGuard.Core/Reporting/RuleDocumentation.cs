using System.Text;
using DeployGuard.Validation;

namespace DeployGuard.Reporting;

/// <summary>
/// The Markdown that lies beside a rule: a first-level heading <c>DGnnnn: Title</c>, second-level sections, and
/// fenced examples marked <c>bad</c> or <c>good</c> (conventions: docs/writing-rules.md).
/// </summary>
public sealed class RuleDocumentation
{
    private RuleDocumentation(string markdown, string heading, IReadOnlyList<DocumentationSection> sections, IReadOnlyList<RuleExample> examples)
    {
        Markdown = markdown;
        Heading = heading;
        Sections = sections;
        Examples = examples;
    }

    /// <summary>The whole text, lines ended by LF.</summary>
    public string Markdown { get; }

    /// <summary>The text of the first-level heading, empty when there is none.</summary>
    public string Heading { get; }

    /// <summary>The second-level sections in order.</summary>
    public IReadOnlyList<DocumentationSection> Sections { get; }

    /// <summary>The examples in order.</summary>
    public IReadOnlyList<RuleExample> Examples { get; }

    /// <summary>The documentation of a rule, from the assembly of the rule.</summary>
    /// <exception cref="InvalidOperationException">The assembly does not carry a <c>.md</c> of the rule's name.</exception>
    public static RuleDocumentation Of(Rule rule)
    {
        var type = rule.GetType();
        using var stream = type.Assembly.GetManifestResourceStream(type.Name + ".md")
            ?? throw new InvalidOperationException($"{type.Name}.md is not embedded in {type.Assembly.GetName().Name}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse(reader.ReadToEnd());
    }

    /// <summary>Reads documentation; any text gives a result, what does not follow the conventions is left out.</summary>
    public static RuleDocumentation Parse(string markdown)
    {
        markdown = markdown.Replace("\r\n", "\n");
        var blocks = MarkdownBlock.Read(markdown);
        var heading = blocks.FirstOrDefault(block => block.HeadingLevel == 1)?.Text ?? "";
        return new RuleDocumentation(markdown, heading, [.. ReadSections(blocks)], RuleExample.Read(blocks));
    }

    /// <summary>The text of a section without its heading, or null when there is none; casing does not matter.</summary>
    public string? Section(string heading) =>
        Sections.FirstOrDefault(section => string.Equals(section.Heading, heading, StringComparison.OrdinalIgnoreCase))?.Text;

    private static IEnumerable<DocumentationSection> ReadSections(IReadOnlyList<MarkdownBlock> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].HeadingLevel != 2) continue;

            var body = blocks.Skip(i + 1).TakeWhile(block => block.HeadingLevel is 0 or > 2).Select(block => block.Source);
            yield return new DocumentationSection(blocks[i].Text, string.Join("\n", body).Trim('\n'));
        }
    }
}

/// <summary>A second-level section of a rule's documentation.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Text">Its Markdown without the heading and without empty lines around it.</param>
public sealed record DocumentationSection(string Heading, string Text);
