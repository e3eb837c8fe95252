using DeployGuard.Documents.Pipelines;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>Commands in the output of scripts that GitHub switched off or will, and the switch that brings them back.</summary>
public sealed class DG4036WorkflowCommand : DocumentRule<PipelineFile>
{
    private const string Unsecure = "ACTIONS_ALLOW_UNSECURE_COMMANDS";

    private static readonly (string Command, FindingLevel Level, string Instead)[] Commands =
    [
        ("::set-env name=", FindingLevel.Warning, "was switched off and does nothing: write NAME=value to the file $GITHUB_ENV"),
        ("::add-path::", FindingLevel.Warning, "was switched off and does nothing: write the folder to the file $GITHUB_PATH"),
        ("::set-output name=", FindingLevel.Suggestion, "is out of use: write name=value to the file $GITHUB_OUTPUT"),
        ("::save-state name=", FindingLevel.Suggestion, "is out of use: write name=value to the file $GITHUB_STATE"),
    ];

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG4036", "Script uses a command that GitHub switched off", FindingLevel.Warning)
    {
        Aliases = ["actionlint:deprecated-commands", "zizmor:insecure-commands"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(PipelineFile document, ValidationContext context)
    {
        if (document.Dialect is not (PipelineDialect.GitHubWorkflow or PipelineDialect.GitHubAction) || !PipelineParts.AreRead(document)) yield break;

        foreach (var value in document.Values)
        {
            var text = value.Scalar.Value;
            if (value.Role == PipelineRole.Setting && value.Name == Unsecure && (text == "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase)))
                yield return Report(document, value.Scalar.Span, "This lets whatever prints a line set variables of later steps: remove it, and write to $GITHUB_ENV instead");
            if (value.Role != PipelineRole.Script || text.IndexOf("::", StringComparison.Ordinal) < 0) continue;

            foreach (var (command, level, instead) in Commands)
            {
                var at = text.IndexOf(command, StringComparison.Ordinal);
                if (at < 0) continue;

                var span = value.Scalar.ToSource(new TextSpan(at, command.TrimEnd(':').Split(' ')[0].Length));
                yield return Report(document, span, $"'{command.TrimEnd(':').Split(' ')[0]}' {instead}") with { Level = level };
            }
        }
    }
}
