namespace DeployGuard.Validation.Suppression;

/// <summary>What part of a file a suppression comment speaks of.</summary>
internal enum SuppressionScope
{
    /// <summary>The line it ends, or the statement that follows when it stands on a line of its own.</summary>
    LineOrStatement,

    /// <summary>The line it ends, or the line that follows when it stands on a line of its own.</summary>
    Line,

    /// <summary>The statement that follows.</summary>
    NextStatement,

    /// <summary>The section (a build stage, a service, a job) that follows.</summary>
    Section,

    /// <summary>The whole file.</summary>
    File,

    /// <summary>Everything behind it up to the comment that ends it.</summary>
    FromHere,

    /// <summary>Nothing: it ends what an earlier comment began.</summary>
    UntilHere,
}
