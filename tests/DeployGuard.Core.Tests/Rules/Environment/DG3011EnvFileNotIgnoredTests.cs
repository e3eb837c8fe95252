using DeployGuard.Core.Tests.Verification;
using DeployGuard.Repository;
using DeployGuard.Rules.Environment;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Environment;

public sealed class DG3011EnvFileNotIgnoredTests
{
    private static TestRepository Ignoring(string patterns) => TestRepository.Empty.With(".gitignore", patterns);

    [Theory]
    [InlineData(".env.example", "A=\n", ".env, which .env.example asks for")]
    [InlineData(".env.sample", "A=\n", ".env, which .env.sample asks for")]
    [InlineData("src/Api/env.dist", "A=\n", "src/Api/.env, which env.dist asks for")]
    [InlineData("compose.yaml", "services:\n  a:\n    env_file: .env\n", ".env, which compose.yaml asks for")]
    [InlineData("deploy/docker-compose.yml", "services:\n  a:\n    env_file:\n      - ../.env\n", ".env, which docker-compose.yml asks for")]
    [InlineData("compose.yaml", "services:\n  a:\n    env_file: [\"config/.env\"]\n", "config/.env, which")]
    [InlineData("compose.yaml", "# Copy the example to .env.\nservices: {}\n", ".env, which compose.yaml asks for")]
    public void Reports_a_file_that_is_used_and_not_covered(string path, string content, string message)
    {
        var finding = Assert.Single(Ignoring("bin/\n[|obj/|]\n").With(path, content).Reports<DG3011EnvFileNotIgnored>());

        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.EndsWith("; add .env", finding.Message, StringComparison.Ordinal);
        Assert.Equal(FindingLevel.Warning, finding.Level);
    }

    [Theory]
    [InlineData(".env.example", true)] // another name
    [InlineData(".env/", true)] // a folder
    [InlineData("/config/.env", true)]
    [InlineData("env", true)]
    [InlineData(".ENV", true)] // casing counts on the build server
    [InlineData(".env", false)]
    [InlineData("*.env", false)]
    [InlineData(".env*\n!.env.example", false)]
    [InlineData("**/.env", false)]
    [InlineData("/.env", false)]
    [InlineData("*\n!.gitignore\n!.env.example", false)]
    [InlineData("!.env", false)] // who takes it in on purpose has decided
    public void Asks_the_patterns(string pattern, bool isReported)
    {
        var repository = Ignoring(isReported ? $"[|{pattern}|]" : pattern).WithFiles("env.example");
        if (isReported) repository.Reports<DG3011EnvFileNotIgnored>();
        else repository.Silent<DG3011EnvFileNotIgnored>();
    }

