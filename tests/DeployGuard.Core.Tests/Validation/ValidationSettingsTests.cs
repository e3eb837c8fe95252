using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Validation;

public class ValidationSettingsTests
{
    [Fact]
    public void Without_properties_the_defaults_hold()
    {
        var settings = Parse();
        Assert.Equal(AnalysisMode.Default, settings.Mode);
        Assert.Null(settings.Level);
        Assert.False(settings.IsEnforced);
        Assert.Equal(FindingLevel.Blocking, settings.BlockOn);
        Assert.Empty(settings.Exclude);
        Assert.Empty(settings.NoWarn);
        Assert.False(settings.TreatWarningsAsErrors);
        Assert.Empty(settings.Problems);
    }

    [Fact]
    public void Values_are_read_in_any_casing()
    {
        var settings = Parse(
            ("DeployGuardAnalysisMode", " recommended "),
            ("DeployGuardAnalysisLevel", "1.2"),
            ("DeployGuardEnforcement", "ALWAYS"),
            ("DeployGuardBlockOn", "warning"),
            ("TreatWarningsAsErrors", "True"));
        Assert.Equal(AnalysisMode.Recommended, settings.Mode);
        Assert.Equal(new Version(1, 2), settings.Level);
        Assert.True(settings.IsEnforced);
        Assert.Equal(FindingLevel.Warning, settings.BlockOn);
        Assert.True(settings.TreatWarningsAsErrors);
        Assert.Empty(settings.Problems);
    }

    [Theory]
    [InlineData("latest", null)]
    [InlineData("Latest", null)]
    [InlineData("2", "2.0")]
    [InlineData("1.2.3", "1.2")]
    public void A_level_is_latest_or_a_version(string value, string? expected) =>
        Assert.Equal(expected, Parse(("DeployGuardAnalysisLevel", value)).Level?.ToString());

    [Theory]
    [InlineData("DeployGuard", "maybe", "true or false")]
    [InlineData("DeployGuardAnalysisMode", "Strict", "None, Minimum, Default, Recommended or All")]
    // Numbers and combinations, which Enum.Parse would accept.
    [InlineData("DeployGuardAnalysisMode", "4", "None, Minimum, Default, Recommended or All")]
    [InlineData("DeployGuardAnalysisMode", "None,All", "None, Minimum, Default, Recommended or All")]
    [InlineData("DeployGuardAnalysisLevel", "newest", "latest or a version such as 1.0")]
    [InlineData("DeployGuardAnalysisLevel", "-1", "latest or a version such as 1.0")]
    [InlineData("DeployGuardEnforcement", "true", "Auto, Always or Never")]
    [InlineData("DeployGuardBlockOn", "Suggestion", "Blocking or Warning")]
    public void A_wrong_value_is_one_problem_that_lists_what_is_allowed(string property, string value, string allowed)
    {
        var settings = Parse((property, value));
        Assert.Equal([new SettingProblem(property, value, allowed)], settings.Problems);
        Assert.Equivalent(Parse(), settings with { Problems = [] });
        var finding = HostFindings.WrongSetting(settings.Problems[0]);
        Assert.Equal($"{property} is '{value}'; use {allowed}", finding.Message);
    }

    [Fact]
    public void A_long_wrong_value_is_cut_in_the_message()
    {
        var problem = Assert.Single(Parse(("DeployGuardAnalysisMode", new string('x', 10_000) + "\n")).Problems);
        Assert.InRange(HostFindings.WrongSetting(problem).Message.Length, 1, 160);
    }

    [Theory]
    [InlineData("DG1001;DG1002")]
    [InlineData("CS1591;DG1001,DG1002")]
    [InlineData(" DG1001 \r\n\t dg1002;; ")]
    public void Ids_are_separated_as_the_compiler_does(string value)
    {
        var settings = Parse(("NoWarn", value), ("WarningsAsErrors", value), ("WarningsNotAsErrors", value));
        foreach (var ids in new[] { settings.NoWarn, settings.WarningsAsErrors, settings.WarningsNotAsErrors })
            Assert.True(ids.Contains("DG1001") && ids.Contains("DG1002") && !ids.Contains(""));
    }

    // A glob may hold spaces and commas.
    [Fact]
    public void Paths_are_separated_by_semicolons_and_line_ends() =>
        Assert.Equal(
            ["old code/**", "{a,b}/Dockerfile", "x"], Parse(("DeployGuardExclude", "old code/**; {a,b}/Dockerfile;\n x ;")).Exclude);

    [Theory]
    [InlineData("CI", "true", true)]
    [InlineData("CI", "1", true)]
    [InlineData("CI", "woodpecker", true)]
    [InlineData("CI", "false", false)]
    [InlineData("CI", "False", false)]
    [InlineData("CI", "0", false)]
    [InlineData("CI", "", false)]
    [InlineData("CI", " ", false)]
    [InlineData("ContinuousIntegrationBuild", "true", true)]
    [InlineData("TF_BUILD", "True", true)]
    [InlineData("GITHUB_ACTIONS", "true", true)]
    [InlineData("GITLAB_CI", "true", true)]
    [InlineData("TEAMCITY_VERSION", "2025.03 (build 1)", true)]
    [InlineData("JENKINS_URL", "https://ci.example/", true)]
    [InlineData("BUILD_NUMBER", "7", false)]
    public void Auto_enforces_in_a_CI_build(string variable, string value, bool expected)
    {
        string? Environment(string name) => name == variable ? value : null;
        Assert.Equal(expected, ValidationSettings.Parse(_ => null, Environment).IsEnforced);
        Assert.Equal(expected, ValidationSettings.Parse(_ => "auto", Environment).IsEnforced);
        Assert.False(ValidationSettings.Parse(_ => "Never", Environment).IsEnforced);
        Assert.True(ValidationSettings.Parse(_ => "Always", Environment).IsEnforced);
    }

    private static ValidationSettings Parse(params (string Name, string Value)[] properties) => ValidationSettings.Parse(
        name => properties.FirstOrDefault(property => property.Name == name).Value, _ => null);
}
