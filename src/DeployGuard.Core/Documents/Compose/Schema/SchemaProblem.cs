using DeployGuard.Text;

namespace DeployGuard.Documents.Compose.Schema;

/// <summary>Something in a compose file that does not fit the specification.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Location">The smallest text at fault.</param>
/// <param name="Message">What was found and what to write instead, at most 160 characters, no trailing dot.</param>
internal sealed record SchemaProblem(SchemaProblemKind Kind, Location Location, string Message)
{
    /// <summary>The correction, when it is certain; else null.</summary>
    public TextEdit? Edit { get; init; }
}

/// <summary>What does not fit.</summary>
internal enum SchemaProblemKind
{
    /// <summary>A type, key or word that every version of compose refuses.</summary>
    Wrong,

    /// <summary>A key that is unknown and near none that is known: a later version of the specification may bring it.</summary>
    UnknownKey,

    /// <summary>A port, time, size or name of the right type that cannot be read.</summary>
    BadValue,

    /// <summary>A word of YAML 1.1 for a switch.</summary>
    OldBoolean,
}
