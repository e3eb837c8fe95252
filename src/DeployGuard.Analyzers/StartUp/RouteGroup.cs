using DeployGuard.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DeployGuard.StartUp;

/// <summary>Reads the paths of endpoints together with those of the groups they are mapped in.</summary>
internal static class RouteGroup
{
    /// <summary>Nobody nests groups deeper.</summary>
    private const int Deepest = 8;

    /// <summary>The path that a call maps, with those of the groups around it; null when some part of it is not written down.</summary>
    public static string? PathOf(IInvocationOperation call)
    {
        var path = OwnPathOf(call);
        IOperation? on = OwnerOf(call);
        for (var depth = 0; path is not null && depth < Deepest && GroupOf(on) is { } group; depth++, on = OwnerOf(group))
            path = OwnPathOf(group) is { } prefix ? $"/{prefix.Trim('/')}/{path.Trim('/')}".TrimEnd('/') : null;
        return path;
    }

    private static string? OwnPathOf(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter is { Name: "pattern" or "path" or "prefix" })?.Value.Constant();

    /// <summary>What an extension is called on.</summary>
    private static IOperation? OwnerOf(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value : null);

    /// <summary>The call of <c>MapGroup</c> that gave a group, also behind others that hand it on, and in a variable.</summary>
    private static IInvocationOperation? GroupOf(IOperation? operation)
    {
        for (var depth = 0; depth < Deepest && operation is not null; depth++)
        {
            switch (operation.Unconverted())
            {
                case IInvocationOperation { TargetMethod.Name: "MapGroup" } group:
                    return group;
                case IInvocationOperation call:
                    operation = OwnerOf(call);
                    break;
                case ILocalReferenceOperation { Local.DeclaringSyntaxReferences: { Length: 1 } declared, SemanticModel: { } model } reference
                    when declared[0].SyntaxTree == reference.Syntax.SyntaxTree && declared[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }:
                    operation = model.GetOperation(value);
                    break;
                default:
                    return null;
            }
        }

        return null;
    }
}
