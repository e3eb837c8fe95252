using DeployGuard.Package.Tests.Harness;
using static DeployGuard.Package.Tests.Harness.SampleFindings;

namespace DeployGuard.Package.Tests;

/// <summary>The analyzer from the package, in the compiler of a real build and beside the task.</summary>
[Collection(PackageCollection.Name)]
public sealed class AnalyzerTests(PackedPackage package)
{
    private const string Both = Credential + "%3B" + Blocking;
    private const string Areas =
        "root = true\n[*]\ndotnet_analyzer_diagnostic.category-Credentials.severity = {0}\ndotnet_analyzer_diagnostic.category-Dockerfile.severity = {0}\n";

    /// <summary>
    /// A credential in C# and a finding about a Dockerfile, both of level Blocking, become the same. CompilerSeverityTests and
    /// AnalyzerSeverityTests of the core have the whole table; this is what only a build shows: that settings arrive.
    /// </summary>
    [Theory]
    [InlineData("", false, "warning")]
    [InlineData("", true, "error")]
    [InlineData("-p:DeployGuardEnforcement=always", false, "error")]
    [InlineData("-p:DeployGuardEnforcement=Never", true, "warning")]
    [InlineData("-p:DeployGuardBlockOn=warning", true, "error")]
    [InlineData("-p:DeployGuardAnalysisMode=None", true, null)]
    [InlineData("-p:DeployGuardAnalysisMode=minimum", true, "error")]
    [InlineData("-p:DeployGuardAnalysisMode=All", false, "warning")]
    [InlineData("-p:DeployGuardAnalysisLevel=0.9", true, null)]
    [InlineData("-p:DeployGuard=false", true, null)]
    [InlineData("-p:NoWarn=" + Both, true, null)]
    [InlineData("-p:TreatWarningsAsErrors=true", false, "error")]
    [InlineData("-p:WarningsAsErrors=" + Both, false, "error")]
    [InlineData("-p:WarningsNotAsErrors=" + Both, true, "warning")]
    public void Settings_mean_the_same_for_task_and_analyzer(string argument, bool isCI, string? kind) =>
        AssertBoth(kind, Build(isCI, argument));

    /// <summary>
    /// MSBuild decides which config the compiler gets, and has to come to the same result as the task does from the same values
    /// (ValidationSettingsTests of the core). MSBuild's own idea of 0 and false is a wider one.
    /// </summary>
    [Theory]
    [InlineData("CI", "", "Default")]
    [InlineData("CI", " ", "Default")]
    [InlineData("CI", "0", "Default")]
    [InlineData("CI", "False", "Default")]
    [InlineData("CI", "no", "Default.BlockOnBlocking")]
    [InlineData("CI", "00", "Default.BlockOnBlocking")]
    [InlineData("ContinuousIntegrationBuild", "true", "Default.BlockOnBlocking")]
    [InlineData("TF_BUILD", "True", "Default.BlockOnBlocking")]
    [InlineData("GITHUB_ACTIONS", "true", "Default.BlockOnBlocking")]
    [InlineData("GITLAB_CI", "true", "Default.BlockOnBlocking")]
    [InlineData("TEAMCITY_VERSION", "2025.1", "Default.BlockOnBlocking")]
    [InlineData("JENKINS_URL", "https://jenkins.example/it's;(1)%20", "Default.BlockOnBlocking")]
    [InlineData("DeployGuardEnforcement", " always ", "Default.BlockOnBlocking")]
    [InlineData("DeployGuardEnforcement", "Sometimes", "Default")]
    [InlineData("DeployGuardBlockOn", "Warning", "Default")]
    [InlineData("DeployGuardAnalysisMode", " NONE ", "None")]
    [InlineData("DeployGuardAnalysisMode", "Strict", "Default")]
    [InlineData("DeployGuardAnalysisLevel", "0", "None")]
    [InlineData("DeployGuardAnalysisLevel", "0.9.1", "None")]
    [InlineData("DeployGuardAnalysisLevel", "1", "Default")]
    [InlineData("DeployGuardAnalysisLevel", "10.0", "Default")]
    [InlineData("DeployGuardAnalysisLevel", "0.x", "Default")]
    [InlineData("DeployGuard", "off", "Off")]
    [InlineData("DeployGuard", "maybe", "Default")]
    public void The_config_is_chosen_as_the_task_reads_its_settings(string variable, string value, string config)
    {
        var log = Library.RunWith(new Dictionary<string, string> { [variable] = value }, "msbuild", "Lib", "-getProperty:_DeployGuardConfig");

        Assert.Equal(config, log.Output.Trim());
    }

