using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.Azure;

/// <summary>Goes through lists and mappings as the service does before a pipeline starts: <c>if</c>, <c>each</c> and parameters in place.</summary>
/// <param name="reading">The pipeline that is read.</param>
internal sealed class AzureParts(AzureReading reading)
{
    private const int MaximumDepth = 30;

    /// <summary>The items of a list, those of lists in it included.</summary>
    public IEnumerable<(YamlNode Node, AzureScope Scope)> Items(YamlNode? node, AzureScope scope, int depth = 0)
    {
        if (node?.Target is not { } target || depth > MaximumDepth || !reading.Take()) yield break;

        if (target is YamlScalar scalar)
        {
            foreach (var item in Inserted(scalar, scope, depth)) yield return item;
            yield break;
        }

        if (target is not YamlSequence list)
        {
            if (target is not YamlMapping mapping) yield break;
            var single = new Branches();
            foreach (var item in OfMapping(mapping, scope, single, depth)) yield return item;
            yield break;
        }

        // else belongs to the if of the item before.
        var branches = new Branches();
        foreach (var one in list.Items)
        {
            var inside = one.Target is YamlMapping mapping ? OfMapping(mapping, scope, branches, depth) : Items(one, scope, depth + 1);
            foreach (var item in inside) yield return item;
        }
    }

    /// <summary>The entries of a mapping.</summary>
    public IEnumerable<AzureEntry> Entries(YamlMapping mapping, AzureScope scope, int depth = 0)
    {
        if (depth > MaximumDepth) yield break;

        var branches = new Branches();
        foreach (var entry in mapping.EffectiveEntries)
        {
            if (!reading.Take()) yield break;
            if (AzureDirective.Of(entry.Name) is not { } directive)
            {
                if (entry.Name is { } name) yield return new AzureEntry(AzureTexts.Substitute(name, scope), entry.Key, entry.Value, scope);
                continue;
            }

            foreach (var (value, inner) in Scopes(directive, entry, scope, branches))
            {
                if (Resolved(value, inner) is not (var node, var where) || node is not YamlMapping inside) continue;
                foreach (var found in Entries(inside, where, depth + 1)) yield return found;
            }
        }
    }

    private IEnumerable<(YamlNode Node, AzureScope Scope)> OfMapping(YamlMapping mapping, AzureScope scope, Branches branches, int depth)
    {
        if (!mapping.EffectiveEntries.Any(entry => AzureDirective.Of(entry.Name) is { Kind: not "insert" }) || !IsAllDirectives(mapping))
        {
            if (reading.Take()) yield return (mapping, scope);
            yield break;
        }

        foreach (var entry in mapping.EffectiveEntries)
        {
            foreach (var (value, inner) in Scopes(AzureDirective.Of(entry.Name)!, entry, scope, branches))
                foreach (var item in Items(value, inner, depth + 1)) yield return item;
        }
    }

    private static bool IsAllDirectives(YamlMapping mapping) => mapping.EffectiveEntries.All(entry => AzureDirective.Of(entry.Name) is not null);

    /// <summary>What a directive leaves of its value: nothing, once, or once for each of what it goes through.</summary>
    private IEnumerable<(YamlNode Value, AzureScope Scope)> Scopes(AzureDirective directive, YamlEntry entry, AzureScope scope, Branches branches) =>
        directive.Kind switch
        {
            "each" => Repeated(directive, entry, scope),
            "insert" => [(entry.Value, scope)],
            _ => branches.Next(directive, scope) is var passes && AzureConditions.Under(scope, entry.Name!, scope.At(entry.Key), passes) is { } inner
                ? [(entry.Value, inner)]
                : [],
        };

    private IEnumerable<(YamlNode Value, AzureScope Scope)> Repeated(AzureDirective directive, YamlEntry entry, AzureScope scope)
    {
        if (AzureExpressionParser.Parse(directive.Expression) is not AzureExpression.Path path
            || scope.Find(path) is not { Node.Target: { } node } list)
        {
            // How often is not known: once shows what there is.
            reading.AddUnknown();
            yield return (entry.Value, scope);
            yield break;
        }

        IEnumerable<AzureBinding> items = node switch
        {
            YamlSequence => Items(node, list.Scope, 1).Select(item => new AzureBinding(item.Node, item.Scope)),
            YamlMapping mapping => Entries(mapping, list.Scope).Select(pair => new AzureBinding(pair.Value, pair.Scope) { PairKey = pair.Name }),
            _ => [],
        };
        foreach (var item in items)
        {
            if (!reading.Take()) yield break;
            var loops = scope.Loops.ToDictionary(loop => loop.Key, loop => loop.Value, StringComparer.OrdinalIgnoreCase);
            loops[directive.Variable] = item;
            yield return (entry.Value, scope with { Loops = loops, Conditions = Joined(scope, item.Scope) });
        }
    }

    /// <summary>A part that is put in is there only when both places are.</summary>
    private static IReadOnlyList<PipelineCondition> Joined(AzureScope scope, AzureScope inner) => [.. scope.Conditions.Union(inner.Conditions)];

    private IEnumerable<(YamlNode Node, AzureScope Scope)> Inserted(YamlScalar scalar, AzureScope scope, int depth)
    {
        if (scalar.IsNull || AzureTexts.Expression(scalar.Value) is null) return scalar.IsNull ? [] : [(scalar, scope)];
        if (Resolved(scalar, scope) is not (var node, var inner) || ReferenceEquals(node, scalar)) return [];
        return Items(node, inner, depth + 1);
    }

    /// <summary>The part of a file that a text stands for when it is nothing but the name of one; the part itself when it is no such text.</summary>
    public (YamlNode Node, AzureScope Scope)? Resolved(YamlNode value, AzureScope scope)
    {
        for (var depth = 0; depth < MaximumDepth; depth++)
        {
            if (value.Target is not YamlScalar scalar || AzureTexts.Expression(scalar.Value) is not { } expression)
                return value.Target is { } target ? (target, scope) : null;
            if (AzureExpressionParser.Parse(expression) is not AzureExpression.Path path || scope.Find(path) is not { Node: { } node } found) break;

            (value, scope) = (node, found.Scope with { Conditions = Joined(scope, found.Scope) });
        }

        reading.AddUnknown();
        return null;
    }

    /// <summary>The branches of an <c>if</c> so far.</summary>
    private sealed class Branches
    {
        private Func<PipelineRun, Truth> taken = _ => Truth.Unknown;

        public Func<PipelineRun, Truth> Next(AzureDirective directive, AzureScope scope)
        {
            var before = taken;
            if (directive.Kind == "else") return run => before(run).Not();

            var own = AzureConditions.AtCompileTime(directive.Expression, scope);
            taken = directive.Kind == "if" ? own : run => before(run).Or(own(run));
            return directive.Kind == "if" ? own : run => before(run).Not().And(own(run));
        }
    }
}

/// <summary>An entry of a mapping.</summary>
/// <param name="Name">The key, parameters put in.</param>
/// <param name="Key">The key as written.</param>
/// <param name="Value">The value.</param>
/// <param name="Scope">Where it stands.</param>
internal sealed record AzureEntry(string Name, YamlNode Key, YamlNode Value, AzureScope Scope);
