using DeployGuard.Documents;
using DeployGuard.Documents.Pipelines;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>Reports what cannot be read as YAML, in pipelines and their parts.</summary>
public sealed class DG4000PipelineSyntax : DocumentRule<PipelineFile>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG4000", "Pipeline has a syntax error", FindingLevel.Blocking) { Aliases = ["actionlint:syntax-check"] };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(PipelineFile document, ValidationContext context)
    {
        if (!PipelineParts.AreRead(document)) return [];

        return document.Yaml.Problems.Where(problem => !IsOfTemplate(document, problem)).Select(problem =>
            Report(document, problem.Span, problem.Message) with { Level = LevelOf(document), Context = "syntax" });
    }

    /// <summary>GitLab takes the last of two keys, where the others refuse the file.</summary>
    private static FindingLevel LevelOf(PipelineFile document) =>
        document.Dialect == PipelineDialect.GitLab && document.Yaml.IsComplete ? FindingLevel.Warning : FindingLevel.Blocking;

    /// <summary>The same <c>${{ if … }}:</c> may stand twice in a pipeline of Azure.</summary>
    private static bool IsOfTemplate(PipelineFile document, SyntaxProblem problem) =>
        string.CompareOrdinal(document.Text.Content, problem.Span.Start, "${{", 0, 3) == 0;
}
