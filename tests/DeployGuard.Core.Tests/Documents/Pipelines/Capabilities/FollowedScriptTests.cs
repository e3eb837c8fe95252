using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Pipelines;
using static DeployGuard.Documents.Pipelines.StepCapabilities;

namespace DeployGuard.Core.Tests.Documents.Pipelines.Capabilities;

/// <summary>Commands that lead to other files of the repository.</summary>
public sealed class FollowedScriptTests
{
    private static readonly TestRepository Repository = TestRepository.Empty
        .With("build.sh", "#!/bin/bash\nset -euo pipefail\ncd \"$(dirname \"$0\")\"\ndotnet test \"$@\"\n")
        .With("build.ps1", "param($Target)\n& dotnet test `\n  --no-build\nif ($LASTEXITCODE -ne 0) { exit 1 }\n")
        .With("build.cmd", "@echo off\r\ndotnet test || exit /b 1\r\n")
        .With("ci/all.sh", "set -e\n./lint.sh\nbash ci/deploy.sh\n")
        .With("ci/lint.sh", "dotnet format --verify-no-changes\n")
        .With("ci/deploy.sh", "kubectl apply -f k8s\n")
        .With("loop.sh", "./loop.sh\ndotnet build\n")
        .With("tools/smoke.py", "print('x')\n")
        .With("tools/report.py", "print('x')\n")
        .With("Makefile", "DOTNET := dotnet\n.PHONY: test\ntest: build\n\t@$(DOTNET) test \\\n\t  --no-build\n\nbuild:\n\tdotnet build\n\nsoft:\n\t-dotnet test\n")
        .With("justfile", "default: test\n\ntest *args:\n    dotnet test {{args}}\n")
        .With("package.json", "{ \"scripts\": { \"test\": \"vitest run\", \"lint\": \"eslint .\", \"say\": \"echo dotnet test\", \"pretest\": \"npm run lint\", \"start\": \"node .\" } }")
        .With("web/package.json", "{ \"scripts\": { \"test\": \"echo \\\"Error: no test specified\\\" && exit 1\" } }")
        .With("Dockerfile", "FROM sdk:9.0 AS build\nRUN dotnet publish\nFROM build AS check\nRUN dotnet test\nFROM runtime:9.0\nCOPY --from=build /out .\n")
        .With("compose.yaml", "services:\n  checks:\n    build: { context: ., target: check }\n  e2e:\n    image: sdk:9.0\n    command: dotnet test\n  db:\n    image: postgres:17\n");

    [Theory]
    [InlineData("./build.sh", Test)]
    [InlineData("./build.sh --filter Fast", Test)]
    [InlineData("bash build.sh", Test)]
    [InlineData("bash -x ./build.sh", Test)]
    [InlineData(". ./build.sh", Test)]
    [InlineData("$GITHUB_WORKSPACE/build.sh", Test)]
    [InlineData("${{ github.workspace }}/build.sh", Test)]
    [InlineData("pwsh -File build.ps1", Test)]
    [InlineData("pwsh ./build.ps1", Test)]
    [InlineData("pwsh -Command \"dotnet test\"", Test)]
    [InlineData("pwsh -c './build.ps1'", Test)]
    [InlineData("cd ci && ./lint.sh", Lint)]
    [InlineData("(cd ci; ./lint.sh)", Lint)]
    [InlineData("(cd ci); ./lint.sh", Unknown)] // back at the root
    [InlineData("cd ci\n./all.sh", Lint | Unknown)] // ci/deploy.sh is relative to where the script runs
    [InlineData("./missing.sh", Unknown)]
    [InlineData("./dotnet-install.sh --channel 9.0", None)]
    [InlineData("python tools/smoke.py", Verify)] // reference b.2: script named smoke
    [InlineData("python tools/report.py", Unknown)]
    [InlineData("python --version", None)]
    [InlineData("./loop.sh", Build)] // calls itself
    [InlineData("make test", Test | Build)]
    [InlineData("make -j4 build", Build)]
    [InlineData("make", Test | Build)]
    [InlineData("make -n test", None)]
    [InlineData("make deploy", Unknown)]
    [InlineData("just test", Test)]
    [InlineData("just", Test)]
    [InlineData("npm test", Test | Lint)]
    [InlineData("npm run lint", Lint)]
    [InlineData("yarn lint", Lint)]
    [InlineData("npm run say", None)]
    [InlineData("npm ci", None)]
    [InlineData("npm --prefix web test", None)] // the text npm init writes
    [InlineData("docker build --target check .", Build | Package | Test)]
    [InlineData("docker build .", Build | Package)] // the stage with the tests is not needed for the last one
    [InlineData("docker compose run --rm checks", Build | Package | Test)]
    [InlineData("docker compose run --rm e2e", Test)]
    [InlineData("docker compose run --rm db", None)]
    [InlineData("docker compose up --exit-code-from checks checks", Build | Package | Test)]
    public void Bash(string script, StepCapabilities expected) => Assert.Equal(expected, StepFixture.OfScript(script, Repository));

