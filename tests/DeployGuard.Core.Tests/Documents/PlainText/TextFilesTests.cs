using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.PlainText;
using DeployGuard.Repository;

namespace DeployGuard.Core.Tests.Documents.PlainText;

public sealed class TextFilesTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("LICENSE")]
    [InlineData("Jenkinsfile")]
    [InlineData("deploy/release.sh")] // has a reader, but no other rule about credentials
    [InlineData("deploy/Release.PS1")]
    [InlineData("infra/main.tf")]
    [InlineData("infra/main.bicep")]
    [InlineData(".npmrc")]
    [InlineData(".netrc")]
    [InlineData("keys/id_rsa")]
    [InlineData("keys/tls.key")]
    [InlineData("src/Vendor/Readme.txt")] // the business with vendors, not their code
    [InlineData("web/src/app.tsx")]
    [InlineData("obj.md")]
    public void What_people_write_is_text(string path) => Assert.True(Includes(path));

    [Theory]
    [InlineData("src/Program.cs")] // the analyzer's
    [InlineData("Dockerfile")] // has rules of its own, as all below
    [InlineData("compose.yaml")]
    [InlineData(".env")]
    [InlineData("nuget.config")]
    [InlineData("src/Api.csproj")]
    [InlineData("Directory.Build.props")]
    [InlineData("logo.png")]
    [InlineData("font.woff2")]
    [InlineData("certs/api.pfx")]
    [InlineData("web/logo.svg")] // pictures in base64
    [InlineData("web/package-lock.json")]
    [InlineData("packages.lock.json")]
    [InlineData("yarn.lock")]
    [InlineData("go.sum")]
    [InlineData("web/node_modules/a/readme.md")]
    [InlineData("go/vendor/a/main.go")]
    [InlineData("src/Api/wwwroot/lib/jquery/jquery.js")]
    [InlineData("web/app.min.js")]
    [InlineData("web/app.js.map")]
    [InlineData("src/Form.Designer.vb")]
    [InlineData("web/__snapshots__/app.test.ts.snap")]
    [InlineData("db/Database.refactorlog")]
    public void What_tools_generate_and_what_has_an_owner_is_not(string path) => Assert.False(Includes(path));

    [Theory]
    [InlineData("text", true)]
    [InlineData("", true)]
    [InlineData("PK\u0003\u0004\0\0", false)]
    public void A_NUL_makes_a_file_binary(string content, bool isReadable) => Assert.Equal(isReadable, TextFiles.IsReadable(content));

    [Fact]
    public void A_NUL_far_behind_does_not() => Assert.True(TextFiles.IsReadable(new string('x', 9_000) + '\0'));

    [Fact]
    public void A_megabyte_is_enough()
    {
        Assert.True(TextFiles.IsReadable(new string('x', TextFiles.MaximumLength)));
        Assert.False(TextFiles.IsReadable(new string('x', TextFiles.MaximumLength + 1)));
    }

    [Fact]
    public void Texts_are_in_order_and_leave_out_what_git_ignores() =>
        Assert.Equal(["a.md", "b.md"], TestRepository.Empty
            .With("b.md", "", FileState.Untracked).With("a.md", "").With("c.md", "", FileState.Ignored).With("d.png", "")
            .Documents().Texts.Select(entry => entry.Path));

    private static bool Includes(string path) => TextFiles.Includes(new RepositoryEntry(path, FileState.Tracked, FileKinds.Of(path)));
}
