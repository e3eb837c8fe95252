using DeployGuard.Repository;

namespace DeployGuard.Core.Tests.Repository;

public sealed class PathGlobTests
{
    [Theory]
    [InlineData("samples", "samples/Shop/Dockerfile")]
    [InlineData("samples/", "samples/Shop/Dockerfile")]
    [InlineData("/samples", "samples/a")]
    [InlineData("./samples", "samples/a")]
    [InlineData(@"samples\Shop", "samples/Shop/Dockerfile")]
    [InlineData("samples/*/Dockerfile", "samples/Shop/Dockerfile")]
    [InlineData("**/Dockerfile", "Dockerfile")]
    [InlineData("**/Dockerfile", "a/b/Dockerfile")]
    [InlineData("**/testdata", "a/testdata/b/Dockerfile")]
    [InlineData("vendor/**", "vendor/a/b")]
    [InlineData("src/**/bin", "src/bin")]
    [InlineData("src/**/bin", "src/a/b/bin/x")]
    [InlineData("**", "a/b")]
    [InlineData("*", "a/b")] // the folder, hence all below it
    [InlineData("**/*.Dockerfile", "a/Api.Dockerfile")]
    [InlineData("src/**.cs", "src/a/b.cs")]
    [InlineData("Dockerfile.?", "Dockerfile.1")]
    [InlineData("{samples,tests}/**/Dockerfile", "tests/a/Dockerfile")]
    [InlineData("{samples,tests}/**/Dockerfile", "samples/Dockerfile")]
    [InlineData("a{,.old}", "a")]
    [InlineData("a{,.old}", "a.old")]
    [InlineData("{a,b{c,d}}e", "bde")]
    [InlineData("{a}", "a")]
    [InlineData("{**/x,y}", "a/b/x")]
    [InlineData("{a", "{a")]
    [InlineData("a}", "a}")]
    [InlineData("a,b", "a,b")]
    [InlineData("[a]", "[a]")]
    [InlineData("!a", "!a")]
    [InlineData("a(b)+c.d^$", "a(b)+c.d^$")]
    [InlineData("Größe/😀", "Größe/😀/x")]
    public void Matches(string glob, string path) => Assert.True(new PathGlob(glob).IsMatch(path));

    [Theory]
    [InlineData("samples", "src/samples/a")] // anchored at the root
    [InlineData("samples", "samples2/a")]
    [InlineData("samples", "sample")]
    [InlineData("samples/*/Dockerfile", "samples/a/b/Dockerfile")]
    [InlineData("*.Dockerfile", "a/Api.Dockerfile")]
    [InlineData("vendor/**", "vendor")]
    [InlineData("src/**/bin", "src/cabin")]
    [InlineData("a?b", "a/b")]
    [InlineData("Dockerfile.?", "Dockerfile.")]
    [InlineData("Samples", "samples/a")] // casing counts everywhere
    [InlineData("!samples", "src/a")] // not a negation
    [InlineData("{a,b", "a")]
    [InlineData("", "a")]
    [InlineData("/", "a")]
    [InlineData("a.c", "abc")]
    public void Does_not_match(string glob, string path) => Assert.False(new PathGlob(glob).IsMatch(path));

    public static TheoryData<string> Hostile =>
    [
        string.Concat(Enumerable.Repeat("*a", 20_000)),
        string.Concat(Enumerable.Repeat("**/", 20_000)) + "b",
        string.Concat(Enumerable.Repeat("{a,", 20_000)) + new string('}', 20_000),
        string.Concat(Enumerable.Repeat("{a,aa}", 10_000)),
        new string('{', 100_000),
        "{" + new string(',', 100_000) + "}b",
        new string('*', 100_000) + "b",
        new string('?', 100_000),
    ];

    /// <summary>A matcher that backtracks, or that expands braces, would not come back.</summary>
    [Theory]
    [MemberData(nameof(Hostile))]
    public void Takes_bounded_time(string glob) => Assert.False(new PathGlob(glob).IsMatch(new string('a', 300)));
}
