using DeployGuard.Documents.Projects;
using DeployGuard.Text;

namespace DeployGuard.Documents.Settings;

/// <summary>
/// Reads an XML file as settings: each attribute, each element with a text, and each pair of a name and a value
/// (<c>&lt;add key="…" value="…" /&gt;</c>) is one. A key is the name below that of the element around it.
/// </summary>
internal static class XmlSettings
{
    private static readonly SettingsKey Root = new(null, "");

    /// <summary>The settings in order, those of comments marked.</summary>
    /// <param name="text">The file.</param>
    /// <param name="root">Its root element; null gives no settings.</param>
    public static IReadOnlyList<SettingsEntry> Of(SourceText text, ElementSyntax? root)
    {
        var entries = new List<SettingsEntry>();
        var open = new Stack<(ElementSyntax Element, ElementSyntax? Parent, bool IsCommented)>();
        if (root is not null) open.Push((root, null, false));
        while (open.Count > 0)
        {
            var (element, parent, isCommented) = open.Pop();
            var found = OfAttributes(element, parent).Concat(OfText(element, parent));
            entries.AddRange(found.Select(one => new SettingsEntry(one.Key, one.KeySpan, XmlText.Decode(text.Content, one.Span, one.Value)) { IsCommented = isCommented }));
            for (var i = element.Commented.Count - 1; i >= 0; i--) open.Push((element.Commented[i], element, true));
            for (var i = element.Children.Count - 1; i >= 0; i--) open.Push((element.Children[i], element, isCommented));
        }

        return entries;
    }

    private static IEnumerable<(SettingsKey Key, TextSpan KeySpan, TextSpan Span, string Value)> OfAttributes(ElementSyntax element, ElementSyntax? parent)
    {
        var name = element.Attribute("key") ?? element.Attribute("name");
        foreach (var attribute in element.Attributes)
        {
            if (attribute == name || attribute.Value.Length == 0) continue;

            var isValue = Is(attribute.Name, "value") || Is(attribute.Name, "connectionString");
            // <add key="Password" value="…" />, and log4net's <password value="…" />.
            var key = isValue && name is not null ? KeyOf(parent, name.Value)
                : Is(attribute.Name, "value") ? KeyOf(parent, element.Name)
                : KeyOf(element.Is("add") ? parent : element, attribute.Name);
            yield return (key, isValue && name is not null ? name.ValueSpan : element.NameSpan, attribute.ValueSpan, attribute.Value);
        }
    }

    private static IEnumerable<(SettingsKey Key, TextSpan KeySpan, TextSpan Span, string Value)> OfText(ElementSyntax element, ElementSyntax? parent)
    {
        if (element.Value.Length == 0) yield break;

        // <setting name="Password"><value>…</value></setting>
        var named = element.Is("value") ? parent?.Attribute("name") ?? parent?.Attribute("key") : null;
        yield return (KeyOf(parent, named?.Value ?? element.Name), named?.ValueSpan ?? element.NameSpan, element.ValueSpan, element.Value);
    }

    /// <summary>A property of a project is called by its name alone.</summary>
    private static SettingsKey KeyOf(ElementSyntax? around, string name) =>
        around is null || around.Is("PropertyGroup") ? new SettingsKey(Root, name) : new SettingsKey(new SettingsKey(Root, around.Name), name);

    private static bool Is(string name, string expected) => string.Equals(name, expected, StringComparison.OrdinalIgnoreCase);
}
