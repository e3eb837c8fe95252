using DeployGuard.Documents.Compose;

namespace DeployGuard.Core.Tests.Documents.Compose;

/// <summary>Compose specification, "Specifying durations" and "Specifying byte values".</summary>
public sealed class ComposeValuesOfTimeAndSizeTests
{
    [Theory]
    [InlineData("0", 0.0)]
    [InlineData("30s", 30.0)]
    [InlineData("1m30s", 90.0)]
    [InlineData("1.5h", 5400.0)]
    [InlineData("250ms", 0.25)]
    [InlineData("1d", 86400.0)]
    [InlineData("30", null)] // a unit is demanded
    [InlineData("s", null)]
    [InlineData("1m30", null)]
    [InlineData("1 m", null)]
    [InlineData("-5s", null)]
    [InlineData("1..5s", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Durations(string? text, double? seconds) => Assert.Equal(seconds, ComposeDuration.ParseSeconds(text));

    [Theory]
    [InlineData("512", 512L)]
    [InlineData("1k", 1024L)]
    [InlineData("512M", 512L * 1024 * 1024)]
    [InlineData("0.5gb", 512L * 1024 * 1024)]
    [InlineData("1 GiB", 1024L * 1024 * 1024)]
    [InlineData("1x", null)]
    [InlineData("m", null)]
    [InlineData("-1", null)]
    [InlineData("1e3k", 1024000L)] // the number is read as any other
    [InlineData("1pb", 1024L * 1024 * 1024 * 1024 * 1024)]
    [InlineData("1  m", null)] // one blank at most
    [InlineData(" 1m x", null)]
    [InlineData(null, null)]
    public void Sizes(string? text, long? bytes) => Assert.Equal(bytes, (long?)ComposeByteSize.Parse(text));
}
