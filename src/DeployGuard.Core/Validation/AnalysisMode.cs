namespace DeployGuard.Validation;

/// <summary>Which rules are on, as in the .NET analyzers (<c>DeployGuardAnalysisMode</c>).</summary>
public enum AnalysisMode
{
    /// <summary>Only rules whose severity is configured explicitly.</summary>
    None,

    /// <summary>Blocking findings only.</summary>
    Minimum,

    /// <summary>Blocking findings and warnings; suggestions as messages.</summary>
    Default,

    /// <summary>As Default, suggestions become warnings.</summary>
    Recommended,

    /// <summary>Every rule, opt-in ones included, as warnings.</summary>
    All,
}
