using DeployGuard.Core.Tests.Verification;
using DeployGuard.Repository;
using DeployGuard.Rules.Dockerfile;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

public sealed class DG1028IneffectiveIgnorePatternTests
{
    /// <summary>The ignore file of Visual Studio's container tools.</summary>
    private const string VisualStudio =
        "**/.classpath\n**/.dockerignore\n**/.env\n**/.git\n**/.gitignore\n**/.project\n**/.settings\n**/.toolstarget\n**/.vs\n**/.vscode\n"
        + "**/*.*proj.user\n**/*.dbmdl\n**/*.jfm\n**/azds.yaml\n**/bin\n**/charts\n**/docker-compose*\n**/Dockerfile*\n**/node_modules\n"
        + "**/npm-debug.log\n**/obj\n**/secrets.dev.yaml\n**/values.dev.yaml\nLICENSE\nREADME.md\n!**/.gitignore\n!.git/HEAD\n!.git/config\n"
        + "!.git/packed-refs\n!.git/refs/heads/**\n";

    private static TestRepository Repository(string ignoreFile) =>
        TestRepository.Dockerfile("FROM alpine:3.20\nCOPY . .\n").With(".dockerignore", ignoreFile)
            .WithFiles("README.md", "docs/README.md", "docs/a.tmp", "docs/drafts/b.txt", "src/Api/Api.csproj", "src/Api/Dockerfile.old.md", "tools/a.log");

    [Theory]
    [InlineData("  [|# build output|]\n**/bin\n", "first column")]
    [InlineData("[|**/bin # build output|]\n", "one pattern")]
    [InlineData("[|**/bin\t# build output|]\n", "one pattern")]
    [InlineData(@"[|src\bin|]", "on Windows only")]
    [InlineData("[|../secrets|]\n", "matches nothing")]
    [InlineData("[|.|]\n", "matches nothing")]
    [InlineData("[|/|]\n", "matches nothing")]
    [InlineData("**/bin\n[|**/bin|]\n", "remove this line")]
    [InlineData("x/\na\n[|./x|]\n", "remove this line")] // the same for the builder
    [InlineData("[|!src|]\n", "takes nothing back")]
    [InlineData("**/*.txt\n[|!README.md|]\n", "takes nothing back")] // a file has nothing below it
    [InlineData(".env\n[|!.env.example|]\n", "takes nothing back")]
    [InlineData("**/bin\n[|!settings.json|]\n", "takes nothing back")] // no folder has such a name
    [InlineData("docs\n[|!README.md|]\n*.md\n", "below excludes it again")]
    [InlineData("[|!src|]\n*\n", "below excludes it again")] // a whitelist that begins at the wrong end
    [InlineData("[|drafts|]\n", "write **/drafts")]
    [InlineData("[|drafts/|]\n", "write **/drafts")]
    [InlineData("[|*.tmp|]\n", "write **/*.tmp")]
    [InlineData("[|*.user|]\n", "write **/*.user")] // moby#27144: Visual Studio puts them beside the project
    public void Reports_a_pattern_without_effect(string ignoreFile, string message)
    {
        var finding = Assert.Single(Repository(ignoreFile).Reports<DG1028IneffectiveIgnorePattern>());
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  # build output\n**/bin\n", "# build output\n**/bin\n")]
    [InlineData("**/bin # build output\n**/obj\n", "# build output\n**/bin\n**/obj\n")]
    [InlineData("src\\bin\\Debug\n", "src/bin/Debug\n")]
    [InlineData("a\nb\na\nc\n", "a\nb\nc\n")]
    [InlineData("drafts/\n", "**/drafts\n")]
    public void Corrects_what_is_certain(string ignoreFile, string expected) =>
        Repository(ignoreFile).IsFixedTo<DG1028IneffectiveIgnorePattern>(".dockerignore", expected);

    [Theory]
    [InlineData(VisualStudio)]
    [InlineData("*\n!src\n!README.md\n!not/there/yet\n")] // who lists what is needed
    [InlineData("**\n!**/*.csproj\n!**/*.cs\n**/bin\n")]
    [InlineData("*\n!src\nsrc/**/*.tmp\n!src/keep.tmp\n")]
    [InlineData("*.md\n!README.md\n*.md\n!README.md\n")] // odd, but the order decides
    [InlineData("logs\ncoverage\n*.bak\n")] // files that may come later
    [InlineData("bin\nobj\nnode_modules\n")] // DG1006
    [InlineData("docs\n")]
    [InlineData("/drafts\n")] // says itself that the top is meant
    [InlineData("**/drafts\n*.tmp\ndocs\n")] // the other pattern keeps them out
    [InlineData("README.md\nLICENSE\n*.md\nDockerfile*\n.gitignore\n.editorconfig\n")] // belong to the top
    [InlineData("**/*.txt\n!src/*.txt\n")] // may take back what comes later
    [InlineData("docs\n!docs/drafts\n")]
    [InlineData("docs/**\n!docs\n")] // something below it
    [InlineData("**/x\n!src\n")]
    [InlineData("#bin\n# bin\na#b\nC#\n")]
    [InlineData("\\#bin\n\\!bin\na\\*b\n\\[x\n")] // escapes that are needed
    [InlineData("..a\n...\n.x\n")]
    [InlineData("bin/\nobj/\n")]
    public void Guards_patterns_that_work_or_may(string ignoreFile) => Repository(ignoreFile).Silent<DG1028IneffectiveIgnorePattern>();

    /// <summary>The name may lie at the top of another machine.</summary>
    [Fact]
    public void Guards_a_name_that_git_ignores() =>
        Repository("logs\n").WithFiles("tools/logs/a.md").With(".gitignore", "/logs/\n").Silent<DG1028IneffectiveIgnorePattern>();

    /// <summary>Found by mutation: what looks like a drive lies nowhere in the repository.</summary>
    [Theory]
    [InlineData("::gitignore\n")]
    [InlineData("c:logs\n")]
    public void Guards_a_drive(string ignoreFile) => Repository(ignoreFile).WithFiles("docs/c:logs").Silent<DG1028IneffectiveIgnorePattern>();

    [Fact]
    public void Guards_a_name_at_both_places() =>
        Repository("*.tmp\ndrafts\n").WithFiles("x.tmp", "drafts/a.txt").Silent<DG1028IneffectiveIgnorePattern>();

    [Fact]
    public void Guards_a_file_with_a_number_sign() => Repository("C #\n").WithFiles("C #").Silent<DG1028IneffectiveIgnorePattern>();

    /// <summary>Where the context is not certain, only what the file says by itself is reported.</summary>
    [Fact]
    public void Without_a_certain_context_names_are_not_looked_up() =>
        TestRepository.Empty.With(".dockerignore", "drafts\n[|drafts|]\n").WithFiles("docs/drafts/a.txt").Reports<DG1028IneffectiveIgnorePattern>();

    [Fact]
    public void A_context_below_the_root_is_looked_at_by_itself() =>
        TestRepository.Empty.With("web/Dockerfile", "FROM alpine:3.20\nCOPY package.json .\n").WithFiles("web/package.json", "web/a/drafts/x", "drafts/y")
            .With("web/.dockerignore", "[|drafts|]\n").Reports<DG1028IneffectiveIgnorePattern>();

    [Fact]
    public void Files_that_only_this_machine_has_do_not_count() =>
        Repository("*.cache\n").With("docs/x.cache", "", FileState.Ignored).Silent<DG1028IneffectiveIgnorePattern>();
}
