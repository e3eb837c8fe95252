using DeployGuard.Text;
using DeployGuard.Validation;
using Microsoft.Build.Utilities;

namespace DeployGuard.Tasks.Tests;

public sealed class FindingLogTests
{
    private static readonly string Root = Path.GetTempPath().TrimEnd(Path.DirectorySeparatorChar);

    private readonly RecordingBuildEngine build = new();

    [Fact]
    public void A_finding_names_its_file_and_position()
    {
        Write("a/Dockerfile", "FROM alpine\nUSER root\n", new TextSpan(17, 4), "Stage runs as root", Severity.Warning);

        var warning = Assert.Single(build.Warnings);
        Assert.Equal(Path.Combine(Root, "a", "Dockerfile"), warning.File);
        Assert.Equal((2, 6, 2, 10), (warning.LineNumber, warning.ColumnNumber, warning.EndLineNumber, warning.EndColumnNumber));
        Assert.Equal(("DG1234", "Stage runs as root"), (warning.Code, warning.Message));
        Assert.Null(warning.Subcategory);
    }

    /// <summary>Nobody knows a rule by its number.</summary>
    [Fact]
    public void A_finding_links_to_the_page_of_its_rule()
    {
        var rule = RuleCatalog.Load().Rules[0];
        Write("Dockerfile", "FROM a", new TextSpan(0, 4), "Found", Severity.Error, rule.Metadata.Id);
        Write("Dockerfile", "FROM a", new TextSpan(0, 4), "Found", Severity.Warning, rule.Metadata.Id);

        Assert.EndsWith(rule.GetType().Name + ".md", Assert.Single(build.Errors).HelpLink, StringComparison.Ordinal);
        Assert.EndsWith(rule.GetType().Name + ".md", Assert.Single(build.Warnings).HelpLink, StringComparison.Ordinal);
    }

    /// <summary>Dockerfiles are full of braces: formatting ${VERSION} would throw in the middle of the log.</summary>
    [Theory]
    [InlineData(Severity.Error)]
    [InlineData(Severity.Warning)]
    [InlineData(Severity.Suggestion)]
    public void Text_of_the_file_is_never_a_format(Severity severity)
    {
        const string message = "Found '${VERSION}' {0} {1 %3B";
        Write("Dockerfile", "FROM a", new TextSpan(0, 4), message, severity);

        Assert.Equal([message], build.Errors.Select(e => e.Message)
            .Concat(build.Warnings.Select(w => w.Message)).Concat(build.Messages.Select(m => m.Message)));
    }

    /// <summary>Otherwise MSBuild fills in the project file of the package, which is no place to look.</summary>
    [Fact]
    public void What_no_file_is_to_blame_for_is_about_the_repository()
    {
        Write("", "", default, "Git cannot be asked", Severity.Warning);

        Assert.Equal(Root, Assert.Single(build.Warnings).File.TrimEnd(Path.DirectorySeparatorChar));
    }

    private void Write(string path, string content, TextSpan span, string message, Severity severity, string id = "DG1234")
    {
        var finding = new Finding(id, FindingLevel.Warning, new Location(new SourceText(path, content), span), message);
        var task = new ValidateDeployment { BuildEngine = build };
        new FindingLog(new TaskLoggingHelper(task), Root, RuleCatalog.Load()).Write(new ReportedFinding(finding, severity));
    }
}
