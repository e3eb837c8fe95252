using DeployGuard.Text;

namespace DeployGuard.Documents.Yaml;

/// <summary>A scalar with the name it has.</summary>
/// <param name="Name">Its key, of an item of a list that of the list; of <c>NAME=value</c> in a list the name in front of the sign.</param>
/// <param name="Path">The keys that lead to it.</param>
/// <param name="Scalar">The scalar.</param>
/// <param name="Offset">0-based offset in its value at which <see cref="Text"/> begins.</param>
internal sealed record NamedScalar(string Name, string Path, YamlScalar Scalar, int Offset)
{
    /// <summary>The value, without a name in front of it.</summary>
    public string Text => Scalar.Value.Substring(Offset);

    /// <summary>Where a part of <see cref="Text"/> stands in the file.</summary>
    public TextSpan ToSource(TextSpan span) => Scalar.ToSource(new TextSpan(Offset + span.Start, span.Length));
}

/// <summary>Goes through a part of a YAML file whose meaning nobody knows.</summary>
internal static class NamedScalars
{
    /// <summary>Every scalar below a node in the order of the file; what an alias repeats comes once, where it stands.</summary>
    public static IEnumerable<NamedScalar> In(YamlNode root, string name)
    {
        var pending = new Stack<(YamlNode Node, string Name, string Path, bool IsItem)>([(root, name, name, false)]);
        while (pending.Count > 0)
        {
            var (node, key, path, isItem) = pending.Pop();
            if (node is YamlScalar scalar) yield return Of(scalar, key, path, isItem);
            foreach (var item in ((node as YamlSequence)?.Items ?? []).Reverse()) pending.Push((item, key, path, true));
            foreach (var entry in ((node as YamlMapping)?.Entries ?? []).Reverse())
                if (entry.Name is { } inner) pending.Push((entry.Value, inner, $"{path}.{inner}", false));
        }
    }

    private static NamedScalar Of(YamlScalar scalar, string name, string path, bool isItem)
    {
        var equals = isItem ? scalar.Value.IndexOf('=') : -1;
        if (equals <= 0 || !scalar.Value.Take(equals).All(c => char.IsLetterOrDigit(c) || c is '_' or '.' or '-')) return new NamedScalar(name, path, scalar, 0);

        var own = scalar.Value.Substring(0, equals);
        return new NamedScalar(own, $"{path}.{own}", scalar, equals + 1);
    }
}
