using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DeployGuard.Reporting;

/// <summary>Tells projects of tests from those that are deployed.</summary>
internal static class ProjectKind
{
    private static readonly HashSet<string> Frameworks = new(StringComparer.OrdinalIgnoreCase)
    {
        "xunit.core", "xunit.assert", "xunit.v3.core", "xunit.v3.assert", "nunit.framework", "MSTest.TestFramework", "TUnit.Core", "TUnit.Assertions",
        "Microsoft.VisualStudio.TestPlatform.TestFramework", "Microsoft.VisualStudio.QualityTools.UnitTestFramework",
    };

    /// <summary>True when the project says so (<c>IsTestProject</c>), or references a framework of tests.</summary>
    public static bool IsTest(Compilation compilation, AnalyzerConfigOptions options) =>
        options.TryGetValue("build_property.IsTestProject", out var value) && bool.TryParse(value, out var isTest) && isTest
        || compilation.ReferencedAssemblyNames.Any(assembly => Frameworks.Contains(assembly.Name));
}
