namespace DeployGuard.Validation;

/// <summary>
/// The areas of the catalog, one per thousand of rule numbers; also the category in
/// <c>dotnet_analyzer_diagnostic.category-&lt;Area&gt;.severity</c>.
/// </summary>
public enum RuleArea
{
    /// <summary>DG1xxx: Dockerfiles and .dockerignore.</summary>
    Dockerfile = 1,

    /// <summary>DG2xxx: compose files.</summary>
    Compose = 2,

    /// <summary>DG3xxx: environment files and variables.</summary>
    Environment = 3,

    /// <summary>DG4xxx: CI/CD pipelines.</summary>
    Pipeline = 4,

    /// <summary>DG5xxx: credentials.</summary>
    Credentials = 5,

    /// <summary>DG6xxx: the deployment checklist.</summary>
    Deployment = 6,

    /// <summary>DG9xxx: DeployGuard itself.</summary>
    DeployGuard = 9,
}
