using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Projects;
using DeployGuard.Rules.Compose;
using DeployGuard.Rules.Dockerfile;
using DeployGuard.Rules.Environment;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Validation.Suppression;

/// <summary>Marks for scanners of secrets hold for every rule about secrets and for no other; our own comments in every kind of file.</summary>
public sealed class CredentialSuppressionTests
{
    [Theory]
    [InlineData("DB_PASSWORD=Quiet-Meadow-17 # gitleaks:allow\n")]
    [InlineData("# pragma: allowlist nextline secret\nDB_PASSWORD=Quiet-Meadow-17\n")]
    [InlineData("DB_PASSWORD=Quiet-Meadow-17 # NOSONAR\n")]
    public void Marks_hold_in_environment_files(string content) => TestRepository.Empty.With("api.env", content).Silent<DG3010EnvFileTracked>();

    [Theory]
    [InlineData("services:\n  web:\n    environment:\n      DB_PASSWORD: Quiet-Meadow-17 # gitleaks:allow\n")]
    [InlineData("services:\n  web:\n    environment:\n      # CS002:SecretInNextLine\n      - DB_PASSWORD=Quiet-Meadow-17\n")]
    public void Marks_hold_in_compose_files(string content) => TestRepository.Compose(content).Silent<DG2030SecretInEnvironment>();

    // Behind an instruction '#' is no comment for the builder; gitleaks asks for it all the same.
    [Theory]
    [InlineData("FROM alpine:3.20\n# pragma: allowlist nextline secret\nENV DB_PASSWORD=Quiet-Meadow-17\n")]
    [InlineData("FROM alpine:3.20\nENV DB_PASSWORD=Quiet-Meadow-17 \\\n  # gitleaks:allow is too late here\n  OTHER=gitleaks:allow DB_PASSWORD=Quiet-Meadow-18\n")]
    public void Marks_hold_on_their_line_of_a_Dockerfile(string content)
    {
        var left = TestRepository.Dockerfile(content).Findings(new DG1009KeepSecretsOutOfImage());
        Assert.Equal(content.Contains("OTHER", StringComparison.Ordinal) ? 1 : 0, left.Count);
    }

    [Theory]
    [InlineData("FROM [|alpine|] # gitleaks:allow NOSONAR\n")]
    [InlineData("# pragma: allowlist nextline secret\nFROM [|alpine|]\n")]
    public void Marks_hold_for_rules_about_secrets_only(string content) => TestRepository.Dockerfile(content).Reports<DG1001PinBaseImage>();

    [Theory]
    [InlineData("<Project>\n  <!-- deployguard disable=DG1001 - reason -->\n  <A>x</A>\n  [|<B>x</B>|]\n</Project>\n")]
    [InlineData("<Project>\n  <A>x</A> <!-- deployguard disable=DG1001 -->\n  [|<B>x</B>|]\n</Project>\n")]
    [InlineData("<Project>\n  <!-- deployguard disable-next-line=DG1001,DG1002 -->\n\n  <A>x</A>\n  [|<B>x</B>|]\n</Project>\n")]
    [InlineData("<Project>\n  <A>x</A>\n  <B>x</B>\n  <!-- deployguard disable-file=DG1001 -->\n</Project>\n")]
    [InlineData("<Project>\n  <!-- deployguard disable=DG1001 -->\n  <!-- more about it -->\n  <A>x</A>\n  [|<B>x</B>|]\n</Project>\n")]
    public void Our_comments_hold_in_files_of_XML(string content)
    {
        var repository = TestRepository.Empty.With("src/Api.csproj", content);
        if (content.Contains("[|", StringComparison.Ordinal)) repository.Reports<DG1001SettingRule>();
        else repository.Silent<DG1001SettingRule>();
    }

    /// <summary>An XML comment must not hold two dashes: a reason begins with one, and is no list of ids.</summary>
    [Theory]
    [InlineData("<Project>\n  <!-- deployguard disable=DG1001 - known DG9999 -->\n</Project>\n")]
    [InlineData("<Project>\n  <!-- deployguard disable=DG1001 -->\n</Project>\n")]
    public void A_reason_is_no_unknown_id(string content) =>
        Assert.Empty(TestRepository.Empty.With("src/Api.csproj", content).Findings(new DG1001SettingRule(), RuleCatalog.Load().Find(HostRuleIds.UnknownSuppression)!));

    /// <summary>Reports every line with a setting.</summary>
    public sealed class DG1001SettingRule : DocumentRule<MSBuildDocument>
    {
        public override RuleMetadata Metadata { get; } = new("DG1001", "Every setting is a finding", FindingLevel.Warning);

        protected override IEnumerable<Finding> Validate(MSBuildDocument document, ValidationContext context) =>
            from setting in document.Root?.Children ?? []
            let line = document.Text.GetLine(document.Text.GetPosition(setting.NameSpan.Start).Line)
            let length = document.Text.ToString(line).IndexOf("</", StringComparison.Ordinal) + "</A>".Length - 2
            select Report(document, line with { Start = line.Start + 2, Length = length }, "Setting");
    }
}
