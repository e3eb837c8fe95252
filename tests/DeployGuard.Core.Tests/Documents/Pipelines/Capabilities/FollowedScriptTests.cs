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
                Target Pack => _ => _.DependsOn(Test).Executes(() => { CleanDirectory(Output); DotNetPack(s => s); });
                Target Own => _ => _.DependsOn(Compile).Executes(() => RunAllTests(Solution));
                Target All => _ => _.DependsOn(Compile).Triggers(Test);
                Target Say => _ => _.Executes(() => Log.Information("DotNetTest"));
            }
            """);

    [Theory]
    [InlineData("./build.sh Test", Build | Test)]
    [InlineData("./build.sh --target Test --configuration Release", Build | Test)]
    [InlineData("./build.sh", Build)]
    [InlineData("./build.sh Say", None)]
    [InlineData("./build.sh Pack", Build | Test | Package)]
    [InlineData("./build.sh All", Build | Test)]
    [InlineData("./build.sh Own", Build | Unknown)] // a method of its own may do anything
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

    private static readonly TestRepository Frosting = TestRepository.Empty
        .With("ci/Ci.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="Cake.Frosting" Version="5.0.0" /></ItemGroup></Project>""")
        .With("ci/Program.cs", """
            public static class Program { public static int Main(string[] args) => new CakeHost().UseContext<BuildContext>().Run(args); }
            [TaskName("Compile")]
            public sealed class BuildTask : FrostingTask<BuildContext>
            {
                public override void Run(BuildContext context) => context.DotNetBuild("Shop.sln");
            }
            """)
        .With("ci/Tests.cs", """
            [TaskName("Test")]
            [IsDependentOn(typeof(BuildTask))]
            public sealed class TestTask : FrostingTask<BuildContext>
            {
                public override void Run(BuildContext context) { context.Information("x"); context.DotNetTest("Shop.sln"); }
            }
            [IsDependentOn(typeof(TestTask))]
            public sealed class Default : FrostingTask { }
            [TaskName("Own")]
            public sealed class OwnTask : AsyncFrostingTask<BuildContext>
            {
                public override async Task RunAsync(BuildContext context) => await context.Everything();
            }
            public class TestHelper { void Run() { DotNetTest(""); } }
            """);

    [Theory]
    [InlineData("dotnet run --project ci -- --target=Test", Build | Test)]
    [InlineData("dotnet run --project ci/Ci.csproj -- --target Compile", Build)]
    [InlineData("dotnet run --project ./ci/Ci.csproj", Build | Test)]
    [InlineData("cd ci && dotnet run", Build | Test)]
    [InlineData("dotnet run --project ci -- --target Own", Unknown)]
    [InlineData("dotnet run --project ci -- --target Nowhere", Unknown)]
    public void Frosting_tasks(string script, StepCapabilities expected) => Assert.Equal(expected, StepFixture.OfScript(script, Frosting));

    // A build in a language nobody reads here may do anything.
    [Theory]
    [InlineData("dotnet fake build -t Test", Unknown)]
    [InlineData("dotnet fake run build.fsx", Unknown)]
    [InlineData("fake build", Unknown)]
    [InlineData("dotnet fsi build.fsx", Unknown)]
    [InlineData("dotnet script build.csx", Unknown)]
    [InlineData("dotnet run build.cs", Unknown)]
    [InlineData("dotnet run --project make/Make.fsproj -- Test", Unknown)]
    [InlineData("cd make && dotnet run", Unknown)]
    [InlineData("dotnet run --project build/build.fsproj", Unknown)]
    [InlineData("Invoke-Build Test", Unknown)]
    [InlineData("dotnet run --project src/Shop", None)]
    [InlineData("dotnet run -c Release", None)]
    [InlineData("dotnet fake --version", Unknown)]
    [InlineData("dotnet fsi --help", None)]
    public void Builds_in_other_languages(string script, StepCapabilities expected) => Assert.Equal(expected, StepFixture.OfScript(script, TestRepository.Empty
        .With("build.fsx", "Target.create \"Test\" (fun _ -> DotNet.test id \"\")\n")
        .With("make/Make.fsproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="Fake.Core.Target" Version="6.0.0" /></ItemGroup></Project>""")
        .With("src/Shop/Shop.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web"></Project>""")));

    private static readonly TestRepository Tasks = TestRepository.Empty
        .With("Taskfile.yml", """
            version: '3'
            includes: {docs: ./docs}
            tasks:
              default: {deps: [lint], cmds: [{task: test}]}
              lint: dotnet format --verify-no-changes
              build: {cmds: [dotnet build {{.FLAGS}}]}
              test:
                deps: [build]
                cmds:
                - cmd: dotnet test --no-build
                - echo done
              soft: {cmds: [{cmd: dotnet test, ignore_error: true}]}
              web: {dir: web, cmd: ./check.sh}
              loop: [{task: loop}, dotnet build]
              all: [task: docs:build]
            """.Replace("[dotnet build {{.FLAGS}}]", "['dotnet build {{.FLAGS}}']", StringComparison.Ordinal))
        .With("web/check.sh", "npx eslint .\n");

    [Theory]
    [InlineData("task test", Build | Test)]
    [InlineData("task", Build | Test | Lint)]
    [InlineData("task lint build -- --more", Lint | Build)]
    [InlineData("go-task build CONFIG=Release", Build)]
    [InlineData("cd web && task test", Build | Test)] // looked for in the folders above
    [InlineData("task -d web -t ../Taskfile.yml build", Build)]
    [InlineData("task web", Lint)]
    [InlineData("task loop", Build)]
    [InlineData("task --list", None)]
    [InlineData("task all", Unknown)] // a file that is included
    [InlineData("task nowhere", Unknown)]
    [InlineData("task -t other.yml test", Unknown)]
    public void Taskfiles(string script, StepCapabilities expected) => Assert.Equal(expected, StepFixture.OfScript(script, Tasks));

    [Fact]
    public void Tasks_that_may_fail_cannot_fail_the_step()
    {
        var test = StepFixture.Last("- run: task soft\n", Tasks).Single();
        Assert.Equal(("'ignore_error' lets the task go on", "Taskfile.yml", "dotnet test"), (test.WhyCannotFail!, test.Location.Path, test.Location.Source.ToString(test.Location.Span)));
    }
}
