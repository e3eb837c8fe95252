using DeployGuard.Documents.Pipelines.Conditions;

namespace DeployGuard.Documents.Pipelines.Azure;

/// <summary>What the named values of an expression hold for one way to run.</summary>
/// <param name="Run">The way to run.</param>
/// <param name="Outcome">What became of that which came before.</param>
/// <param name="Scope">Where the expression stands.</param>
/// <param name="Fuel">How much may still be looked up.</param>
internal sealed record AzureValues(PipelineRun Run, AzureOutcome Outcome, AzureScope Scope, Fuel Fuel)
{
    private const int MaximumDepth = 30;

    /// <summary>How many names lead here: variables may name each other.</summary>
    private int Depth { get; init; }

    /// <summary>What a path leads to.</summary>
    public ConditionValue Find(AzureExpression.Path path)
    {
        if (path.Segments.Any(segment => segment is null) || Depth > MaximumDepth || !Fuel.Take()) return ConditionValue.Unknown;
        var inner = this with { Depth = Depth + 1 };
        return path.Root.ToLowerInvariant() switch
        {
            "variables" when path.Segments.Count > 0 => Variable(string.Join(".", path.Segments), inner),
            "dependencies" or "stagedependencies" => Result(path.Segments),
            _ => Scope.ValueOf(path, inner),
        };
    }

    /// <summary>A variable of the service, or one that the files set to a literal text.</summary>
    private ConditionValue Variable(string name, AzureValues inner) => name.ToLowerInvariant() switch
    {
        "build.sourcebranch" => ConditionValue.Of(new RefText(Run.Ref, RefNames.FullOf)),
        "build.sourcebranchname" => ConditionValue.Of(new RefText(Run.Ref, Scope.HasNestedBranches ? RefNames.OfNested : RefNames.Of).Select(LastSegment)),
        "build.reason" => Reason(),
        "system.pullrequest.pullrequestid" or "system.pullrequest.sourcebranch" or "system.pullrequest.targetbranch"
            or "system.pullrequest.pullrequestnumber" or "system.pullrequest.targetbranchname" =>
            Run.Event == PipelineEvent.PullRequest ? ConditionValue.Present : ConditionValue.Null,
        "agent.jobstatus" => Status(),
        _ => Scope.Variable(name, inner),
    };

    private ConditionValue Reason() => Run.Event switch
    {
        // Several pushes that are built together are a BatchedCI.
        PipelineEvent.Push => ConditionValue.Of("IndividualCI"),
        PipelineEvent.PullRequest => ConditionValue.Of("PullRequest"),
        PipelineEvent.Schedule => ConditionValue.Of("Schedule"),
        PipelineEvent.Manual => ConditionValue.Of("Manual"),
        PipelineEvent.PipelineEnded => ConditionValue.Of("ResourceTrigger"),
        _ => ConditionValue.Unknown,
    };

    private ConditionValue Result(IReadOnlyList<string?> segments) =>
        segments.Count > 0 && string.Equals(segments[segments.Count - 1], "result", StringComparison.OrdinalIgnoreCase) ? Status() : ConditionValue.Unknown;

    private ConditionValue Status() => Outcome switch
    {
        AzureOutcome.Success => ConditionValue.Of("Succeeded"),
        AzureOutcome.AllFailed => ConditionValue.Of("Failed"),
        _ => ConditionValue.Unknown,
    };

    private static string LastSegment(string name) => name.Substring(name.LastIndexOf('/') + 1);
}

/// <summary>What became of that which came before.</summary>
internal enum AzureOutcome
{
    /// <summary>All of it has succeeded.</summary>
    Success,

    /// <summary>Something has failed; nobody says what.</summary>
    SomeFailed,

    /// <summary>All of it has failed.</summary>
    AllFailed,
}
