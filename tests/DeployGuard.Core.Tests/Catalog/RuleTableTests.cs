using DeployGuard.Core.Tests.Verification;
using DeployGuard.Reporting;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Catalog;

/// <summary>Holds the README's index of rules against the catalog.</summary>
// Both can write the README: one after the other.
[Collection("README")]
public sealed class RuleTableTests
{
    private const string Begin = "<!-- rules:begin -->\n";
    private const string End = "<!-- rules:end -->";
    private const string Update = "DEPLOYGUARD_UPDATE=1 dotnet test tests/DeployGuard.Core.Tests --filter FullyQualifiedName~RuleTableTests";

    [Fact]
    public void The_README_lists_the_rules_of_the_catalog()
    {
        var path = SourceTree.PathOf("README.md");
        var readme = File.ReadAllText(path);
        var start = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = readme.IndexOf(End, StringComparison.Ordinal);
        Assert.True(start >= Begin.Length && start <= end, "README.md has no <!-- rules:begin --> … <!-- rules:end -->");

        var table = RuleTable.Render(RuleCatalog.Load());
        if (Environment.GetEnvironmentVariable("DEPLOYGUARD_UPDATE") == "1")
            File.WriteAllText(path, readme[..start] + table + readme[end..]);
        else
            Assert.True(table == readme[start..end], $"README.md does not list the rules as they are; write the list anew with: {Update}");
    }
}
