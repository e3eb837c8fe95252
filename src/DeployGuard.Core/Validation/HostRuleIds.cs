namespace DeployGuard.Validation;

/// <summary>The ids of what DeployGuard reports about itself and its surroundings.</summary>
public static class HostRuleIds
{
    /// <summary>A file cannot be read.</summary>
    public const string UnreadableFile = "DG9001";

    /// <summary>A setting has a value it cannot have.</summary>
    public const string WrongSetting = "DG9002";

    /// <summary>A suppression names no rule.</summary>
    public const string UnknownSuppression = "DG9003";

    /// <summary>A rule or reader failed.</summary>
    public const string InternalError = "DG9004";

    /// <summary>Git could not be asked.</summary>
    public const string GitFailed = "DG9005";

    /// <summary>A project sets what only counts for the whole repository.</summary>
    public const string SettingWithoutEffect = "DG9006";
}
