using DeployGuard.Reporting;
using DeployGuard.Validation;
using Microsoft.Build.Framework;
using MSBuildTask = Microsoft.Build.Utilities.Task;

namespace DeployGuard.Tasks;

/// <summary>Prints the documentation of one rule.</summary>
[MSBuildMultiThreadableTask]
public sealed class ExplainRule : MSBuildTask
{
    /// <summary>The id of the rule, in any casing.</summary>
    public string? Rule { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        var catalog = RuleCatalog.Load();
        if (catalog.Find((Rule ?? "").Trim()) is { } rule)
        {
            // Without arguments MSBuild takes the text as it is: a brace in it is a brace.
            Log.LogMessage(MessageImportance.High, RuleDocumentation.Of(rule).Markdown);
            return true;
        }

        var ids = string.Join(", ", catalog.Rules.Select(known => known.Metadata.Id));
        Log.LogError(null, "DG9002", null, null, 0, 0, 0, 0, $"DeployGuardRule is '{Rule}'; rules are {ids}");
        return false;
    }
}
