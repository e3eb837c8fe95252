using DeployGuard.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DeployGuard.StartUp;

/// <summary>Reads from the conditions around a call whether it happens in production.</summary>
internal static class ConditionReader
{
    /// <summary>More operations around a call than anybody writes.</summary>
    private const int Limit = 200;

    private static readonly string[] SettingTypes = ["Options", "Settings", "Config", "Configuration", "Flags", "Features", "Arguments"];

    /// <summary>What a call depends on inside its method or local function.</summary>
    public static CallCondition Of(IOperation call)
    {
        var found = CallCondition.None;
        var inner = call;
        for (var hops = 0; hops < Limit && inner.Parent is { } outer and not ILocalFunctionOperation; hops++, inner = outer)
        {
            var condition = outer switch
            {
                IConditionalOperation choice when choice.Condition != inner => Of(choice.Condition, choice.WhenTrue == inner),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when both.RightOperand == inner => Of(both.LeftOperand, true),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when either.RightOperand == inner => Of(either.LeftOperand, false),
                ISwitchCaseOperation { Parent: ISwitchOperation choice } => OfSwitch(choice.Value),
                ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } => OfSwitch(choice.Value),
                IBlockOperation block => OfExits(block, inner),
                _ => CallCondition.None,
            };
            if (condition > found) found = condition;
        }

        return found;
    }

    /// <summary>What code depends on that runs when a condition is true, or when it is false.</summary>
    private static CallCondition Of(IOperation condition, bool branch)
    {
        var operation = condition.Unconverted();
        switch (operation)
        {
            case IParenthesizedOperation parenthesized:
                return Of(parenthesized.Operand, branch);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Of(not.Operand, !branch);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } pair:
                var (left, right) = (Of(pair.LeftOperand, branch), Of(pair.RightOperand, branch));
                // Both hold where an and is true or an or is false.
                var isBoth = pair.OperatorKind == BinaryOperatorKind.ConditionalAnd == branch;
                return isBoth == left > right ? left : right;
            default:
                return IsNotProduction(operation) is { } isNotProduction
                    ? isNotProduction == branch ? CallCondition.NotProduction : CallCondition.None
                    : IsSwitch(operation) ? CallCondition.Switch : CallCondition.None;
        }
    }

    /// <summary>True for <c>IsDevelopment()</c>, false for <c>IsProduction()</c>, null for what asks for no environment.</summary>
    private static bool? IsNotProduction(IOperation condition)
    {
        switch (condition)
        {
            case IInvocationOperation { TargetMethod.Name: "IsDevelopment" or "IsStaging" }:
                return true;
            case IInvocationOperation { TargetMethod.Name: "IsProduction" }:
                return false;
            case IInvocationOperation { TargetMethod.Name: "IsEnvironment" or "Equals" } call when call.TargetMethod.Name == "IsEnvironment" || call.ChildOperations.Any(NamesEnvironment):
                return call.Arguments.Select(argument => argument.Value.Constant()).FirstOrDefault(text => text is not null) is { } asked ? !IsProduction(asked) : null;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison
                when (NamesEnvironment(comparison.LeftOperand) || NamesEnvironment(comparison.RightOperand))
                    && (comparison.LeftOperand.Constant() ?? comparison.RightOperand.Constant()) is { } compared:
                return IsProduction(compared) != (comparison.OperatorKind == BinaryOperatorKind.Equals);
            case IIsPatternOperation { Pattern: IConstantPatternOperation { Value: var value } } test when NamesEnvironment(test.Value) && value.Constant() is { } matched:
                return !IsProduction(matched);
            default:
                return null;
        }
    }

    private static bool IsProduction(string name) => name.Equals("Production", StringComparison.OrdinalIgnoreCase) || name.Equals("Prod", StringComparison.OrdinalIgnoreCase);

    private static bool NamesEnvironment(IOperation operation) => operation.DescendantsAndSelf().Any(part => part is IPropertyReferenceOperation { Property.Name: "EnvironmentName" });

    // A verb of the command line, the name of an environment.
    private static CallCondition OfSwitch(IOperation value) =>
        NamesEnvironment(value) || IsSwitch(value) ? CallCondition.Switch : CallCondition.None;

    /// <summary>What must be false before, so that the code is reached: <c>if (!app.Environment.IsDevelopment()) return;</c></summary>
    private static CallCondition OfExits(IBlockOperation block, IOperation statement)
    {
        var found = CallCondition.None;
        foreach (var before in block.Operations)
        {
            if (before == statement) break;
            if (before is not IConditionalOperation { WhenFalse: null } exit || !Exits(exit.WhenTrue)) continue;
            var condition = Of(exit.Condition, branch: false);
            if (condition > found) found = condition;
        }

        return found;
    }

    private static bool Exits(IOperation statement) => statement switch
    {
        IBlockOperation block => block.Operations.Length > 0 && Exits(block.Operations[block.Operations.Length - 1]),
        IReturnOperation or IBranchOperation or IThrowOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        _ => false,
    };

    /// <summary>True for a condition that somebody outside of the code decides about: an argument, a setting, a flag.</summary>
    private static bool IsSwitch(IOperation condition) => condition.DescendantsAndSelf().Any(part => part switch
    {
        IParameterReferenceOperation { Parameter.Type: { } type } => IsFlag(type) || type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String },
        ILocalReferenceOperation { Local.Type: { } type } => IsFlag(type),
        IFieldReferenceOperation field => IsFlag(field.Field.Type) || IsSetting(field.Field.ContainingType),
        IPropertyReferenceOperation { Property: var property } => property.Name is not ("HasValue" or "IsCompleted") && IsFlag(property.Type) || IsSetting(property.ContainingType),
        IInvocationOperation { TargetMethod: var method } => IsSetting(method.ContainingType)
            || method.Name is "GetEnvironmentVariable" or "GetCommandLineArgs" or "IsEnabled" or "IsEnabledAsync" or "GetValue" or "TryParse",
        _ => false,
    });

    private static bool IsFlag(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Boolean || type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: var arguments } && IsFlag(arguments[0]);

    private static bool IsSetting(INamedTypeSymbol? type) => type is not null
        && (Array.Exists(SettingTypes, end => type.Name.EndsWith(end, StringComparison.Ordinal)) || type.ContainingNamespace?.ToDisplayString() == "Microsoft.Extensions.Configuration");
}
