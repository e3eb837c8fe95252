namespace DeployGuard.StartUp;

/// <summary>On what it depends that a call happens.</summary>
internal enum CallCondition
{
    /// <summary>On nothing that is known to be false in production.</summary>
    None,

    /// <summary>On an argument, a setting or a switch: whether it happens cannot be told.</summary>
    Switch,

    /// <summary>On an environment that is not production.</summary>
    NotProduction,
}
