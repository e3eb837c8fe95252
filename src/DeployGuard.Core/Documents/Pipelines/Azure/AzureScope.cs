using DeployGuard.Documents.Pipelines.Conditions;
using DeployGuard.Documents.Yaml;
using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.Azure;

/// <summary>Where a part of a pipeline stands: its file, what its names mean, and the compile-time conditions around it.</summary>
/// <param name="Source">The file.</param>
internal sealed record AzureScope(SourceText Source)
{
    private static readonly Dictionary<string, AzureBinding> None = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The parameters of the file.</summary>
    public IReadOnlyDictionary<string, AzureBinding> Parameters { get; init; } = None;

    /// <summary>What <c>each</c> goes through.</summary>
    public IReadOnlyDictionary<string, AzureBinding> Loops { get; init; } = None;

    /// <summary>The variables, those that count more behind those that count less.</summary>
    public IReadOnlyList<AzureVariable> Variables { get; init; } = [];

    /// <summary>The conditions under which the part is there at all.</summary>
    public IReadOnlyList<PipelineCondition> Conditions { get; init; } = [];

    /// <summary>True when a branch starts the pipeline whose last part may be the name of the main one: <c>feature/main</c>.</summary>
    public bool HasNestedBranches { get; init; }

    /// <summary>How many templates lead here.</summary>
    public int Depth { get; init; }

    /// <summary>The folder of the file.</summary>
    public string Directory => RepositoryPath.DirectoryOf(Source.Path);

    public Location At(YamlNode node) => new(Source, node.Span);

    /// <summary>The part that a path of an expression leads to; null when it is none or not known.</summary>
    public AzureBinding? Find(AzureExpression.Path path)
    {
        if (path.Segments.Any(segment => segment is null)) return null;
        if (!path.Root.Equals("parameters", StringComparison.OrdinalIgnoreCase))
            return Loops.TryGetValue(path.Root, out var loop) ? loop.Find(path.Segments!) : null;

        return path.Segments.Count > 0 && Parameters.TryGetValue(path.Segments[0]!, out var parameter) ? parameter.Find(path.Segments.Skip(1)!) : null;
    }

    /// <summary>The value of a parameter or of what <c>each</c> goes through.</summary>
    public ConditionValue ValueOf(AzureExpression.Path path, AzureValues values)
    {
        if (IsKeyOfPair(path, out var key)) return ConditionValue.Of(key);
        var bound = Find(path);
        if (bound is { IsMissing: true }) return ConditionValue.Null;
        if (bound is not { Node: { } node } found || (found.IsRuntime && values.Run.Event == PipelineEvent.Manual)) return ConditionValue.Unknown;
        if (node.Target is not YamlScalar scalar) return ConditionValue.Present;
        // { default: '' } is there and empty, as is nothing behind the colon.
        return AzureTexts.ValueOf(scalar, values with { Scope = found.Scope });
    }

    /// <summary>The value of a variable that the files set.</summary>
    public ConditionValue Variable(string name, AzureValues values)
    {
        for (var i = Variables.Count - 1; i >= 0; i--)
        {
            var variable = Variables[i];
            if (!variable.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) continue;

            var isSet = variable.IsSet(values.Run);
            if (isSet == Truth.True) return variable.ValueFor(values);
            if (isSet == Truth.Unknown) return ConditionValue.Unknown;
        }

        return ConditionValue.Unknown;
    }

    private bool IsKeyOfPair(AzureExpression.Path path, out string key)
    {
        key = "";
        if (path.Segments.Count != 1 || path.Segments[0] != "key" || !Loops.TryGetValue(path.Root, out var pair) || pair.PairKey is null) return false;

        key = pair.PairKey;
        return true;
    }
}
