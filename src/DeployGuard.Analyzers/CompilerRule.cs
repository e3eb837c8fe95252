using System.Reflection;
using Microsoft.CodeAnalysis;

namespace DeployGuard.Validation;

/// <summary>
/// A rule of the compiler's: its metadata and the descriptor made of it. The sources of the rules are shared with
/// DeployGuard.Core, whose base of the same name makes them part of the catalog.
/// </summary>
public abstract class CompilerRule
{
    private static readonly string ProjectUrl = typeof(CompilerRule).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "PackageProjectUrl").Value!.TrimEnd('/');

    private DiagnosticDescriptor? descriptor;

    /// <summary>What is known of the rule without running it.</summary>
    public abstract RuleMetadata Metadata { get; }

    /// <summary>The rule as the compiler knows it; the message is given whole by whoever reports.</summary>
    public DiagnosticDescriptor Descriptor => descriptor ??= new DiagnosticDescriptor(
        Metadata.Id,
        Metadata.Title,
        "{0}",
        Metadata.Area.ToString(),
        Metadata.Level == FindingLevel.Suggestion ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
        isEnabledByDefault: Metadata.Mode != AnalysisMode.All,
        helpLinkUri: $"{ProjectUrl}/blob/main/src/DeployGuard.Core/Rules/{Folder}/{GetType().Name}.md");

    /// <summary>Namespaces are folders.</summary>
    private string Folder => GetType().Namespace!.Substring(GetType().Namespace!.LastIndexOf('.') + 1);
}
