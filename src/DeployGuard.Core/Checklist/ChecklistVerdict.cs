namespace DeployGuard.Checklist;

/// <summary>What is known of an item of the deployment checklist.</summary>
public enum ChecklistVerdict
{
    /// <summary>There is nothing in the repository that it could be about, or its owner declared it so.</summary>
    NotApplicable,

    /// <summary>The repository shows that it holds.</summary>
    Holds,

    /// <summary>What decides it is not in the repository.</summary>
    Unknown,

    /// <summary>The repository shows that it does not hold.</summary>
    Fails,
}
