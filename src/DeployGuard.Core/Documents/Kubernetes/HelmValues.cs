using DeployGuard.Documents.Yaml;
using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.Kubernetes;

/// <summary>What the values of charts say for the expressions of their templates: <c>documents.Model(HelmValues.Build)</c>.</summary>
internal sealed class HelmValues
{
    private const string Values = ".Values.";

    private readonly RepositoryDocuments documents;
    private readonly IReadOnlyList<KubernetesFile> files;

    private HelmValues(RepositoryDocuments documents)
    {
        this.documents = documents;
        files = [.. documents.All<KubernetesFile>().Where(file => file.Nature == KubernetesNature.ChartValues)];
    }

    /// <summary>The values of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static HelmValues Build(RepositoryDocuments documents) => new(documents);

    /// <summary>The name of the chart a template belongs to; null outside of charts.</summary>
    public string? ChartOf(string template) =>
        FolderOf(template) is { } folder && documents.Find<YamlDocument>(Below(folder, "Chart.yaml"))?.Yaml.Roots.FirstOrDefault() is YamlMapping chart && chart.Find("name") is YamlScalar name
            ? name.Value
            : null;

    /// <summary>
    /// The value of the only expression <c>{{ .Values.a.b }}</c> in a text; null when the chart has none, and when another file of values
    /// says something else.
    /// </summary>
    /// <param name="template">The path of the template.</param>
    /// <param name="expression">The text, quotes included; what stands behind the name, such as <c>| quote</c>, is not looked at.</param>
    public (YamlScalar Value, SourceText Text)? Find(string template, string expression)
    {
        var start = expression.IndexOf(Values, StringComparison.Ordinal);
        if (start < 0 || expression.IndexOf(Values, start + 1, StringComparison.Ordinal) >= 0 || FolderOf(template) is not { } folder) return null;

        var end = start += Values.Length;
        while (end < expression.Length && (char.IsLetterOrDigit(expression[end]) || expression[end] is '_' or '.')) end++;
        var keys = expression.Substring(start, end - start).Split('.');
        var own = files.FirstOrDefault(file => file.Path.Equals(Below(folder, "values.yaml"), StringComparison.OrdinalIgnoreCase));
        return own is not null && ValueIn(own, keys) is { } value && files.All(file => ValueIn(file, keys) is not { } other || other.Value == value.Value) ? (value, own.Text) : null;
    }

    /// <summary>True when every file of values that has a key says the same.</summary>
    public bool IsSettled(IReadOnlyList<string> keys) => files.Select(file => ValueIn(file, keys)?.Value).Where(value => value is not null).Distinct(StringComparer.Ordinal).Count() <= 1;

    private static YamlScalar? ValueIn(KubernetesFile file, IReadOnlyList<string> keys)
    {
        var node = file.Yaml.Roots.FirstOrDefault();
        foreach (var key in keys) node = (node?.Target as YamlMapping)?.Find(key);
        return node?.Target as YamlScalar;
    }

    private string? FolderOf(string template)
    {
        for (var folder = RepositoryPath.DirectoryOf(template); ; folder = RepositoryPath.DirectoryOf(folder))
        {
            if (documents.Repository.HasFile(Below(folder, "Chart.yaml"))) return folder;
            if (folder.Length == 0) return null;
        }
    }

    private static string Below(string folder, string name) => folder.Length == 0 ? name : folder + "/" + name;
}
