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
}
