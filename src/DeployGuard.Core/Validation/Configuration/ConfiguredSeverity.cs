namespace DeployGuard.Validation.Configuration;

/// <summary>A severity as written in an .editorconfig or .globalconfig file.</summary>
public enum ConfiguredSeverity
{
    /// <summary><c>default</c>: as if no mode and no enforcement were set.</summary>
    Default,

    /// <summary><c>none</c>: off, whatever else is set.</summary>
    None,

    /// <summary><c>silent</c> or <c>refactoring</c>: not reported in a build.</summary>
    Silent,

    /// <summary><c>suggestion</c>.</summary>
    Suggestion,

    /// <summary><c>warning</c>.</summary>
    Warning,

    /// <summary><c>error</c>.</summary>
    Error,
}