    /// <summary>What the user says explicitly wins over enforcement, by path and by area.</summary>
    [Theory]
    [InlineData("none", null)]
    [InlineData("warning", "warning")]
    public void The_severity_of_an_area_wins_over_enforcement(string severity, string? kind)
    {
        var content = string.Format(System.Globalization.CultureInfo.InvariantCulture, Areas, severity);
        AssertBoth(kind, Library.With(".editorconfig", content, () => Build(isCI: true)));
    }

    [Fact]
    public void A_globalconfig_at_the_root_wins_over_enforcement()
    {
        const string content = $"is_global = true\ndotnet_diagnostic.{Credential}.severity = warning\ndotnet_diagnostic.{Blocking}.severity = warning\n";
        AssertBoth("warning", Library.With(".globalconfig", content, () => Build(isCI: true)));
    }

    /// <summary>
    /// Nothing that the compiler reads has changed but the enforcement, and yet it runs again. Reports of the task alone would
    /// let a credential pass in a CI that restores obj from a cache.
    /// </summary>
    [Fact]
    public void A_build_in_CI_on_the_output_of_a_local_one_reports_errors()
    {
        string[] build = ["build", "Lib"];
        Library.Run("build", "Lib", "--no-incremental");

        Assert.Contains($"error {Credential}", Library.RunInCI(build).Verdicts);
        Assert.Contains($"warning {Credential}", Library.Run(build).Verdicts);
        Assert.DoesNotContain($"warning {Credential}", Library.Run([.. build, "-p:DeployGuard=false"]).Verdicts);
        Assert.Contains($"warning {Credential}", Library.Run(build).Verdicts);
    }

    /// <summary>A second build in which nothing has changed does not compile again.</summary>
    [Fact]
    public void The_compiler_is_not_run_without_need()
    {
        Library.Run("build", "Lib", "--no-incremental");

        Assert.Equal(0, Library.Run("build", "Lib").TaskRuns("Csc"));
    }

    [Fact]
    public void Reports_the_place_and_not_the_secret()
    {
        var entry = Assert.Single(Build(isCI: false).Entries, entry => entry.Code == Credential);

        Assert.Equal((Library.PathOf("Lib/Class1.cs"), 4, 40), (entry.File, entry.Line, entry.Column));
        Assert.DoesNotContain("Xk7", entry.Message, StringComparison.Ordinal);
    }

