namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>Puts together what a script does for the combinations of a matrix.</summary>
internal static class VariantCandidates
{
    /// <summary>What one place does by any of two variants: it can fail when either can.</summary>
    public static IReadOnlyList<Candidate> Merge(IReadOnlyList<Candidate> before, IReadOnlyList<Candidate> variant)
    {
        var result = new List<Candidate>();
        var places = new Dictionary<(StepCapabilities, string, int), int>();
        foreach (var candidate in before.Concat(variant))
        {
            var key = (candidate.Found.Capability, candidate.Found.Location.Path, candidate.Found.Location.Span.Start);
            if (!places.TryGetValue(key, out var at))
            {
                places[key] = result.Count;
                result.Add(candidate);
            }
            else if (result[at].Proviso != candidate.Proviso)
            {
                result.Add(candidate);
            }
            else
            {
                result[at] = result[at] with { Found = Either(result[at].Found, candidate.Found) };
            }
        }

        return result;
    }

    private static StepCapability Either(StepCapability one, StepCapability other) => (one.CannotFail && !other.CannotFail ? other : one) with
    {
        RunsNothing = one.RunsNothing && other.RunsNothing,
        Images = [.. one.Images.Union(other.Images)],
        Projects = [.. one.Projects.Union(other.Projects)],
    };
}
