using DeployGuard.Text;
using DeployGuard.Validation;
using Microsoft.Build.Framework;
using MSBuildTask = Microsoft.Build.Utilities.Task;

namespace DeployGuard.Tasks;

/// <summary>Says that a project sets what counts for the repository only, at the place where it does.</summary>
[MSBuildMultiThreadableTask]
public sealed class ReportMisplacedSettings : MSBuildTask
{
    /// <summary>Absolute path of the project file.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>The names of the properties.</summary>
    [Required]
    public string[] Properties { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var text = SourceText.Decode(Path.GetFileName(Project), File.ReadAllBytes(Project));
        var log = new FindingLog(Log, Path.GetDirectoryName(Project)!, RuleCatalog.Load());
        foreach (var property in Properties)
            log.Write(new ReportedFinding(HostFindings.SettingWithoutEffect(text, property), Severity.Warning));
        return true;
    }
}