    [Theory]
    [InlineData("./build.ps1 -Target Test", Test)]
    [InlineData(".\\build.ps1", Test)]
    [InlineData("& \"$PSScriptRoot/build.ps1\"", Test)]
    [InlineData("./build.cmd", Test)]
    [InlineData("./build", Test)]
    [InlineData("Set-Location ci\n./missing.ps1", Unknown)]
    public void PowerShell(string script, StepCapabilities expected) => Assert.Equal(expected, StepFixture.OfScript(script, Repository, shell: "pwsh"));

    [Fact]
    public void Stands_in_the_file_that_does_it()
    {
        var test = StepFixture.Last("- run: ./build.sh --no-build\n", Repository).Single();

        Assert.Equal("build.sh", test.Location.Path);
        Assert.Equal("dotnet test", test.Location.Source.ToString(test.Location.Span));
        var target = StepFixture.Last("- run: make test\n", Repository).Single(found => found.Capability == Test);
        Assert.Equal(("Makefile", 4), (target.Location.Path, target.Location.Start.Line));
    }

    [Fact]
    public void Runs_where_the_step_says() =>
        Assert.Equal(Lint, StepFixture.All(StepFixture.Last("- run: ./lint.sh\n  working-directory: ci\n", Repository)));

    [Fact]
    public void Stages_of_build_actions_are_read() =>
        Assert.Equal(Build | Package | Test, StepFixture.All(StepFixture.Last("- uses: docker/build-push-action@v6\n  with: { target: check }\n", Repository)));

    // Properties of the project files make a build a check of style.
    [Fact]
    public void Strict_builds_lint()
    {
        const string Props = "<Project><PropertyGroup><TreatWarningsAsErrors>true</TreatWarningsAsErrors><EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild></PropertyGroup></Project>";
        Assert.Equal(Build | Lint, StepFixture.OfScript("dotnet build", TestRepository.Empty.With("Directory.Build.props", Props)));
        Assert.Equal(Build, StepFixture.OfScript("dotnet build", TestRepository.Empty.With("Directory.Build.props", Props.Replace(">true</Enforce", ">false</Enforce", StringComparison.Ordinal))));
    }

    private static readonly TestRepository Hooks = TestRepository.Empty
        .With("chart/Chart.yaml", "name: shop\n").With("chart/templates/job.yaml", "metadata:\n  name: migrate\n  annotations:\n    \"helm.sh/hook\": pre-install,pre-upgrade\n")
        .With("plain/Chart.yaml", "name: shop\n").With("plain/templates/job.yaml", "metadata:\n  name: warm\n  annotations:\n    \"helm.sh/hook\": pre-upgrade\n")
        .With("k8s/shop.yaml", "kind: Deployment\nspec:\n  template:\n    spec:\n      initContainers:\n        - name: migrate\n")
        .With("k9s/shop.yaml", "kind: Deployment\n")
        .With("fly.toml", "[deploy]\nrelease_command = \"dotnet Shop.dll migrate\"\n")
        .With("compose.yaml", "services:\n  web:\n    image: a\n    depends_on:\n      migrations: { condition: service_completed_successfully }\n  migrations:\n    image: b\n");

