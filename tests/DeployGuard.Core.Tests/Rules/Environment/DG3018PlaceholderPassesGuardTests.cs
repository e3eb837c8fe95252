using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Environment;

namespace DeployGuard.Core.Tests.Rules.Environment;

/// <summary>0din-ai/ai-scanner#168.</summary>
public sealed class DG3018PlaceholderPassesGuardTests
{
    private static TestRepository Repository(string variable, string example) =>
        TestRepository.Compose($"services: {{web: {{image: a, environment: {{X: '{variable}'}}}}}}").With(".env.example", example);

    [Theory]
    [InlineData("${DB_PASSWORD:?set it}", "DB_PASSWORD=[|changeme|]\n")]
    [InlineData("${DB_PASSWORD:?}", "DB_PASSWORD=[|\"<password>\"|] # set it\n")]
    public void Reports(string variable, string example) => Repository(variable, example).Reports<DG3018PlaceholderPassesGuard>();

    [Fact]
    public void Empties_the_value() =>
        Repository("${DB_PASSWORD:?}", "A=1\nDB_PASSWORD=changeme\nB=2\n")
            .IsFixedTo<DG3018PlaceholderPassesGuard>(".env.example", "A=1\nDB_PASSWORD=\nB=2\n");

    /// <summary>Compose takes a comment behind nothing for the value (compose-env B1.4).</summary>
    [Fact]
    public void Keeps_quotes_before_a_comment() =>
        Repository("${DB_PASSWORD:?}", "DB_PASSWORD=changeme # set it\n")
            .IsFixedTo<DG3018PlaceholderPassesGuard>(".env.example", "DB_PASSWORD='' # set it\n");

    [Theory]
    [InlineData("${DB_PASSWORD:?}", "DB_PASSWORD=\n")]
    [InlineData("${DB_PASSWORD}", "DB_PASSWORD=changeme\n")] // no guard to pass
    [InlineData("${DB_PASSWORD?}", "DB_PASSWORD=changeme\n")] // an empty value passes this one, too
    [InlineData("${LOG_LEVEL:?}", "LOG_LEVEL=Information\n")] // a value that is right for everybody
    [InlineData("${OTHER:?}", "DB_PASSWORD=changeme\n")]
    public void Guards(string variable, string example) => Repository(variable, example).Silent<DG3018PlaceholderPassesGuard>();
}
