namespace DeployGuard.Validation;

/// <summary>How much a finding matters; the final severity also depends on mode, enforcement and configuration.</summary>
public enum FindingLevel
{
    /// <summary>Size, caching, style: a message, unless the mode asks for more.</summary>
    Suggestion,

    /// <summary>A statement of the checklist, a security hole, a certain mistake.</summary>
    Warning,

    /// <summary>The build, the start or the deployment will certainly fail, or a secret leaks: an error in CI.</summary>
    Blocking,
}
