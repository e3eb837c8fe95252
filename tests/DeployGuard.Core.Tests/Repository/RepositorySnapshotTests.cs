using DeployGuard.Core.Tests.Verification;
using DeployGuard.Repository;

namespace DeployGuard.Core.Tests.Repository;

public sealed class RepositorySnapshotTests
{
    private static readonly RepositorySnapshot Snapshot = TestRepository.Empty
        .WithFiles("a", "src/Api/Api.csproj", "src/Api/Dockerfile", "src/Api.Tests/x", "src/ApiX", "web/Dockerfile")
        .With("local/.env", "", FileState.Ignored)
        .WithIgnoredDirectory("src/Api/bin")
        .Snapshot();

    [Theory]
    [InlineData("", true)]
    [InlineData("src", true)]
    [InlineData("src/Api", true)]
    [InlineData("src/Ap", false)]
    [InlineData("a", false)]
    [InlineData("src/Api/bin", false)] // ignored: a clone does not have it
    [InlineData("local", false)]
    public void Knows_the_folders_a_clone_has(string path, bool expected) => Assert.Equal(expected, Snapshot.HasDirectory(path));

    [Theory]
    [InlineData("src/Api", "src/Api/Api.csproj src/Api/Dockerfile")]
    [InlineData("web", "web/Dockerfile")]
    [InlineData("nothing", "")]
    [InlineData("a", "")]
    [InlineData("local", "")]
    public void Lists_what_lies_below_a_folder(string directory, string expected) =>
        Assert.Equal(expected, string.Join(' ', Snapshot.FilesBelow(directory).Select(entry => entry.Path)));

    [Fact]
    public void Finds_files_by_name_and_by_a_path_of_other_casing()
    {
        Assert.Equal(["src/Api/Dockerfile", "web/Dockerfile"], Snapshot.Named("Dockerfile").Select(entry => entry.Path));
        Assert.Equal(["src/Api/Api.csproj"], Snapshot.FindIgnoringCase("SRC/api/api.csproj").Select(entry => entry.Path));
        Assert.Empty(Snapshot.FindIgnoringCase("local/.ENV"));
        Assert.Null(Snapshot.Find("SRC/api/api.csproj"));
    }

    /// <summary>A folder where the listing saw a file: the validator turns it into a finding of that file.</summary>
    [Fact]
    public void What_cannot_be_read_is_an_error_of_input_and_output()
    {
        using var tree = new WorkTree().Write("Dockerfile", "large.Dockerfile");
        var snapshot = RepositoryScanner.Scan(tree.Root);
        tree.Delete("Dockerfile");
        File.WriteAllBytes(Path.Combine(tree.Root, "large.Dockerfile"), new byte[5 * 1024 * 1024]);

        Assert.ThrowsAny<IOException>(() => snapshot.Read(snapshot.Find("Dockerfile")!));
        Assert.ThrowsAny<IOException>(() => snapshot.Read(snapshot.Find("large.Dockerfile")!));
        Directory.CreateDirectory(Path.Combine(tree.Root, "Dockerfile"));
        Assert.Throws<UnauthorizedAccessException>(() => snapshot.Read(snapshot.Find("Dockerfile")!));
    }
}
