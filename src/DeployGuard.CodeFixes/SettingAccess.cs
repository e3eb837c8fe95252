using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DeployGuard.CodeFixes;

/// <summary>An expression that reads a setting; null when the setting is missing.</summary>
/// <param name="Name">What is missing then: <c>DB_PASSWORD</c>, <c>ConnectionStrings:Default</c>.</param>
/// <param name="Title">What the expression does, as an editor shows it.</param>
/// <param name="Text">The expression; it binds as tightly as a call.</param>
/// <param name="Imports">What it needs in scope.</param>
internal sealed record SettingAccess(string Name, string Title, string Text, IReadOnlyList<NamespaceImport> Imports)
{
    private const string Namespace = "Microsoft.Extensions.Configuration";

    /// <summary>The read of a setting at the position of an expression; null if the source is out of reach there.</summary>
    public static SettingAccess? To(
        SettingName name, SettingSource source, bool isConnectionString, ExpressionSyntax at, SemanticModel model, CancellationToken cancellationToken)
    {
        if (source == SettingSource.Environment)
        {
            return TypeName.At(at.SpanStart, "System", "Environment", model) is not { } environment ? null : new SettingAccess(
                name.Variable,
                $"Read '{name.Variable}' from an environment variable",
                $"{environment.Text}.GetEnvironmentVariable({Quoted(name.Variable)})",
                environment.Imports);
        }

        if (ConfigurationInReach.At(at, model, cancellationToken) is not { } configuration) return null;
        if (!isConnectionString) return new SettingAccess(name.Key, $"Read '{name.Key}' from the configuration", $"{configuration}[{Quoted(name.Key)}]", []);

        var connection = name.ConnectionName;
        var key = "ConnectionStrings:" + connection;
        var title = $"Read '{key}' from the configuration";
        return model.Compilation.GetTypeByMetadataName(Namespace + ".ConfigurationExtensions") is null
            ? new SettingAccess(key, title, $"{configuration}[{Quoted(key)}]", [])
            : new SettingAccess(key, title, $"{configuration}.GetConnectionString({Quoted(connection)})", ImportOfExtensions(at.SpanStart, model));
    }

    /// <summary>
    /// The setting that is read before an expression gives a value in its stead, as in <c>GetEnvironmentVariable("X") ?? "…"</c>; null in
    /// other positions.
    /// </summary>
    public static string? BeforeFallback(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        if (expression.Parent is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } fallback) return null;
        if (fallback.Right != expression) return null;

        var operation = model.GetOperation(fallback.Left, cancellationToken);
        while (operation is IConversionOperation or IParenthesizedOperation) operation = operation.ChildOperations.First();
        return operation switch
        {
            IInvocationOperation { TargetMethod: { Name: "GetEnvironmentVariable", ContainingType.Name: "Environment" } } call => Constant(call.Arguments[0]),
            IInvocationOperation { TargetMethod: { Name: "GetConnectionString", ContainingType.Name: "ConfigurationExtensions" } } call =>
                Constant(call.Arguments[call.Arguments.Length - 1]) is { } name ? "ConnectionStrings:" + name : null,
            IInvocationOperation { TargetMethod: { Name: "GetValue", ContainingType.Name: "ConfigurationBinder" }, Arguments.Length: 2 } call =>
                Constant(call.Arguments[1]),
            IPropertyReferenceOperation { Property.IsIndexer: true, Instance.Type: { } type, Arguments.Length: 1 } index
                when ConfigurationInReach.IsConfiguration(type, model.Compilation) => Constant(index.Arguments[0]),
            _ => null,
        };
    }

    /// <summary>True for a value that is put into the source the fix would read it from.</summary>
    public static bool IsWriteOf(ExpressionSyntax expression, SettingSource source, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var node in expression.Ancestors().TakeWhile(node => node is not MemberDeclarationSyntax || node is GlobalStatementSyntax))
        {
            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } })
            {
                if (name == "SetEnvironmentVariable") return true;
                if (source == SettingSource.Configuration && name is "AddInMemoryCollection" or "UseSetting") return true;
            }

            if (source != SettingSource.Configuration || node is not AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax element }) continue;
            if (model.GetTypeInfo(element.Expression, cancellationToken).Type is { } type && ConfigurationInReach.IsConfiguration(type, model.Compilation)) return true;
        }

        return false;
    }

    private static IReadOnlyList<NamespaceImport> ImportOfExtensions(int position, SemanticModel model)
    {
        var configuration = model.Compilation.GetTypeByMetadataName(Namespace + ".IConfiguration");
        var isInScope = model.LookupSymbols(position, configuration, "GetConnectionString", includeReducedExtensionMethods: true).Length > 0;
        return isInScope ? [] : [new NamespaceImport(Namespace, position)];
    }

    private static string? Constant(IArgumentOperation argument) => argument.Value.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    private static string Quoted(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
