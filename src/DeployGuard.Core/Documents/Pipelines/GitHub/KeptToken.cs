using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>
/// An artifact of the whole workspace with its hidden files, in which <c>.git</c> holds the token of the run: <c>actions/checkout</c> keeps it
/// there up to v5, unless told otherwise.
/// </summary>
internal static class KeptToken
{
    private const string Checkout = "actions/checkout@v";
    private const string Upload = "actions/upload-artifact@";
    private const char LastVersion = '5';

    private static readonly string[] Workspace = [".", "./", "${{ github.workspace }}", "${{github.workspace}}"];

    /// <summary>The path of such an artifact in a job; null when there is none.</summary>
    public static YamlScalar? In(WorkflowJob job)
    {
        var isKept = false;
        foreach (var step in job.Steps.Select(item => item.Target).OfType<YamlMapping>())
        {
            if (step.Find("uses")?.Target is not YamlScalar uses) continue;

            var with = step.Find("with")?.Target as YamlMapping;
            if (KeepsToken(uses.Value)) isKept |= with?.FindEntry("path") is null && with?.Find("persist-credentials")?.Target is not YamlScalar { Value: not "true" };
            if (!isKept || !uses.Value.StartsWith(Upload, StringComparison.OrdinalIgnoreCase) || (with?.Find("include-hidden-files")?.Target as YamlScalar)?.Value != "true") continue;
            if (with!.Find("path")?.Target is YamlScalar path && Workspace.Contains(path.Value.Trim())) return path;
        }

        return null;
    }

    private static bool KeepsToken(string uses) =>
        uses.StartsWith(Checkout, StringComparison.OrdinalIgnoreCase) && uses.Length > Checkout.Length && uses[Checkout.Length] is >= '1' and <= LastVersion
        && (uses.Length == Checkout.Length + 1 || uses[Checkout.Length + 1] == '.');
}
