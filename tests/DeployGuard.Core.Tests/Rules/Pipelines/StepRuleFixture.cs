using DeployGuard.Core.Tests.Verification;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

/// <summary>A workflow with one job, for rules about steps.</summary>
internal static class StepRuleFixture
{
    public const string Path = ".github/workflows/ci.yml";

    /// <summary>A repository with a workflow of these steps.</summary>
    public static TestRepository Steps(string steps, string job = "") => TestRepository.Empty.With(Path, Workflow(steps, job));

    /// <summary>A repository with a workflow of one step that runs a script.</summary>
    public static TestRepository Script(string script) => Steps("- run: |\n    " + script.Replace("\n", "\n    ", StringComparison.Ordinal));

    public static string Workflow(string steps, string job = "") =>
        $"on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n{(job.Length > 0 ? "    " + job + "\n" : "")}    steps:\n      {steps.Replace("\n", "\n      ", StringComparison.Ordinal)}\n";
}
