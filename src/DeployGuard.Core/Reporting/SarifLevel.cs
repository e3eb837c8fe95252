using DeployGuard.Validation;

namespace DeployGuard.Reporting;

/// <summary>SARIF's names for how much something matters (section 3.27.10).</summary>
internal static class SarifLevel
{
    private const string Error = "error";
    private const string Warning = "warning";
    private const string Note = "note";

    /// <summary>What a rule may become where it is enforced.</summary>
    public static string Of(FindingLevel level) => level switch
    {
        FindingLevel.Blocking => Error,
        FindingLevel.Warning => Warning,
        _ => Note,
    };

    /// <summary>What a finding is in this build.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => Error,
        Severity.Warning => Warning,
        _ => Note,
    };
}