    [Fact]
    public void A_file_that_lies_there_can_be_committed_by_the_next_commit()
    {
        var finding = Assert.Single(Ignoring("[|bin/|]\n").With("src/.env", "A=b", FileState.Untracked).Reports<DG3011EnvFileNotIgnored>());

        Assert.Contains("the next commit", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("A=b", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_of_them_are_one_finding()
    {
        var finding = Assert.Single(Ignoring("[|bin/|]\n").WithFiles("a/.env.example", "b/.env.example", "c/.env.example").Reports<DG3011EnvFileNotIgnored>());

        Assert.Contains("a/.env and 2 more", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Adds_the_pattern_to_the_file_in_the_root() =>
        Ignoring("bin/").WithFiles("src/.env.example", "src/.gitignore").IsFixedTo<DG3011EnvFileNotIgnored>(".gitignore", "bin/\n.env\n");

    [Fact]
    public void Without_a_file_in_the_root_the_nearest_one_is_meant() =>
        TestRepository.Empty.WithFiles("src/Api/.env.example").With("src/.gitignore", "[|bin/|]\n").Reports<DG3011EnvFileNotIgnored>();

    [Fact]
    public void Without_any_it_is_reported_at_the_file_that_tells()
    {
        var finding = Assert.Single(TestRepository.Empty.With(".env.example", "A=\n").Findings(new DG3011EnvFileNotIgnored()));

        Assert.Equal(".env.example", finding.Location.Path);
        Assert.Empty(finding.Edits);
    }

    /// <summary>A build server may set the variable.</summary>
    [Theory]
    [InlineData("image: a:${TAG}")]
    [InlineData("image: a:${TAG:?not set}")]
    public void A_variable_without_default_is_a_suggestion(string line) => Assert.Equal(
        FindingLevel.Suggestion,
        Assert.Single(Ignoring("[|bin/|]\n").With("compose.yaml", $"services:\n  a:\n    {line}\n").Reports<DG3011EnvFileNotIgnored>()).Level);

    [Theory]
    [InlineData("image: a:${TAG:-latest}")]
    [InlineData("image: a:${TAG-latest}")]
    [InlineData("command: echo $${HOME}")]
    [InlineData("env_file: production.env")]
    [InlineData("env_file: .env.production")]
    [InlineData("env_file: ../.env")] // outside of the repository
    [InlineData("env_file: /etc/app/.env")]
    [InlineData("env_file: ${FOLDER:-x}/.env")]
    [InlineData("environment: { A: process.env.B }")]
    public void Guards_compose_files_that_use_no_file_of_that_name(string line) =>
        Ignoring("bin/\n").With("compose.yaml", $"services:\n  a:\n    {line}\n").Silent<DG3011EnvFileNotIgnored>();

    /// <summary>Another rule speaks of it.</summary>
    [Fact]
    public void Guards_a_file_under_version_control() => Ignoring("bin/\n").WithFiles(".env", ".env.example").Silent<DG3011EnvFileNotIgnored>();

    [Fact]
    public void Guards_a_repository_that_uses_none() => Ignoring("bin/\n").WithFiles("src/a.cs", ".env.production", "docs/.envrc").Silent<DG3011EnvFileNotIgnored>();

    [Fact]
    public void Guards_a_work_tree_without_git() => Ignoring("bin/\n").WithFiles(".env.example").Incomplete().Silent<DG3011EnvFileNotIgnored>();

    /// <summary>The .gitignore above the root is not known.</summary>
    [Fact]
    public void Guards_a_root_below_the_top_of_the_work_tree()
    {
        var repository = Ignoring("bin/\n").WithFiles(".env.example");
        var snapshot = new RepositorySnapshot(repository.Snapshot().Entries, repository) { IsBelowGitTop = true };

        Assert.Empty(new Validator(new RuleCatalog([new DG3011EnvFileNotIgnored()]), repository.Settings).Validate(snapshot).Findings);
    }

    /// <summary>Vendored code has its own ways.</summary>
    [Fact]
    public void Guards_what_the_user_excludes()
    {
        var repository = Ignoring("bin/\n").WithFiles("vendor/a/.env.example");
        repository.With(repository.Settings with { Exclude = ["vendor/**"] }).Silent<DG3011EnvFileNotIgnored>();
    }

    /// <summary>Git ignores it on this machine alone; the clone of somebody else takes it along.</summary>
    [Fact]
    public void Reports_what_only_the_excludes_of_a_user_cover() =>
        Ignoring("[|bin/|]\n").WithFiles(".env.example").With(".env", "", FileState.Ignored).Reports<DG3011EnvFileNotIgnored>();

    [Fact]
    public void A_file_below_covers_its_folder_only() =>
        Ignoring("[|bin/|]\n").With("a/.gitignore", ".env\n").WithFiles("a/.env.example", "b/.env.example").Reports<DG3011EnvFileNotIgnored>();

    [Theory]
    [InlineData(".env\n[|.env*|]\n", ".env.example", "!.env.example")]
    [InlineData(".env\n[|.env.*|]\n", "src/.env.sample", "!.env.sample")]
    [InlineData("!.env.example\n[|*.env*|]\n", ".env.example", "!.env.example")] // the last match wins
    public void Reports_an_example_that_is_ignored(string patterns, string example, string negation)
    {
        var finding = Assert.Single(Ignoring(patterns).With(example, "A=", FileState.Ignored).Reports<DG3011EnvFileNotIgnored>());

        Assert.Contains($"add {negation} below", finding.Message, StringComparison.Ordinal);
        Assert.Equal(FindingLevel.Warning, finding.Level);
    }

    /// <summary>A clone does not show that somebody has one.</summary>
    [Fact]
    public void An_example_that_could_not_be_added_is_a_suggestion() => Assert.Equal(
        FindingLevel.Suggestion,
        Assert.Single(Ignoring("[|.env*|]\n").With("compose.yaml", "services:\n  a:\n    env_file: .env\n").Reports<DG3011EnvFileNotIgnored>()).Level);

    [Fact]
    public void Takes_the_example_in_again() =>
        Ignoring(".env*\n").With("compose.yaml", "services:\n  a:\n    env_file: .env\n").IsFixedTo<DG3011EnvFileNotIgnored>(".gitignore", ".env*\n!.env.example\n");

    [Theory]
    [InlineData(".env\n.env.example\n")] // who names the example means it
    [InlineData(".env*\n!.env.example\n")]
    [InlineData("*\n")]
    public void Guards_examples_that_are_meant_to_be_ignored_or_are_not(string patterns) =>
        Ignoring(patterns).With(".env.example", "A=", FileState.Ignored).Silent<DG3011EnvFileNotIgnored>();

    /// <summary>Added with <c>git add --force</c>: everybody has it.</summary>
    [Fact]
    public void Guards_an_example_under_version_control() =>
        Ignoring(".env*\n").WithFiles(".env.example").With("compose.yaml", "services:\n  a:\n    env_file: .env\n").Silent<DG3011EnvFileNotIgnored>();

    /// <summary>A template for web projects that nothing uses here.</summary>
    [Fact]
    public void Guards_a_broad_pattern_where_nothing_uses_the_file() => Ignoring(".env*\n").WithFiles("web/package.json").Silent<DG3011EnvFileNotIgnored>();
}
