using DeployGuard.Judgement;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeployGuard.Flow;

/// <summary>Values that attributes of tests hand to the parameters of a method, one after the other: <c>[InlineData("bob", "…")]</c>.</summary>
internal sealed class TestDataTargets(NameVerdicts names)
{
    /// <summary>xUnit, NUnit, MSTest and TUnit; the arguments of others have names of their own.</summary>
    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal) { "InlineData", "TestCase", "DataRow", "Arguments" };

    public FlowTarget? Of(IOperation value)
    {
        if (value.Syntax.Parent is not AttributeArgumentSyntax { NameEquals: null, NameColon: null, Parent: AttributeArgumentListSyntax { Parent: AttributeSyntax attribute } list } argument
            || !Attributes.Contains(NameOf(attribute)) || attribute.Parent?.Parent is not MethodDeclarationSyntax { ParameterList.Parameters: var parameters })
        {
            return null;
        }

        var index = list.Arguments.IndexOf(argument);
        if (index >= parameters.Count || parameters[index].Identifier.ValueText is not { } name || !names.IsSecret(name)) return null;

        // Words are as good as any password to a test.
        return new FlowTarget(FlowKind.Item, name);
    }

    private static string NameOf(AttributeSyntax attribute)
    {
        var name = (attribute.Name is QualifiedNameSyntax qualified ? qualified.Right : attribute.Name as SimpleNameSyntax)?.Identifier.ValueText ?? "";
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }
}
