using DeployGuard.Documents.Projects;

namespace DeployGuard.Documents.StartUp;

/// <summary>What references to packages show: little, since a package does nothing before somebody calls it.</summary>
internal static class PackageFacts
{
    public static IEnumerable<StartUpFact> Of(DotNetProject program, IReadOnlyList<DotNetProject> closure) =>
        from project in closure.Prepend(program).Distinct()
        from package in project.PackageReferences
        where MonitoringNames.IsPackage(package.Id)
        select new StartUpFact(StartUpFactKind.ErrorMonitoring, package.Id, package.Location) { Strength = EvidenceStrength.Weak };
}
