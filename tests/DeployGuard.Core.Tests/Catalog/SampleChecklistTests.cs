using DeployGuard.Core.Tests.Verification;

namespace DeployGuard.Core.Tests.Catalog;

/// <summary>Holds the README's checklist against that of the sample, which the main job holds against a real build.</summary>
// Both can write the README: one after the other.
[Collection("README")]
public sealed class SampleChecklistTests
{
    private const string Begin = "<!-- checklist:begin -->\n```\n";
    private const string End = "```\n<!-- checklist:end -->";
    private const string Update = "DEPLOYGUARD_UPDATE=1 dotnet test tests/DeployGuard.Core.Tests --filter FullyQualifiedName~SampleChecklistTests";

    [Fact]
    public void The_README_shows_the_checklist_of_the_sample()
    {
        var path = SourceTree.PathOf("README.md");
        var readme = File.ReadAllText(path);
        var start = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = readme.IndexOf(End, StringComparison.Ordinal);
        Assert.True(start >= Begin.Length && start <= end, "README.md has no <!-- checklist:begin --> … <!-- checklist:end -->");

        var checklist = File.ReadAllText(SourceTree.PathOf("tests/samples/Storefront/expected-checklist.txt")).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("DEPLOYGUARD_UPDATE") == "1")
            File.WriteAllText(path, readme[..start] + checklist + readme[end..]);
        else
            Assert.True(checklist == readme[start..end], $"README.md does not show the checklist as it is; write it anew with: {Update}");
    }
}
