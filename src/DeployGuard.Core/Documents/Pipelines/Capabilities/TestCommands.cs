using static DeployGuard.Documents.Pipelines.StepCapabilities;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>Commands that check code: tests and linters.</summary>
internal static class TestCommands
{
    private const string JavaScriptTests = "jest|vitest|mocha|ava|tap|karma|wtr|testcafe|nightwatch|protractor|nyc|c8";

    private static readonly string[] Endings = ["Tests", "Test", "Specs", ".tests", "-tests", "_tests", ".test", "-test"];

    /// <summary>The rows; <c>dotnet test</c> is looked at more closely by <see cref="DotNetTests"/>.</summary>
    public static IReadOnlyList<CommandRow> Rows { get; } =
    [
        // -t and --list-tests print the names only.
        new("dotnet test", Test) { Without = "--list-tests -t --list-tests=* -h" },
        new("dotnet vstest", Test) { Without = "--ListTests* -lt*" },
        new("vstest.console", Test) { Without = "/ListTests* /lt* --ListTests*" },
        new("dotnet exec", Test) { With = ["*Tests.dll *.Test.dll *.Specs.dll"] },
        new("dotnet", Test) { With = ["*Tests.dll *.Test.dll *.Specs.dll"], When = call => call.Arguments[0].Text.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) },
        new("dotnet run", Test) { When = call => call.ValueOf("--project", "-p") is { } project && IsTestProject(project), Without = "--list-tests" },
        new("dotnet stryker|xunit|nunit", Test),
        new("nunit3-console|nunit-console|xunit.console|fixie|dotnet-stryker|sqltest", Test),
        new("playwright test", Test) { Without = "--list" },
        // For a package.json that is not in the repository; otherwise PackageScripts reads what they run.
        new("npm|pnpm|yarn|bun test|t|tst|cit|install-test", Test),
        new("npm|pnpm|yarn|bun run|run-script test|test:*|e2e", Test),
        new("npm|pnpm|yarn|bun run|run-script lint|lint:*", Lint),
        new("pnpm|yarn lint", Lint),
        new("ng test|e2e", Test),
        new("cypress run", Test),
        new("react-scripts test", Test),
        new("nx test|e2e", Test),
        new("nx run-many|affected", Test) { With = ["--target=test --target=e2e -t=test test --targets=*test*"] },
        new("turbo test", Test),
        new("turbo run test", Test),
        new("node", Test) { With = ["--test"] },
        new(JavaScriptTests, Test) { Without = "--listTests --version --help" },
        new("newman run", Test),
        new("k6 run", Test),
        new("pytest|tox|nose2|behave", Test) { Without = "--collect-only --version" },
        new("python|python3 -m pytest|unittest", Test),
        new("bats", Test) { Without = "--version --help --count" },
        new("go test", Test),
        new("cargo test", Test),
        new("mvn|mvnw|gradle|gradlew test|verify|check", Test),
        new("bundle exec rspec", Test),
        // The exit code is that of the service that runs the tests.
        new("docker|podman compose up", Test) { With = ["--exit-code-from --exit-code-from=*"] },
        new("docker-compose up", Test) { With = ["--exit-code-from --exit-code-from=*"] },
        // The scripts that every repository of the .NET team carries; what they call is hidden in packages.
        new("cibuild.sh|cibuild|cibuild.ps1", Test) { When = IsOfArcade, Without = "/p:Test=false -p:Test=false" },
        new("build.sh|build|build.ps1", Test) { When = IsOfArcade, With = ["-test --test -t -test:*"], Without = "/p:Test=false -p:Test=false" },

        // Without it the formatter changes files and succeeds.
        new("dotnet format", Lint) { With = ["--verify-no-changes --verify-no-changes=true --check"] },
        new("dotnet-format", Lint) { With = ["--check --verify-no-changes"] },
        new("dotnet csharpier check", Lint),
        new("dotnet csharpier", Lint) { With = ["--check"] },
        new("dotnet-csharpier|csharpier", Lint) { With = ["check --check"] },
        new("dotnet jb inspectcode", Lint),
        new("jb inspectcode", Lint),
        new("inspectcode|dupfinder|roslynator", Lint),
        new("dotnet roslynator analyze", Lint),
        new("dotnet build|publish|msbuild|pack", Lint) { With = ["-warnaserror* /warnaserror* --warnaserror* *:TreatWarningsAsErrors=true *:CodeAnalysisTreatWarningsAsErrors=true -err* /err*"] },
        new("msbuild", Lint) { With = ["-warnaserror* /warnaserror* *:TreatWarningsAsErrors=true"] },
        new("dotnet sonarscanner end", Lint),
        new("dotnet-sonarscanner end", Lint),
        new("sonar-scanner|reviewdog|hadolint|actionlint|zizmor|shellcheck|yamllint|tflint|tfsec|checkov|kube-linter|kubeconform|kubeval|gitleaks|semgrep", Lint) { Without = "--version -version -init-config" },
        // Their images run them without a word.
        new("docker|podman run", Lint) { With = ["*hadolint/hadolint* *rhysd/actionlint* *koalaman/shellcheck* *super-linter/super-linter* *oxsecurity/megalinter*"] },
        new("helm lint", Lint),
        new("bicep lint", Lint),
        new("az bicep lint", Lint),
        new("terraform|tofu validate", Lint),
        new("terraform|tofu fmt", Lint) { With = ["-check --check -check=true"] },
        new("eslint|stylelint|markdownlint|markdownlint-cli2|tslint|xo|standard|oxlint|spectral|cspell|htmlhint", Lint) { Without = "--version --help" },
        new("prettier", Lint) { With = ["--check -c --list-different -l"] },
        new("biome check|ci|lint", Lint) { Without = "--write --apply" },
        new("ng lint", Lint),
        new("nx lint", Lint),
        new("tsc", Lint) { With = ["--noEmit"] },
        new("pre-commit run", Lint),
        new("black|ruff|flake8|pylint|mypy", Lint) { Without = "--version --help" },
    ];

    private static bool IsOfArcade(CommandCall call) => call.Name.Text.Replace('\\', '/').IndexOf("eng/common/", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Src/Shop.Tests, Shop.IntegrationTests.csproj: a program that runs tests, by the name people give it.</summary>
    private static bool IsTestProject(string project)
    {
        var name = project.TrimEnd('/', '\\');
        name = name.Substring(name.LastIndexOfAny(['/', '\\']) + 1);
        if (name.EndsWith("proj", StringComparison.OrdinalIgnoreCase)) name = System.IO.Path.GetFileNameWithoutExtension(name);
        // Contest and Latest are other words.
        return name is "test" or "tests" || Endings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal));
    }
}
