using DeployGuard.Text;

namespace DeployGuard.Documents.CSharp;

/// <summary>A place in C# code that reads an environment variable or a configuration key.</summary>
/// <param name="Variable">The name as an environment variable: <c>Mail__Host</c> for the key <c>Mail:Host</c>, without a prefix.</param>
/// <param name="Location">The literal that names it.</param>
public sealed record EnvironmentRead(string Variable, Location Location)
{
    /// <summary>The configuration key, such as <c>Mail:Host</c>; null for a read of the environment itself.</summary>
    public string? ConfigurationKey { get; init; }

    /// <summary>
    /// True when a value for its absence stands right there: <c>?? "x"</c>, or the second argument of GetValue; also when it stands in for
    /// another value.
    /// </summary>
    public bool HasDefault { get; init; }

    /// <summary>True when the code stops without it: <c>?? throw</c>, GetRequiredSection, or a member behind <c>!</c>.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True for a section, of which any child may be set.</summary>
    public bool IsSection { get; init; }

    /// <summary>
    /// True when something of the program may set it that is no variable of the environment: the code itself, or for a configuration key
    /// a source whose keys are not known.
    /// </summary>
    public bool MayBeSetElsewhere { get; init; }

    /// <summary>Path of the project file in the nearest folder at or above the source; null when there is none.</summary>
    public string? Project { get; init; }

    /// <summary>True for code of tests.</summary>
    public bool IsTest { get; init; }
}
