namespace DeployGuard.CodeFixes;

/// <summary>Where a fix reads a credential from. The names are the equivalence keys of the fixes.</summary>
internal enum SettingSource
{
    /// <summary>A variable of the environment.</summary>
    Environment,

    /// <summary>An <c>IConfiguration</c> that the code can reach.</summary>
    Configuration,
}
