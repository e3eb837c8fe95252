namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>What the job has to be like for a command to mean what its row says.</summary>
internal enum CapabilityProviso
{
    /// <summary>It always does.</summary>
    None,

    /// <summary>Only in a job with an environment: <c>ssh</c> and <c>scp</c> do anything.</summary>
    InEnvironment,

    /// <summary>Not where it may prepare a database or other services for tests, as <c>docker compose up -d</c> does in front of them.</summary>
    NotForTests,

    /// <summary>Only where what it changes is committed: a repository whose state others bring to a cluster.</summary>
    WithCommit,

    /// <summary>Not in a job that makes a cluster for itself.</summary>
    NotInLocalCluster,
}
