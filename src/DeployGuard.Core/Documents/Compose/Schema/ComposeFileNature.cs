using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Compose.Schema;

/// <summary>Whether a file with the name of a compose file is one.</summary>
internal sealed record ComposeFileNature
{
    private static readonly string[] Sections = ["services", "networks", "volumes", "secrets", "configs", "models"];

    /// <summary>Top-level keys of pipelines, manifests and templates of other tools.</summary>
    private static readonly string[] Foreign =
        ["apiVersion", "kind", "jobs", "stages", "steps", "on", "pipelines", "trigger", "Resources", "AWSTemplateFormatVersion", "hosts", "tasks"];

    /// <summary>True for a file that docker compose is meant to read.</summary>
    public bool IsCompose { get; private init; }

    /// <summary>True for text that becomes a compose file when a template engine has filled it.</summary>
    public bool IsTemplate { get; private init; }

    /// <summary>The first service of a file in the form before version 2; else null.</summary>
    public Location? VersionOne { get; private init; }

    /// <summary>The text or list that stands where a file of the default name has its keys; else null.</summary>
    public Location? NoMapping { get; private init; }

    /// <summary>Looks at a file.</summary>
    public static ComposeFileNature Of(ComposeDocument file)
    {
        if (IsFilledLater(file.Text.Content)) return new ComposeFileNature { IsTemplate = true };

        var roots = file.Yaml.Roots.Select(root => root.Target).OfType<YamlMapping>().ToList();
        if (roots.Count == 0)
        {
            var other = file.Yaml.Roots.FirstOrDefault(root => root.Target is YamlSequence or YamlScalar { IsNull: false });
            return new ComposeFileNature { NoMapping = file.Name.DefaultRank >= 0 && other is not null ? FirstLine(file.Text, other.Span) : null };
        }

        var entries = roots.SelectMany(root => root.EffectiveEntries).ToList();
        if (entries.Exists(entry => Foreign.Contains(entry.Name))) return new ComposeFileNature();
        if (entries.Exists(IsSection)) return new ComposeFileNature { IsCompose = true };
        if (file.Name.DefaultRank >= 0 && entries.Exists(IsNearSection)) return new ComposeFileNature { IsCompose = true };
        return new ComposeFileNature { VersionOne = FirstService(file.Text, entries) };
    }

    // GitLab's pipelines have a list of services.
    private static bool IsSection(YamlEntry entry) =>
        Sections.Contains(entry.Name) && (entry.Value.Target is YamlMapping or YamlScalar { IsNull: true });

    // Compose loads a file of its own name: with a misspelt 'services' it is one all the same.
    private static bool IsNearSection(YamlEntry entry) =>
        entry.Name is { } name && (name == "include" || NearestName.Find(name, Sections) is not null);

    private static Location? FirstService(SourceText text, IReadOnlyList<YamlEntry> entries) =>
        entries.Count > 0 && entries.All(entry => entry.Value.Target is YamlMapping service && service.EffectiveEntries.Any(IsSource))
            ? new Location(text, entries[0].Key.Span)
            : null;

    private static bool IsSource(YamlEntry attribute) => attribute.Name is "image" or "build" && attribute.Value.Target is YamlScalar;

    /// <summary>
    /// Statements of a template engine, or its braces where no quote makes them text. Docker's own templates have a dot right behind
    /// the braces.
    /// </summary>
    private static bool IsFilledLater(string content)
    {
        if (content.IndexOf("{%", StringComparison.Ordinal) >= 0) return true;
        var isText = false;
        for (var i = 0; i + 1 < content.Length; i++)
        {
            if (content[i] == '\n') isText = false;
            else if (content[i] is '"' or '\'' or '#') isText = true;
            else if (!isText && content[i] == '{' && content[i + 1] == '{' && i + 2 < content.Length && content[i + 2] != '.') return true;
        }

        return false;
    }

    private static Location FirstLine(SourceText text, TextSpan span)
    {
        var end = text.Content.IndexOf('\n', span.Start, span.Length);
        return new Location(text, end < 0 ? span : TextSpan.FromBounds(span.Start, end));
    }
}
