using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Documents.StartUp;

/// <summary>Decides whether the errors of a program reach somebody.</summary>
internal static class MonitoringAnswer
{
    public static StartUpAnswer Of(StartUpProject project)
    {
        var facts = project.OfKind(StartUpFactKind.ErrorMonitoring).OrderByDescending(fact => fact.InProduction).ToList();
        var strong = facts.FirstOrDefault(fact => fact.Strength == EvidenceStrength.Strong);
        if (strong is { InProduction: Truth.True } && facts.Find(fact => fact.Strength == EvidenceStrength.Against && MonitoringNames.NeedsAddress(strong.Name, fact.Name)) is { } empty)
        {
            // A variable may give what the settings leave open.
            var variable = facts.Find(fact => fact.Strength == EvidenceStrength.Weak && MonitoringNames.OfVariable(fact.Name) is not null);
            return variable is null ? StartUpAnswer.Of(Truth.Unknown, $"{empty.Name} is empty", empty) : StartUpAnswer.Of(variable.InProduction, strong.Name, strong, variable);
        }

        if (strong is { InProduction: Truth.True }) return StartUpAnswer.Of(Truth.True, strong.Name, strong);
        if (strong is { InProduction: Truth.Unknown }) return StartUpAnswer.Of(Truth.Unknown, $"{strong.Name} depends on a condition", strong);
        if (facts.FirstOrDefault(fact => fact.Strength == EvidenceStrength.Weak && fact.InProduction != Truth.False) is { } weak)
            return StartUpAnswer.Of(Truth.Unknown, $"{weak.Name} may set it up", weak);
        if (strong is not null) return StartUpAnswer.Of(Truth.False, $"{strong.Name} runs only in Development", strong);
        if (project.Start is not { } start) return StartUpAnswer.Of(Truth.Unknown, "no host is built in the code of this project");
        return project.Project.HasUnknownReferences
            ? StartUpAnswer.Of(Truth.Unknown, "not all projects it references are known", start)
            : StartUpAnswer.Of(Truth.False, "nothing sends errors to a service", start);
    }
}
