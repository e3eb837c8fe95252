using DeployGuard.Checklist;
using DeployGuard.Repository;
using DeployGuard.Validation;

namespace DeployGuard.Benchmarks;

/// <summary>What the MSBuild task does in a build, without logging.</summary>
internal static class ValidationRun
{
    public static int Execute(string root)
    {
        var snapshot = RepositoryScanner.Scan(root);
        var result = new Validator(RuleCatalog.Load(), new ValidationSettings()).Validate(snapshot);
        return result.Findings.Count + result.Documents.Model(DeploymentChecklist.Of).Entries.Count;
    }
}
