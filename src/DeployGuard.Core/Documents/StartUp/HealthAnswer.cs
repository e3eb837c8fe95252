using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Documents.StartUp;

/// <summary>Decides whether a program has a health endpoint.</summary>
internal static class HealthAnswer
{
    public static StartUpAnswer Of(StartUpProject project)
    {
        var endpoints = project.OfKind(StartUpFactKind.HealthEndpoint).OrderByDescending(fact => fact.InProduction).ThenByDescending(fact => fact.Strength).ToList();
        if (endpoints.FirstOrDefault() is { InProduction: Truth.True, Strength: EvidenceStrength.Strong } mapped)
            return StartUpAnswer.Of(Truth.True, mapped.Path is { } path ? $"{mapped.Name} {path}" : mapped.Name, mapped);
        if (endpoints.FirstOrDefault(fact => fact.InProduction != Truth.False) is { } open)
        {
            return StartUpAnswer.Of(Truth.Unknown, open.InProduction == Truth.Unknown ? $"{open.Name} depends on a condition" : open.Path is { } asked ? $"{open.Name} may answer {asked}" : $"{open.Name} is not in this repository", open);
        }

        if (endpoints.Count > 0) return StartUpAnswer.Of(Truth.False, $"{endpoints[0].Name} runs only in Development", endpoints[0]);
        if (project.OfKind(StartUpFactKind.OpenRoutes).FirstOrDefault(fact => fact.Strength == EvidenceStrength.Strong && RoutingNames.MayBringHealth(fact.Name)) is { } framework)
            return StartUpAnswer.Of(Truth.Unknown, $"{framework.Name} may map one", framework);
        if (project.Start is not { } start) return StartUpAnswer.Of(Truth.Unknown, "no host is built in the code of this project");
        if (project.Project.HasUnknownReferences) return StartUpAnswer.Of(Truth.Unknown, "not all projects it references are known", start);
        return project.OfKind(StartUpFactKind.HealthRegistration).FirstOrDefault() is { } registered
            ? StartUpAnswer.Of(Truth.False, "checks are registered and no path is mapped", registered)
            : StartUpAnswer.Of(Truth.False, "no health endpoint is mapped", start);
    }
}
