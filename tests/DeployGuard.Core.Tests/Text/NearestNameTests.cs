using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Text;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("publsih", "publish")] // neighbours swapped
    [InlineData("Build", "build")]
    [InlineData("buidl", "build")]
    [InlineData("bld", null)]
    [InlineData("RNU", "RUN")]
    [InlineData("go", null)] // everything is near to two letters
    [InlineData("production", null)]
    public void Finds_what_was_meant(string name, string? expected) =>
        Assert.Equal(expected, NearestName.Find(name, ["final", "build", "publish", "RUN"]));

    [Fact]
    public void The_nearest_wins_and_of_equals_the_first() =>
        Assert.Equal("stage-b", NearestName.Find("stage-bb", ["stage-cc", "stage-b", "stage-bc"]));

    [Fact]
    public void Long_names_are_left_alone() =>
        Assert.Null(NearestName.Find(new string('a', 100_000), [new string('a', 100_000)]));
}