    /// <summary>The compiler writes suggestions into its own SARIF file only, never as an error or a warning.</summary>
    [Fact]
    public void In_a_test_project_it_stays_a_suggestion_even_in_CI()
    {
        var sarif = Library.PathOf("out/compiler.sarif");
        Directory.CreateDirectory(Path.GetDirectoryName(sarif)!);
        var log = Build(isCI: true, "-p:IsTestProject=true", "-p:ErrorLog=" + sarif);

        Assert.DoesNotContain(log.Entries, entry => entry.Code == Credential);
        Assert.DoesNotContain(log.Entries, entry => entry.Code == CredentialInTests && entry.Kind != "message");
        var result = File.ReadAllText(sarif);
        Assert.Contains($"\"ruleId\": \"{CredentialInTests}\"", result, StringComparison.Ordinal);
        Assert.Contains("\"level\": \"note\"", result, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_test_project_mode_Recommended_warns_and_enforcement_does_not_block() => Assert.Contains(
        $"warning {CredentialInTests}",
        Build(isCI: true, "-p:IsTestProject=true", "-p:DeployGuardAnalysisMode=Recommended").Verdicts);

    /// <summary>One build with every way to silence a single place, in CI: only the plain class is reported.</summary>
    [Fact]
    public void Can_be_suppressed_as_any_analyzer()
    {
        const string exclude = "<Project><PropertyGroup><DeployGuardExclude>\n  none/**;\n  **/C#, 100%25 old/**\n</DeployGuardExclude></PropertyGroup></Project>";
        var pragma = Class("Pragma").Replace("    private", $"#pragma warning disable {Credential}\n    private", StringComparison.Ordinal);
        var attribute = Class("Attributed").Replace(
            "public class", $"[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Credentials\", \"{Credential}\")]\npublic class", StringComparison.Ordinal);
        var log =
            Library.With("Settings.props", exclude, () =>
            Library.With("Lib/Pragma.cs", pragma, () =>
            Library.With("Lib/Attributed.cs", attribute, () =>
            Library.With("Lib/Generated/Marked.cs", Class("Marked"), () =>
            Library.With("Lib/Legacy/Old.cs", Class("Old"), () =>
            Library.With("Lib/C#, 100% old/Excluded.cs", Class("Excluded"), () =>
            Library.With(".editorconfig", $"""
                root = true
                [Lib/Legacy/*.cs]
                dotnet_diagnostic.{Credential}.severity = none
                [Lib/Generated/*.cs]
                generated_code = true
                """, () => Build(isCI: true))))))));

        var reported = log.Entries.Where(entry => entry.Code is Credential or CredentialInTests && entry.Kind != "message");
        Assert.Equal(["error Class1.cs"], reported.Select(entry => $"{entry.Kind} {Path.GetFileName(entry.File)}"));
    }

    /// <summary>
    /// The one row in which the two differ: of a file that is marked as generated the task says nothing, and the analyzer what it
    /// says of tests. A generator that writes a credential into code leaks it all the same.
    /// </summary>
    [Fact]
    public void Generated_code_is_treated_like_tests()
    {
        const string generated = "root = true\n[{Dockerfile,*.cs}]\ngenerated_code = true\n";
        var log = Library.With(".editorconfig", generated, () => Build(isCI: true, "-p:DeployGuardAnalysisMode=Recommended"));

        Assert.Equal([$"warning {CredentialInTests}"], log.Verdicts);
    }

    /// <summary>In docker build there is no .git, and the validation is skipped; the globs still start at the root.</summary>
    [Fact]
    public void Excluded_files_are_excluded_in_a_container_too()
    {
        using var outside = new TemporaryFolder();
        var workspace = OneLibrary.Create(package.NewWorkspaceAt(outside.Path), Class("Class1"));
        workspace.Write("Lib/Vendored/Class2.cs", Class("Class2"));
        var container = new Dictionary<string, string> { ["DOTNET_RUNNING_IN_CONTAINER"] = "true" };
        var log = workspace.RunWith(container, "build", "Lib", "-p:DeployGuardExclude=Lib/Vendored");

        Assert.Equal(0, log.Runs);
        Assert.Equal([workspace.PathOf("Lib/Class1.cs")], log.Entries.Select(entry => entry.File));
    }

    /// <summary>The same code again, under another name: everything would be reported twice.</summary>
    [Fact]
    public void Stays_out_of_the_temporary_projects_of_WPF()
    {
        const string project = "Lib/Lib_abc_wpftmp.csproj";
        Library.Write(project, """<Project Sdk="Microsoft.NET.Sdk" />""");
        Library.Restore(project);
        var log = Library.Run("build", project);
        File.Delete(Library.PathOf(project));
        Library.Restore("Lib");

        Assert.Equal(0, log.ExitCode);
        Assert.Equal(1, log.TaskRuns("Csc"));
        Assert.Empty(log.Entries);
    }

    /// <summary>An IDE asks for the command line of the compiler in a build of its own kind.</summary>
    [Fact]
    public void A_design_time_build_has_analyzer_config_and_root()
    {
        var log = Library.Run(
            "msbuild", "Lib", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true",
            "-p:DeployGuardExclude=none/**", "-p:DeployGuardAnalysisMode=Minimum", "-getItem:CscCommandLineArgs");

        var content = Path.Combine(package.Content, "build", "config", "Minimum.globalconfig");
        Assert.Contains("/analyzerconfig:" + content, log.Output, StringComparison.Ordinal);
        Assert.Contains("DeployGuard.Analyzers.dll", log.Output, StringComparison.Ordinal);
        var properties = File.ReadAllText(Library.PathOf("Lib/obj/Debug/net10.0/Lib.GeneratedMSBuildEditorConfig.editorconfig"));
        Assert.Contains("build_property._DeployGuardCompilerRoot = " + Library.Folder, properties, StringComparison.Ordinal);
        Assert.Equal(0, log.Runs);
    }

    private Workspace Library => package.LibraryWithCredential;

    private static void AssertBoth(string? kind, BuildLog log)
    {
        var verdicts = log.Verdicts.Where(verdict => verdict.EndsWith(Blocking, StringComparison.Ordinal) || verdict.EndsWith(Credential, StringComparison.Ordinal));
        string[] expected = kind is null ? [] : [$"{kind} {Blocking}", $"{kind} {Credential}"];
        Assert.Equal(expected, verdicts);
        Assert.Equal(kind == "error" ? 1 : 0, log.ExitCode);
    }

    /// <summary>Compiles whatever has been compiled before: the files of these tests are older than its output.</summary>
    private BuildLog Build(bool isCI, params string[] arguments)
    {
        string[] command = ["build", "Lib", "--no-incremental", .. arguments.Where(argument => argument.Length > 0)];
        return isCI ? Library.RunInCI(command) : Library.Run(command);
    }
}
