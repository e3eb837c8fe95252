using DeployGuard.Flow;
using DeployGuard.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DeployGuard.Judgement;

/// <summary>Suggests a name for a connection string that moves to configuration.</summary>
internal static class ConnectionStringName
{
    /// <summary><c>ConnectionStrings:Orders</c> for what is given to <c>ordersConnectionString</c>; <c>ConnectionStrings:Default</c> where no name says more.</summary>
    public static string For(IOperation literal)
    {
        var words = NameWords.Of(NameOf(literal)).Where(word => word is not ("connection" or "string" or "connectionstring" or "conn" or "str" or "cs" or "db" or "url" or "uri" or ""));
        var name = string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
        return "ConnectionStrings:" + (name.Length is > 0 and <= 40 ? name : "Default");
    }

    private static string NameOf(IOperation literal) => literal.Enclosing() switch
    {
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { } local } } => local.Name,
        IFieldInitializerOperation { InitializedFields: { Length: > 0 } fields } => fields[0].Name,
        IPropertyInitializerOperation { InitializedProperties: { Length: > 0 } properties } => properties[0].Name,
        ISimpleAssignmentOperation assignment => OperandName.Of(assignment.Target).Name,
        _ => "",
    };
}
