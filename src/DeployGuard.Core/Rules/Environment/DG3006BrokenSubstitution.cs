using DeployGuard.Documents.Compose;
using DeployGuard.Documents.EnvFiles;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Environment;

/// <summary>Reports what is written as a variable and is none: <c>${</c> without an end, operators compose does not have.</summary>
public sealed class DG3006BrokenSubstitution : DocumentRule<EnvFileDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG3006", "Substitution in an environment file is broken", FindingLevel.Blocking) { Aliases = ["dotenv-linter:SubstitutionKey"] };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(EnvFileDocument document, ValidationContext context)
    {
        var broken = document.Entries.Where(entry => entry.Value.Problems.Count > 0).ToList();
        if (broken.Count == 0) return [];

        // Compose refuses the whole file, and with it to start.
        var level = context.Documents.Model(ComposeEnvFiles.Build).Contains(document.Path) ? FindingLevel.Blocking : FindingLevel.Warning;
        return from entry in broken
               from problem in entry.Value.Problems
               select Report(document, problem.Span, problem.Message) with { Level = level, Context = entry.Name };
    }
}
