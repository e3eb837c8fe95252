using DeployGuard.Documents.Compose;
using DeployGuard.Documents.EnvFiles;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Environment;

/// <summary>Reports the statements docker compose refuses; everything else in the file is still validated.</summary>
public sealed class DG3000EnvFileSyntax : DocumentRule<EnvFileDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG3000", "Environment file has a syntax error", FindingLevel.Blocking);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(EnvFileDocument document, ValidationContext context)
    {
        if (document.Problems.Count == 0) return [];

        // A file that compose does not read stops no start.
        var level = context.Documents.Model(ComposeEnvFiles.Build).Contains(document.Path) ? FindingLevel.Blocking : FindingLevel.Warning;
        return document.Problems.Select(problem => Report(document, problem.Span, problem.Message) with { Level = level, Context = "syntax" });
    }
}
