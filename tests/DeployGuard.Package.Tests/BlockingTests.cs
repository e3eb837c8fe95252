using DeployGuard.Package.Tests.Harness;

namespace DeployGuard.Package.Tests;

/// <summary>A blocked build leaves nothing behind that could be deployed.</summary>
[Collection(PackageCollection.Name)]
public sealed class BlockingTests(PackedPackage package)
{
    private Workspace Solution => package.Solution;

    /// <summary>All errors show in one go: what blocks the deployment and what does not compile.</summary>
    [Fact]
    public void Compile_errors_are_still_shown()
    {
        Solution.Write("Worker/Broken.cs", "class Broken : Missing;");
        var log = Solution.RunInCI("build", "Worker");
        File.Delete(Solution.PathOf("Worker/Broken.cs"));

        Assert.Equal(1, log.ExitCode);
        Assert.Contains($"error {SampleFindings.Blocking}", log.Verdicts);
        Assert.Contains(log.Foreign, entry => entry.Contains("CS0246", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_published()
    {
        var log = Solution.RunInCI("publish", "Api", "-c", "Debug", "-o", Solution.PathOf("out/published"));

        AssertBlocked(log);
        Assert.False(Directory.Exists(Solution.PathOf("out/published")));
    }

    /// <summary>Contracts has two target frameworks, and packs in its outer build.</summary>
    [Theory]
    [InlineData("Contracts")]
    [InlineData("Domain")]
    public void Nothing_is_packed(string project)
    {
        var log = Solution.RunInCI("pack", project, "-c", "Debug", "-o", Solution.PathOf("out/packed"));

        AssertBlocked(log);
        Assert.False(Directory.Exists(Solution.PathOf("out/packed")));
    }

    /// <summary>The image is written last of all; no registry is asked before.</summary>
    [Fact]
    public void No_container_image_is_made()
    {
        var archive = Solution.PathOf("out/api.tar.gz");
        var log = Solution.RunInCI("publish", "Api", "-c", "Debug", "-t:PublishContainer", "-p:ContainerArchiveOutputPath=" + archive);

        AssertBlocked(log);
        Assert.Equal(0, log.TaskRuns("CreateNewImage"));
        Assert.False(File.Exists(archive));
    }

    /// <summary>The guard of the tests above: the same commands do produce something when nothing blocks.</summary>
    [Fact]
    public void Without_enforcement_everything_is_produced()
    {
        var published = Solution.RunInCI("publish", "Api", "-c", "Debug", "-o", Solution.PathOf("out/published"), "-p:DeployGuardEnforcement=Never");
        var packed = Solution.RunInCI("pack", "Contracts", "-c", "Debug", "-o", Solution.PathOf("out/packed"), "-p:DeployGuardEnforcement=Never");

        Assert.True(published.ExitCode == 0, published.ToString());
        Assert.True(packed.ExitCode == 0, packed.ToString());
        Assert.True(File.Exists(Solution.PathOf("out/published/Api.dll")));
        Assert.Single(Directory.EnumerateFiles(Solution.PathOf("out/packed"), "*.nupkg"));
        Directory.Delete(Solution.PathOf("out"), recursive: true);
    }

    private static void AssertBlocked(BuildLog log)
    {
        Assert.Equal(1, log.ExitCode);
        Assert.Contains($"error {SampleFindings.Blocking}", log.Verdicts);
        Assert.Contains(log.Errors, error => error.Contains("nothing is published or packed", StringComparison.Ordinal));
    }
}
