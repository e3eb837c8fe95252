using DeployGuard.Package.Tests.Harness;
using static DeployGuard.Package.Tests.Harness.SampleFindings;

namespace DeployGuard.Package.Tests;

/// <summary>Every way to decide what becomes of a finding, through a real build.</summary>
[Collection(PackageCollection.Name)]
public sealed class SeverityTests(PackedPackage package)
{
    /// <summary>A suggestion stays in the log as a message with its code and place, for those who look.</summary>
    [Fact]
    public void By_default_what_blocks_is_a_warning_and_suggestions_are_messages()
    {
        var log = Build("");

        Assert.Equal([$"warning {Warning}", $"warning {Blocking}", $"message {Suggestion}"], log.Verdicts);
        Assert.Equal(0, log.ExitCode);
    }

    [Fact]
    public void Findings_carry_file_and_position()
    {
        var log = Build("");

        Assert.All(log.Entries, entry => Assert.Equal(package.Library.PathOf("Dockerfile"), entry.File));
        Assert.Equal([(2, 9), (4, 13), (3, 1)], log.Entries.Select(entry => (entry.Line, entry.Column)));
    }

    /// <summary>The console does not show suggestions: the closing message has to.</summary>
    [Fact]
    public void The_closing_message_counts_suggestions_and_says_how_to_see_them()
    {
        var message = Assert.Single(Build("").ClosingMessages);

        Assert.Matches("^DeployGuard: [0-9]+ files? validated, 0 errors, [0-9]+ warnings, [0-9]+ suggestions? ", message);
        Assert.Contains("DeployGuardAnalysisMode=Recommended", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("None")]
    [InlineData("Minimum", "warning " + Blocking)]
    [InlineData("Recommended", "warning " + Warning, "warning " + Blocking, "warning " + Suggestion)]
    [InlineData("All", "warning " + Warning, "warning " + Blocking, "warning " + Suggestion)]
    public void Mode_decides_which_rules_are_on(string mode, params string[] verdicts) =>
        Assert.Equal(verdicts, Build("", "-p:DeployGuardAnalysisMode=" + mode).Verdicts);

    [Fact]
    public void Level_pins_the_set_of_rules() =>
        Assert.Empty(Build("", "-p:DeployGuardAnalysisLevel=0.1").Verdicts);

    [Theory]
    [InlineData("CI", "true")]
    [InlineData("CI", "1")]
    [InlineData("TF_BUILD", "True")]
    [InlineData("GITHUB_ACTIONS", "true")]
    [InlineData("GITLAB_CI", "true")]
    [InlineData("TEAMCITY_VERSION", "2025.1")]
    [InlineData("JENKINS_URL", "https://jenkins.example/")]
    [InlineData("ContinuousIntegrationBuild", "true")]
    public void In_CI_what_blocks_is_an_error(string variable, string value)
    {
        var log = package.Library.RunWith(new Dictionary<string, string> { [variable] = value }, "build", "Lib");

        Assert.Equal([$"warning {Warning}", $"error {Blocking}", $"message {Suggestion}"], log.Verdicts);
        Assert.Equal(1, log.ExitCode);
    }

    /// <summary>Developers switch a variable off by setting it to nothing, and so does a script.</summary>
    [Theory]
    [InlineData("false")]
    [InlineData("0")]
    public void A_CI_variable_that_says_no_is_no_CI(string value)
    {
        var log = package.Library.RunWith(new Dictionary<string, string> { ["CI"] = value }, "build", "Lib");

        Assert.Equal(0, log.ExitCode);
    }

    [Fact]
    public void Enforcement_can_be_switched_on_everywhere() =>
        Assert.Contains($"error {Blocking}", Build("", "-p:DeployGuardEnforcement=Always").Verdicts);

    [Fact]
    public void Enforcement_can_be_switched_off_in_CI() =>
        Assert.Contains($"warning {Blocking}", package.Library.RunInCI("build", "Lib", "-p:DeployGuardEnforcement=Never").Verdicts);

    [Fact]
    public void Enforcement_can_include_warnings() => Assert.Equal(
        [$"error {Warning}", $"error {Blocking}", $"message {Suggestion}"],
        package.Library.RunInCI("build", "Lib", "-p:DeployGuardBlockOn=Warning").Verdicts);

    /// <summary>The compiler's lists mean the same for DeployGuard, in Directory.Build.props and on the command line.</summary>
    [Theory]
    [InlineData("<NoWarn>$(NoWarn);CS1591;" + Warning + "</NoWarn>", "warning " + Blocking, "message " + Suggestion)]
    [InlineData("<WarningsAsErrors>NU1605 " + Suggestion + "</WarningsAsErrors>", "warning " + Warning, "warning " + Blocking, "error " + Suggestion)]
    [InlineData("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", "error " + Warning, "error " + Blocking, "message " + Suggestion)]
    [InlineData(
        "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><WarningsNotAsErrors>" + Warning + "</WarningsNotAsErrors>",
        "warning " + Warning, "error " + Blocking, "message " + Suggestion)]
    public void Lists_of_warnings_count_as_for_the_compiler(string properties, params string[] verdicts) =>
        Assert.Equal(verdicts, Build($"<PropertyGroup>{properties}</PropertyGroup>").Verdicts);

    [Fact]
    public void Lists_of_warnings_count_on_the_command_line() => Assert.Equal(
        [$"error {Warning}", $"message {Suggestion}"],
        Build("", "-p:NoWarn=" + Blocking, "-p:WarningsAsErrors=" + Warning).Verdicts);

    /// <summary>One build with a section by path, an area and a rule: the nearest statement wins.</summary>
    [Fact]
    public void Editorconfig_decides_by_path_rule_and_area()
    {
        var log = BuildWithFile(".editorconfig", $"""
            root = true
            [*]
            dotnet_analyzer_diagnostic.category-Dockerfile.severity = none
            [Dockerfile]
            dotnet_diagnostic.{Suggestion}.severity = error
            dotnet_diagnostic.{Warning}.severity = suggestion
            [other/Dockerfile]
            dotnet_diagnostic.{Blocking}.severity = error
            """);

        Assert.Equal([$"message {Warning}", $"error {Suggestion}"], log.Verdicts);
    }

    [Fact]
    public void Generated_code_is_left_alone() =>
        Assert.Empty(BuildWithFile(".editorconfig", "root = true\n[Dockerfile]\ngenerated_code = true\n").Verdicts);

    /// <summary>What is said explicitly wins over enforcement.</summary>
    [Fact]
    public void A_globalconfig_at_the_root_counts() => Assert.Equal(
        [$"warning {Warning}", $"message {Suggestion}"],
        BuildWithFile(".globalconfig", $"is_global = true\ndotnet_diagnostic.{Blocking}.severity = none\n").Verdicts);

    /// <summary>A company's policy file, listed in Directory.Build.props and lying anywhere.</summary>
    [Fact]
    public void A_policy_file_of_Directory_Build_props_counts()
    {
        var log = package.Library.With(
            "policy/a;b 100%.globalconfig",
            $"is_global = true\ndotnet_diagnostic.{Warning}.severity = error\n",
            () => Build("""
                <ItemGroup>
                  <GlobalAnalyzerConfigFiles Include="$(MSBuildThisFileDirectory)policy/a%3Bb 100%25.globalconfig" />
                </ItemGroup>
                """));

        Assert.Contains($"error {Warning}", log.Verdicts);
    }

    /// <summary>Commas belong to a glob, semicolons separate globs, and a percent sign is an escape of MSBuild's.</summary>
    [Fact]
    public void Excluded_files_are_not_validated()
    {
        const string exclude = "<PropertyGroup><DeployGuardExclude>none/**;100%25, old/**</DeployGuardExclude></PropertyGroup>";
        var (all, remaining) = package.Library.With(
            "100%, old/Dockerfile", Dockerfile, () => (Build(""), Build(exclude)));

        Assert.Equal(6, all.Entries.Count);
        Assert.Equal(3, remaining.Entries.Count);
    }

    [Theory]
    [InlineData("DeployGuardAnalysisMode", "Strict", "None, Minimum, Default, Recommended or All")]
    [InlineData("DeployGuardEnforcement", "100%25;,", "Auto, Always or Never")]
    [InlineData("DeployGuardRepositoryRoot", "no/such/folder", "a folder that exists")]
    public void A_wrong_value_is_one_warning_that_lists_the_right_ones(string property, string value, string allowed)
    {
        var log = Build($"<PropertyGroup><{property}>{value}</{property}></PropertyGroup>");

        var warning = Assert.Single(log.Entries, entry => entry.Code == "DG9002");
        Assert.Equal("warning", warning.Kind);
        Assert.Contains(property, warning.Message, StringComparison.Ordinal);
        Assert.Contains(value.Replace("%25", "%", StringComparison.Ordinal), warning.Message, StringComparison.Ordinal);
        Assert.Contains(allowed, warning.Message, StringComparison.Ordinal);
        Assert.Equal(4, log.Entries.Count);
    }

    private BuildLog Build(string settings, params string[] arguments) => package.Library.With(
        "Settings.props", $"<Project>{settings}</Project>", () => package.Library.Run(["build", "Lib", .. arguments]));

    private BuildLog BuildWithFile(string path, string content) => package.Library.With(path, content, () => Build(""));
}
