using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.CSharp;

namespace DeployGuard.Core.Tests.Documents.CSharp;

public sealed class ConfigurationDefaultsTests
{
    [Theory]
    [InlineData("Mail:Host", true)]
    [InlineData("mail:host", true)] // keys have no case
    [InlineData("Mail", true)] // something stands below it
    [InlineData("Mail:Port", true)]
    [InlineData("Mail:User", false)] // empty
    [InlineData("Mail:Password", false)] // null
    [InlineData("Empty", false)]
    [InlineData("Hosts:1", true)]
    [InlineData("Flag", true)]
    [InlineData("Production:Only", true)]
    [InlineData("Missing", false)]
    public void Keys(string key, bool expected) => Assert.Equal(expected, TestRepository.Empty
        .With("src/appsettings.json", "{ // comment\n \"Mail\": { \"Host\": \"h\", \"Port\": 25, \"User\": \"\", \"Password\": null }, \"Empty\": {}, \"Hosts\": [\"a\", \"b\"], \"Flag\": false, }")
        .With("src/appsettings.Production.json", "{ \"Production:Only\": 1 }")
        .Documents().Model(ConfigurationDefaults.Build).HasValue("src", key));

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    public void A_broken_file_may_hold_anything(string content) =>
        Assert.True(TestRepository.Empty.With("appsettings.json", content).Documents().Model(ConfigurationDefaults.Build).HasValue("", "X"));

    [Fact]
    public void Without_files_there_is_nothing() => Assert.False(TestRepository.Empty.Documents().Model(ConfigurationDefaults.Build).HasValue("", "X"));

    /// <summary>Every key repeats those above it: a long one with many below it must not cost the product of both.</summary>
    [Fact]
    public void Long_keys_with_many_values_cost_no_more_than_others()
    {
        var name = new string('a', 400_000);
        var content = $$"""{ "{{name}}": [{{string.Concat(Enumerable.Repeat("1,", 200_000))}}1], "Mail": 1 }""";
        var defaults = TestRepository.Empty.With("appsettings.json", content).Documents().Model(ConfigurationDefaults.Build);
        Assert.True(defaults.HasValue("", "Mail"));
        Assert.False(defaults.HasValue("", name + ":7"));
    }
}
