namespace DeployGuard.Validation;

/// <summary>What becomes of a finding in the build, after all settings.</summary>
public enum Severity
{
    /// <summary>Not reported at all.</summary>
    None,

    /// <summary>Reported as a message and in SARIF as a note.</summary>
    Suggestion,

    /// <summary>A build warning.</summary>
    Warning,

    /// <summary>A build error.</summary>
    Error,
}
