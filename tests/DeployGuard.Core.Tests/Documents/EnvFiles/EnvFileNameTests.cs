using DeployGuard.Documents.EnvFiles;

namespace DeployGuard.Core.Tests.Documents.EnvFiles;

public sealed class EnvFileNameTests
{
    [Theory]
    [InlineData(".env.example")]
    [InlineData("src/Api/.env.sample")]
    [InlineData(".env.template")]
    [InlineData(".env.dist")]
    [InlineData(".env.defaults")]
    [InlineData("env.example")]
    [InlineData("example.env")]
    [InlineData("sample.env")]
    [InlineData("api.example.env")]
    [InlineData("docker-example.env")]
    [InlineData(".env.production.example")]
    [InlineData(".env.example.local")]
    [InlineData(".ENV.Example")]
    public void An_example_says_so(string path) => Assert.True(EnvFileName.Of(path).IsExample);

    [Theory]
    [InlineData(".env")]
    [InlineData(".env.production")]
    [InlineData("example/.env")] // the folder is not the file
    [InlineData("counterexample.env")]
    public void Other_files_hold_values(string path) => Assert.False(EnvFileName.Of(path).IsExample);

    [Theory]
    [InlineData(".env", null, true, "")]
    [InlineData("a/.env.local", "local", false, "development")]
    [InlineData(".env.production", "production", false, "production")]
    [InlineData("prod.env", "prod", false, "production")]
    [InlineData("api-staging.env", "api", false, "production")]
    [InlineData(".env.Dev", "dev", false, "development")]
    [InlineData(".env.test", "test", false, "tests")]
    [InlineData(".env.ci", "ci", false, "tests")]
    [InlineData("db.env", "db", false, "")]
    [InlineData("latest.env", "latest", false, "")]
    [InlineData("test/.env", null, true, "")]
    [InlineData(".env.example", null, false, "")]
    [InlineData(".env.production.example", "production", false, "production")]
    public void The_name_tells_what_the_file_is_for(string path, string? environment, bool isDefault, string use)
    {
        var name = EnvFileName.Of(path);

        Assert.Equal(environment, name.Environment);
        Assert.Equal(isDefault, name.IsDefault);
        Assert.Equal(use, name.IsForTests ? "tests" : name.IsForProduction ? "production" : name.IsForDevelopment ? "development" : "");
    }
}
