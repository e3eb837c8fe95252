using DeployGuard.Documents;
using DeployGuard.Repository;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Tasks.Tests;

public sealed class ClosingMessageTests
{
    [Fact]
    public void Counts_files_and_findings() => Assert.Equal(
        "DeployGuard: 2 files validated, 1 error, 2 warnings, 0 suggestions (37 ms)",
        Format(2, Severity.Warning, Severity.Error, Severity.Warning));

    /// <summary>Suggestions do not show on the console: somebody has to say that there are any.</summary>
    [Fact]
    public void Says_how_to_see_suggestions() => Assert.Equal(
        "DeployGuard: 1 file validated, 0 errors, 0 warnings, 1 suggestion (37 ms); DeployGuardAnalysisMode=Recommended shows suggestions as warnings",
        Format(1, Severity.Suggestion));

    [Fact]
    public void Says_how_the_checklist_stands() => Assert.Equal(
        "DeployGuard: 1 file validated, 0 errors, 0 warnings, 0 suggestions (37 ms); 3 of 5 checklist items hold",
        ClosingMessage.Format(ResultOf(1, []), holding: 3, items: 5, Elapsed));

    private static readonly TimeSpan Elapsed = TimeSpan.FromMilliseconds(37.9);

    private static string Format(int files, params Severity[] severities) => ClosingMessage.Format(ResultOf(files, severities), 0, 0, Elapsed);

    private static ValidationResult ResultOf(int files, Severity[] severities)
    {
        var finding = new Finding("DG1234", FindingLevel.Warning, new Location(new SourceText("Dockerfile", ""), default), "Found");
        var repository = new RepositorySnapshot([], new NoContents());
        return new ValidationResult([.. severities.Select(severity => new ReportedFinding(finding, severity))], files)
        {
            Documents = new RepositoryDocuments(repository, []),
        };
    }

    private sealed class NoContents : IFileContents
    {
        public byte[] ReadAllBytes(string path) => throw new FileNotFoundException(path);
    }
}
