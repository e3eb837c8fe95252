namespace DeployGuard.Documents.Pipelines.Conditions;

/// <summary>
/// The text of a variable that names what a pipeline runs for. Which branch it is nobody knows before it runs; what kind it is, is
/// known.
/// </summary>
/// <param name="kind">What the pipeline runs for.</param>
/// <param name="namesOf">What the variable may hold for each kind.</param>
internal sealed class RefText(PipelineRef kind, Func<PipelineRef, IReadOnlyList<string>> namesOf)
{
    private static readonly PipelineRef[] Kinds = [PipelineRef.MainBranch, PipelineRef.OtherBranch, PipelineRef.Tag, PipelineRef.PullRequest];

    /// <summary>What the pipeline runs for.</summary>
    public PipelineRef Kind { get; } = kind;

    /// <summary>
    /// Whether a test of the text holds. A test that one name of the main branch, or of a tag, passes was written for it. Another
    /// branch must pass with all its names, since it may have any; it fails for certain only when the test was written for something else.
    /// </summary>
    public Truth Matches(Func<string, bool> test)
    {
        var names = namesOf(Kind);
        var passing = names.Count(test);
        if (passing == names.Count) return Truth.True;
        if (passing > 0) return Kind == PipelineRef.OtherBranch ? Truth.Unknown : Truth.True;

        // A name that nobody here has heard of may be what this repository calls its main branch.
        return Kinds.Any(other => other != Kind && namesOf(other).Any(test)) ? Truth.False : Truth.Unknown;
    }

    /// <summary>The same with each name changed: in lower case, the last segment alone.</summary>
    public RefText Select(Func<string, string> change) => new(Kind, other => [.. namesOf(other).Select(change)]);
}
