namespace DeployGuard.Documents.StartUp;

/// <summary>What a place in start-up code is about.</summary>
public enum StartUpFactKind
{
    /// <summary>An endpoint that answers whether the program is well.</summary>
    HealthEndpoint,

    /// <summary>Checks are registered, which no request reaches by that alone.</summary>
    HealthRegistration,

    /// <summary>Something that decides how logs are written.</summary>
    Logging,

    /// <summary>Something that sends errors to a service people look at.</summary>
    ErrorMonitoring,

    /// <summary>The schema of a database is brought up to date.</summary>
    Migration,

    /// <summary>The builder of a host: a program begins here.</summary>
    Start,

    /// <summary>An endpoint of any other kind.</summary>
    Route,

    /// <summary>Something that may answer paths which no code here names: a proxy, a fallback, a framework.</summary>
    OpenRoutes,
}
