using DeployGuard.Repository;
using DeployGuard.Validation;

namespace DeployGuard.Benchmarks;

/// <summary>What the MSBuild task does in a build, without logging.</summary>
internal static class ValidationRun
{
    public static int Execute(string root)
    {
        var snapshot = RepositoryScanner.Scan(root);
        return new Validator(RuleCatalog.Load(), new ValidationSettings()).Validate(snapshot).Findings.Count;
    }
}
