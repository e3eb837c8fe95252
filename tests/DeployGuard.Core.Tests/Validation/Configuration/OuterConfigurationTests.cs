using System.Text;
using DeployGuard.Validation.Configuration;

namespace DeployGuard.Core.Tests.Validation.Configuration;

public class OuterConfigurationTests
{
    private static readonly string Root = Path.Combine(Path.GetTempPath(), "a", "repo");

    [Fact]
    public void Files_above_the_root_are_found_and_those_in_it_are_not() => Assert.Equal(
        ["../.editorconfig", "../.globalconfig"],
        Find(("../.editorconfig", ""), ("../.globalconfig", ""), (".editorconfig", ""), (".globalconfig", "")));

    [Fact]
    public void A_root_file_ends_the_search_for_editorconfig_files_only() => Assert.Equal(
        ["../../.globalconfig", "../.editorconfig"],
        Find(("../.editorconfig", "root = true"), ("../../.editorconfig", ""), ("../../.globalconfig", "")));

    [Fact]
    public void A_root_file_in_the_repository_ends_it_as_well() => Assert.Equal(
        ["../.globalconfig"], Find((".editorconfig", "root = true"), ("../.editorconfig", ""), ("../.globalconfig", "")));

    // The SDK lists each place where a .globalconfig might be; one in a subfolder is of one project.
    [Fact]
    public void Policy_files_are_read_wherever_they_lie() => Assert.Equal(
        ["../policy/strict.config", "build/policy.globalconfig"],
        Find(
            [
                "../policy/strict.config", "build/policy.globalconfig", "../policy/strict.config", "missing.config",
                "src/.globalconfig", ".globalconfig", ".editorconfig",
            ],
            ("../policy/strict.config", "is_global = true"), ("build/policy.globalconfig", "is_global = true"),
            ("src/.globalconfig", ""), (".globalconfig", ""), (".editorconfig", "")));

    [Fact]
    public void A_file_that_cannot_be_read_is_a_failure_and_the_others_count()
    {
        var unreadable = Absolute("../.editorconfig");
        var result = OuterConfiguration.Find(
            Root, [Absolute("p.config")], path => path == unreadable ? throw new UnauthorizedAccessException() : path == Absolute("p.config") ? [] : null);
        Assert.Equal([Absolute("p.config")], result.Files.Select(file => file.Path));
        Assert.Equal([unreadable], result.Failures.Select(failure => failure.Path));
    }

    private static IEnumerable<string> Find(params (string Path, string Content)[] files) => Find([], files);

    private static IEnumerable<string> Find(string[] policyFiles, params (string Path, string Content)[] files)
    {
        var contents = files.ToDictionary(file => Absolute(file.Path), file => Encoding.UTF8.GetBytes(file.Content));
        return OuterConfiguration.Find(Root, policyFiles.Select(Absolute), path => contents.GetValueOrDefault(path)).Files
            .Select(file => Path.GetRelativePath(Root, file.Path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
    }

    private static string Absolute(string path) => Path.GetFullPath(Path.Combine(Root, path));
}
