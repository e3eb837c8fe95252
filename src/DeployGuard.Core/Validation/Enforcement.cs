namespace DeployGuard.Validation;

/// <summary>When blocking findings are errors (<c>DeployGuardEnforcement</c>).</summary>
public enum Enforcement
{
    /// <summary>In a CI build.</summary>
    Auto,

    /// <summary>In every build.</summary>
    Always,

    /// <summary>In no build.</summary>
    Never,
}
