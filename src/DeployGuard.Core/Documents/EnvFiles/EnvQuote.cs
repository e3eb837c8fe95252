namespace DeployGuard.Documents.EnvFiles;

/// <summary>How a value of an environment file is quoted.</summary>
public enum EnvQuote
{
    /// <summary>Not at all: the value ends at the end of the line or before <c> #</c>, and variables are replaced.</summary>
    None,

    /// <summary>In single quotes: taken as it stands, over several lines if need be.</summary>
    Single,

    /// <summary>In double quotes: escapes, then variables are replaced; over several lines if need be.</summary>
    Double,
}
