using System.Text.Json;
using DeployGuard.Package.Tests.Harness;

namespace DeployGuard.Package.Tests;

/// <summary>The checklist as a build writes it.</summary>
[Collection(PackageCollection.Name)]
public sealed class ChecklistTests(PackedPackage package)
{
    /// <summary>Items of MSBuild cross to the shared project as one property: nothing in a reason may break it.</summary>
    [Theory]
    [InlineData("a; b, 100% = c", "a; b, 100% = c")]
    [InlineData("batch job | no users, %2520 %24(Nothing) %40(None) 'quoted' (see docs)", "batch job | no users, %20 $(Nothing) @(None) 'quoted' (see docs)")]
    public void A_declared_item_keeps_its_reason(string written, string reason)
    {
        var library = package.Library;
        var log = library.With("Settings.props", Declaring("zero-downtime", "false", written), () => library.Run("build", "Lib", "-p:DeployGuardChecklist=out/checklist.json"));

        Assert.Equal(1, log.Runs);
        Assert.DoesNotContain(log.Entries, entry => entry.Code == "DG9002");
        using var checklist = JsonDocument.Parse(File.ReadAllBytes(library.PathOf("out/checklist.json")));
        var entry = Assert.Single(checklist.RootElement.EnumerateArray(), entry => entry.GetProperty("item").GetString() == "zero-downtime");
        Assert.Equal("not-applicable", entry.GetProperty("verdict").GetString());
        Assert.Equal(reason, Assert.Single(entry.GetProperty("evidence").EnumerateArray()).GetProperty("reason").GetString());
    }

    [Fact]
    public void A_declaration_without_a_reason_is_a_wrong_setting_and_counts_nothing()
    {
        var library = package.Library;
        var log = library.With("Settings.props", Declaring("zero-downtime", "false", ""), () => library.Run("build", "Lib"));

        Assert.Contains("zero-downtime without a Reason", Assert.Single(log.Entries, entry => entry.Message.StartsWith("DeployGuardChecklistItem", StringComparison.Ordinal)).Message, StringComparison.Ordinal);
    }

    /// <summary>A job builds, tests and publishes: three builds, one table.</summary>
    [Fact]
    public void The_summary_of_a_job_gets_the_table_once()
    {
        var library = package.Library;
        var summary = library.PathOf("out/summary.md");
        Directory.CreateDirectory(Path.GetDirectoryName(summary)!);
        File.WriteAllText(summary, "# Tests\n");
        var environment = new Dictionary<string, string> { ["GITHUB_STEP_SUMMARY"] = summary };
        for (var i = 0; i < 2; i++) library.RunWith(environment, "build", "Lib", "-p:DeployGuardChecklistMarkdown=auto");

        var text = File.ReadAllText(summary);
        Assert.StartsWith("# Tests\n", text, StringComparison.Ordinal);
        Assert.Single(text.Split('\n'), line => line == "## Deployment checklist");
        Assert.Contains("(`deploy-needs-tests`) |  | no pipeline deploys |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_closing_message_says_how_many_items_hold() =>
        Assert.Matches(@"; \d+ of \d+ checklist items holds?", Assert.Single(package.Library.Run("build", "Lib").ClosingMessages));

    private static string Declaring(string item, string applies, string reason) => $"""
        <Project>
          <ItemGroup>
            <DeployGuardChecklistItem Include="{item}" Applies="{applies}" Reason="{reason}" />
          </ItemGroup>
        </Project>
        """;
}
