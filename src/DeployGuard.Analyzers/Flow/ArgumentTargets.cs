using DeployGuard.Judgement;
using DeployGuard.Literals;
using DeployGuard.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DeployGuard.Flow;

/// <summary>Values handed to methods, constructors and attributes.</summary>
internal sealed class ArgumentTargets(SinkTable sinks, NameVerdicts names)
{
    private static readonly HashSet<string> KeyNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "key", "name", "variable", "header", "headerName", "parameterName", "setting", "settingName", "propertyName", "k", "keyword",
    };

    private static readonly HashSet<string> ValueNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "value", "val", "v", "defaultValue", "fallback", "element", "item", "content", "newValue", "addValue",
    };

    public FlowTarget? Of(IArgumentOperation argument)
    {
        if (argument.Parameter is not { } parameter) return OfSyntax(argument.Value);
        if (sinks.Of(parameter) is { } sink) return new FlowTarget(FlowKind.Sink, parameter.Name) { Sink = sink };
        if (ValueNames.Contains(parameter.Name)) return OfPair(argument);
        return names.IsSecret(parameter.Name) ? new FlowTarget(FlowKind.Named, parameter.Name) { Symbol = parameter } : null;
    }

    /// <summary>A named argument where the method is not known: dynamic, or code that does not compile.</summary>
    public FlowTarget? OfSyntax(IOperation value) =>
        value.Syntax.Parent is ArgumentSyntax { NameColon.Name.Identifier.ValueText: var name } && names.IsSecret(name) ? new FlowTarget(FlowKind.Named, name) : null;

    /// <summary><c>foreach (var c in "…") secure.AppendChar(c);</c></summary>
    public FlowTarget? OfCharacters(IForEachLoopOperation loop, IOperation value)
    {
        if (loop.Collection.Unconverted() != value.Unconverted()) return null;

        var reference = loop.Body.Descendants().FirstOrDefault(operation => operation is ILocalReferenceOperation local && loop.Locals.Contains(local.Local));
        return reference?.Parent is IArgumentOperation argument && sinks.Of(argument.Parameter) is { } sink
            ? new FlowTarget(FlowKind.Sink, argument.Parameter!.Name) { Sink = sink }
            : null;
    }

    /// <summary>The value of a key: <c>Add("Password", "…")</c>, and the default of one that is read.</summary>
    private FlowTarget? OfPair(IArgumentOperation argument)
    {
        var all = argument.Parent switch
        {
            IInvocationOperation call => call.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => System.Collections.Immutable.ImmutableArray<IArgumentOperation>.Empty,
        };
        foreach (var other in all)
        {
            if (other != argument && other.Parameter is { } parameter && KeyNames.Contains(parameter.Name) && other.Value.Constant() is { } key)
                return names.OfKey(key);
        }

        return null;
    }
}
