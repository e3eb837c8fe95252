using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Validation.Suppression;

/// <summary>The markup stands on each line whose findings are left.</summary>
public class DockerfileSuppressionTests
{
    [Theory]
    // The whole instruction follows the comment, continuation lines and all.
    [InlineData("[|FROM a|]\n# deployguard disable=DG1001\nRUN b \\\n  c\n[|RUN d|]")]
    [InlineData("[|FROM a|]\n\n# deployguard disable=DG1001\n\n# other\nRUN b\n[|RUN d|]")]
    // Inside a continued instruction it is the next physical line.
    [InlineData("[|FROM a|]\n[|RUN b \\|]\n# deployguard disable=DG1001\n  c \\\n[|  d|]")]
    // Behind an instruction '#' is an argument.
    [InlineData("[|FROM a|]\n[|RUN b # deployguard disable=DG1001|]")]
    [InlineData("# hadolint stage ignore=DL3006\nFROM a\nRUN b\n[|FROM c|]\n[|RUN d|]")]
    [InlineData("[|FROM a|]\n[|RUN b|]\n# hadolint stage ignore=DL3006\nRUN c\n[|FROM d|]")]
    [InlineData("[|FROM a|]\n# hadolint stage ignore=DL3006\nFROM b\nRUN c")]
    [InlineData("# syntax=docker/dockerfile:1\n# check=skip=StageNameCasing;error=true\nFROM a\nRUN b")]
    [InlineData("#check = skip=all\nFROM a\nRUN b")]
    // Below another comment it is no directive: it speaks of the instruction that follows.
    [InlineData("# my image\n# check=skip=StageNameCasing\nFROM a\n[|RUN b|]")]
    [InlineData("[|FROM a|]\n# check=skip=StageNameCasing needed here\nRUN b\n[|RUN c|]")]
    [InlineData("[|FROM a|]\r\n# hadolint ignore=DL3006\r\nRUN b\r\n[|RUN c|]")]
    public void Comments_silence_instructions_stages_and_files(string dockerfile)
    {
        var repository = TestRepository.Dockerfile(dockerfile);
        if (dockerfile.Contains("[|", StringComparison.Ordinal)) repository.Reports<DG1001LineRule>();
        else repository.Silent<DG1001LineRule>();
    }

    /// <summary>Reports every line that is neither blank nor a comment.</summary>
    public sealed class DG1001LineRule : DocumentRule<DockerfileDocument>
    {
        public override RuleMetadata Metadata { get; } = new("DG1001", "Every line is a finding", FindingLevel.Warning)
        {
            Aliases = ["hadolint:DL3006", "buildkit:StageNameCasing"],
        };

        protected override IEnumerable<Finding> Validate(DockerfileDocument document, ValidationContext context) =>
            from line in Enumerable.Range(1, document.Text.LineCount)
            let span = document.Text.GetLine(line)
            let text = document.Text.ToString(span)
            where text.Length > 0 && text[0] != '#'
            select Report(document, span, "Line");
    }
}
