using DeployGuard.Text;

namespace DeployGuard.Documents.Compose;

/// <summary>A named value that a service hands to a program, to a build or to whoever reads its labels.</summary>
/// <param name="Name">The name.</param>
/// <param name="NameLocation">Where the name stands; in a list such as <c>- KEY=value</c> the part before the equals sign.</param>
/// <param name="Value">The value.</param>
/// <param name="Section">The service and the attribute, such as <c>services.db.environment</c>.</param>
public sealed record ComposeSetting(string Name, Location NameLocation, ComposeScalar Value, string Section)
{
    private static readonly string[][] Sections =
        [["environment"], ["build", "args"], ["labels"], ["build", "labels"], ["deploy", "labels"]];

    /// <summary>The keys that lead to it from the root of the file, such as <c>services.db.environment.POSTGRES_USER</c>.</summary>
    public string Path => $"{Section}.{Name}";

    /// <summary>The environment, the build arguments and the labels of a service; names without a value are left out.</summary>
    internal static IReadOnlyList<ComposeSetting> In(ComposeService service)
    {
        var settings = new List<ComposeSetting>();
        foreach (var section in Sections)
        {
            if (service.Content.Find(section) is not { Tag: not ComposeTag.Reset } node) continue;

            var path = $"services.{service.Name}.{string.Join(".", section)}";
            foreach (var entry in ComposeForms.KeyValues(node))
                if (entry.Value is ComposeScalar { IsNull: false, Tag: not ComposeTag.Reset } value) settings.Add(new ComposeSetting(entry.Name, entry.NameLocation, value, path));
        }

        return settings;
    }
}
