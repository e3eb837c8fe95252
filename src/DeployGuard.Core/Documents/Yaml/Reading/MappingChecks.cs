using DeployGuard.Text;

namespace DeployGuard.Documents.Yaml.Reading;

/// <summary>What the parser lets pass and no reader of YAML accepts: repeated keys, aliases of nothing, merges of what is no mapping.</summary>
internal sealed class MappingChecks(SourceText text, YamlProblemList problems)
{
    /// <summary>Checks a key that is complete.</summary>
    public void Key(OpenCollection mapping, YamlNode key)
    {
        if (key.Target is not YamlScalar { Value: { } name }) return;

        if (mapping.FirstKey(name, name == "<<" && new YamlEntry(key, key).IsMerge) is not { } first) return;

        var line = text.GetPosition(first.Span.Start).Line;
        problems.Add(key.Span, name == "<<"
            ? $"A second << stands here, the first on line {line}: write one, with a list: <<: [*a, *b]"
            : $"Key {Excerpt(name)} stands here again, first on line {line}: keep one, or put both contents under it");
    }

    /// <summary>Checks an alias against the anchor it names.</summary>
    public void Alias(TextSpan span, string name, AnchorTarget? anchor)
    {
        if (anchor is null)
            problems.Add(span, $"No anchor &{Clean(name)} stands above: correct the name, or put the value in quotes if * is part of it");
        else if (anchor.Node is null)
            problems.Add(span, $"The alias repeats the value it stands in: move &{Clean(name)} or write out what is meant");
    }

    /// <summary>Checks the value of <c>&lt;&lt;</c>.</summary>
    public void Merge(YamlEntry entry)
    {
        var values = entry.Value is YamlSequence list ? list.Items : [entry.Value];
        foreach (var value in values)
        {
            if (value.Target is null or YamlMapping || value is YamlAlias { Target: YamlSequence }) continue;
            var span = value.Span.Length > 0 ? value.Span : entry.Key.Span;
            problems.Add(span, "<< takes in a mapping, and this is none: write an alias of a mapping, or a list of them");
        }
    }

    private static string Excerpt(string name) => "'" + Clean(name) + "'";

    private static string Clean(string name)
    {
        const int MaxLength = 30;
        var plain = new string([.. name.Take(MaxLength).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c)]);
        return name.Length > MaxLength ? plain + "…" : plain;
    }
}
