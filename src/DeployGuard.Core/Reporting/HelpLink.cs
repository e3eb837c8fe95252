using DeployGuard.Validation;

namespace DeployGuard.Reporting;

/// <summary>Where the documentation of a rule is read.</summary>
public static class HelpLink
{
    private const string RootNamespace = "DeployGuard.";

    /// <summary>Where the <c>.md</c> beside a rule is shown in the repository of the project.</summary>
    public static string Of(Rule rule) => $"{Product.ProjectUrl}/blob/main/{PathOf(rule)}";

    /// <summary>The path of the <c>.md</c> beside a rule from the repository root; namespaces are folders.</summary>
    public static string PathOf(Rule rule)
    {
        var type = rule.GetType();
        var folder = type.Namespace!.Substring(RootNamespace.Length).Replace('.', '/');
        return $"src/DeployGuard.Core/{folder}/{type.Name}.md";
    }
}
