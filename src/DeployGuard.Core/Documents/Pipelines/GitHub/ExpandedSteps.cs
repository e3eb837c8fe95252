using DeployGuard.Documents.Pipelines.Capabilities;
using DeployGuard.Documents.Yaml;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>The steps of a job so far, and where the repository lies behind them.</summary>
internal sealed class ExpandedSteps
{
    private readonly List<PipelineStep> all = [];
    private bool isCheckedOut;
    private bool isOfBranch;

    /// <summary>The steps in order.</summary>
    public IReadOnlyList<PipelineStep> All => all;

    /// <summary>The folder of the workspace that the repository lies in; null when it is not known, or other code lies in the workspace.</summary>
    public string? CheckoutFolder { get; private set; } = "";

    /// <summary>Adds a step, which is told where the repository lies.</summary>
    public void Add(PipelineStep step)
    {
        if (step.Action?.Value.StartsWith("actions/checkout@", StringComparison.OrdinalIgnoreCase) == true) CheckOut(step);
        step.CheckoutFolder = CheckoutFolder;
        step.WorkingDirectory = Paths.InCheckout(step.WorkingDirectory, CheckoutFolder);
        all.Add(step);
    }

    private void CheckOut(PipelineStep step)
    {
        var path = StepInputs.Find(step.Inputs, "path") is { } written ? PathOf(written) : "";
        if (StepInputs.Find(step.Inputs, "repository") is { } repository && repository.Value.Replace(" ", "") != "${{github.repository}}")
        {
            // Other code in a folder leaves ours alone.
            if (path is null or "" && CheckoutFolder is "") (CheckoutFolder, isCheckedOut) = (null, false);
            return;
        }

        // A second one gets another branch, to compare or to publish.
        var ofBranch = step.Inputs.ContainsKey("ref");
        if (isCheckedOut && (!isOfBranch || ofBranch)) return;
        (CheckoutFolder, isCheckedOut, isOfBranch) = (path, true, ofBranch);
    }

    private static string? PathOf(YamlScalar written)
    {
        var path = written.Value.Trim().Replace("${{ github.workspace }}", ".");
        return path.IndexOf('$') >= 0 ? null : RepositoryPath.Combine("", path);
    }
}