    // Reference b.2: hooks of charts, init containers, one-shot services and release commands migrate as a part of the deployment.
    [Theory]
    [InlineData("helm upgrade shop ./chart", Deploy | Migrate)]
    [InlineData("helm upgrade shop ./plain", Deploy)]
    [InlineData("helm upgrade shop ./chart --dry-run", None)]
    [InlineData("kubectl apply -f k8s", Deploy | Migrate)]
    [InlineData("kubectl apply -f k9s", Deploy)]
    [InlineData("flyctl deploy", Deploy | Migrate)]
    [InlineData("docker compose up -d", Deploy | Migrate)]
    [InlineData("docker compose ps", None)]
    public void Migrations_inside_of_deployments(string script, StepCapabilities expected) => Assert.Equal(expected, StepFixture.OfScript(script, Hooks, environment: "production"));

    private static readonly TestRepository Nuke = TestRepository.Empty
        .With("build.sh", "#!/usr/bin/env bash\nBUILD_PROJECT_FILE=\"$SCRIPT_DIR/build/_build.csproj\"\n\"$DOTNET_EXE\" run --project \"$BUILD_PROJECT_FILE\" -- \"$@\"\n")
        .With("build.cmd", ":; ./build.sh\r\npowershell -File build.ps1 %*\r\n")
        .With("build/Build.cs", """
            class Build : NukeBuild
            {
                public static int Main() => Execute<Build>(x => x.Compile);
                Target Compile => _ => _.Executes(() => { DotNetBuild(s => s.SetProjectFile(Solution)); });
                Target Test => _ => _.DependsOn(Compile).Executes(() => DotNetTest(s => s.SetNoBuild(true)));
                Target Ship => _ => _.DependsOn(nameof(Test), Elsewhere).Executes(() => { DockerPush(s => s); });
                Target Say => _ => _.Executes(() => Log.Information("DotNetTest"));
            }
            """);

    [Theory]
    [InlineData("./build.sh Test", Build | Test)]
    [InlineData("./build.sh --target Test --configuration Release", Build | Test)]
    [InlineData("./build.sh", Build)]
    [InlineData("./build.sh Say", None)]
    [InlineData("./build.sh Ship", Build | Test | PushImage | Unknown)] // Elsewhere is a component of a package
    [InlineData("./build.sh Nowhere", Unknown)]
    [InlineData("dotnet nuke Test", Build | Test)]
    public void Nuke_targets(string script, StepCapabilities expected) => Assert.Equal(expected, StepFixture.OfScript(script, Nuke));

    private static readonly TestRepository Cake = TestRepository.Empty.With("build.cake", """
        var target = Argument("target", "Default");
        Task("Build").Does(() => { DotNetBuild("Shop.sln"); });
        Task("Test").IsDependentOn("Build").Does(() => DotNetTest("Shop.sln"));
        Task("Default").IsDependentOn("Test");
        RunTarget(target);
        """);

    [Theory]
    [InlineData("dotnet cake", Build | Test)]
    [InlineData("dotnet cake build.cake --target=Build", Build)]
    [InlineData("dotnet cake --target Nowhere", Unknown)]
    public void Cake_targets(string script, StepCapabilities expected) => Assert.Equal(expected, StepFixture.OfScript(script, Cake));

    private static readonly TestRepository Bullseye = TestRepository.Empty.With("targets/Program.cs", """
        Target("build", () => RunAsync("dotnet", "build -c Release"));
        Target("test", dependsOn: ["build"], () => RunAsync("dotnet", "test --no-build"));
        Target("default", DependsOn("test"));
        await RunTargetsAndExitAsync(args);
        """);

    [Theory]
    [InlineData("dotnet run --project targets -- test", Build | Test)]
    [InlineData("dotnet run --project targets", Build | Test)]
    [InlineData("dotnet run --project targets -- build", Build)]
    public void Bullseye_targets(string script, StepCapabilities expected) => Assert.Equal(expected, StepFixture.OfScript(script, Bullseye));
}
