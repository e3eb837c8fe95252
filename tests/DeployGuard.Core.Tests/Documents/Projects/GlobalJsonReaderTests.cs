using DeployGuard.Documents.Projects;
using DeployGuard.Text;
using NuGet.Versioning;

namespace DeployGuard.Core.Tests.Documents.Projects;

public sealed class GlobalJsonReaderTests
{
    [Fact]
    public void Reads_version_policy_and_project_sdks_through_comments()
    {
        var document = Read("""
            {
              // the SDK of the build servers
              "sdk": { "version": /* LTS */ "10.0.100", "rollForward": "latestFeature" },
              "msbuild-sdks": { "Microsoft.Build.NoTargets": "3.7.0" }
            }
            """);

        Assert.Equal(NuGetVersion.Parse("10.0.100"), document.Sdk!.Version);
        Assert.Equal(SdkRollForward.Feature, document.Sdk.RollForward);
        Assert.Equal("10.0.100", document.Text.ToString(document.Sdk.Span));
        Assert.Equal("3.7.0", document.MSBuildSdks["microsoft.build.notargets"]);
    }

    [Theory]
    [InlineData("""{ "sdk": { "rollForward": "major" } }""")]
    [InlineData("""{ "sdk": { "version": "10" , "version": ["10.0.100"] } }""")]
    [InlineData("""{ "sdk": { "version": "10.0.100", "paths": [".dotnet"] } }""")] // the SDK lies in the repository
    [InlineData("""{ "sdk": "10.0.100" }""")]
    [InlineData("""[["10.0.100"]]""")]
    [InlineData("""{ "sdk": { "version": "10.0.100" """)]
    [InlineData("")]
    public void Without_a_version_that_is_understood_there_is_no_requirement(string content) => Assert.Null(Read(content).Sdk);

    // Source: "global.json overview", rollForward: what each policy accepts.
    [Theory]
    [InlineData("9.0.100", "latestFeature", "9.0.304", true)]
    [InlineData("9.0.300", "latestFeature", "9.0.100", false)]
    [InlineData("9.0.100", null, "9.0.110", true)] // latestPatch is the default
    [InlineData("9.0.100", null, "9.0.200", false)]
    [InlineData("9.0.100", "disable", "9.0.101", false)]
    [InlineData("9.0.100", "minor", "9.1.100", true)]
    [InlineData("9.0.100", "latestMinor", "10.0.100", false)]
    [InlineData("9.0.100", "latestMajor", "10.0.100", true)]
    [InlineData("10.0.100", "latestMajor", "9.0.304", false)]
    [InlineData("9.0.100", "sideways", "9.0.100", null)]
    [InlineData("10.0.100-rc.1", "latestMajor", "9.0.100", null)]
    public void Exact_sdk_versions(string required, string? policy, string sdk, bool? satisfied) =>
        Assert.Equal(satisfied, Requirement(required, policy).IsSatisfiedBy(NuGetVersion.Parse(sdk)));

    [Theory]
    [InlineData("10.0.100", "latestMajor", 9, 0, false)]
    [InlineData("9.0.100", "latestFeature", 10, 0, false)]
    [InlineData("9.0.100", "latestMinor", 10, 0, false)]
    [InlineData("9.0.100", "major", 10, 0, null)]
    [InlineData("9.0.100", "latestFeature", 9, 0, null)] // a floating tag has the newest band
    [InlineData("9.0.100", "sideways", 8, 0, null)]
    public void Release_lines(string required, string? policy, int major, int minor, bool? satisfied) =>
        Assert.Equal(satisfied, Requirement(required, policy).IsSatisfiedByLine(major, minor));

    private static SdkRequirement Requirement(string version, string? policy) =>
        Read($$"""{ "sdk": { "version": "{{version}}"{{(policy is null ? "" : $", \"rollForward\": \"{policy}\"")}} } }""").Sdk!;

    private static GlobalJsonDocument Read(string content) =>
        (GlobalJsonDocument)new GlobalJsonReader().Read(new SourceText("global.json", content));
}
