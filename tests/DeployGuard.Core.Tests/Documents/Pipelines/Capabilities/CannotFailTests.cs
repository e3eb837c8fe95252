using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Core.Tests.Documents.Pipelines.Capabilities;

/// <summary>Tests and checks whose failure is lost, each beside one whose failure counts.</summary>
public sealed class CannotFailTests
{
    [Theory]
    [InlineData("dotnet test || true", "'|| true' swallows the failure")]
    [InlineData("dotnet test || :", "'|| :' swallows the failure")]
    [InlineData("dotnet test || exit 0", "'|| exit 0' swallows the failure")]
    [InlineData("dotnet test || echo failed", "'|| echo' swallows the failure")]
    [InlineData("(dotnet test) || true", "'|| true' swallows the failure")]
    [InlineData("dotnet test || exit 1", null)]
    [InlineData("dotnet test || echo failed && exit 1", null)]
    [InlineData("dotnet test || { echo failed; exit 1; }", null)]
    [InlineData("dotnet test || true\ngrep -q Failed a.trx && exit 1", null)] // looks at the results itself
    [InlineData("dotnet test || code=$?\nexit $code", null)]
    [InlineData("set +e\ndotnet test\necho done", "'set +e' lets the script go on")]
    [InlineData("set +e\ndotnet test", null)] // its status is the script's
    [InlineData("set +e\ndotnet test\ncode=$?\necho done\nexit $code", null)]
    [InlineData("dotnet test; exit 0", null)] // bash -e ends before
    [InlineData("set +e; dotnet test; exit 0", "'set +e' lets the script go on")]
    [InlineData("dotnet test\necho done", null)]
    [InlineData("dotnet test && echo ok\necho done", "'set -e' does not stop at a command in front of '&&'")]
    [InlineData("dotnet build && dotnet test\necho done", null)]
    [InlineData("dotnet test && echo ok", null)]
    [InlineData("dotnet test | tee a.log", null)] // bash is named: pipefail
    [InlineData("set +o pipefail\ndotnet test | tee a.log", "the pipe into 'tee' hides the failure without pipefail")]
    [InlineData("set +o pipefail\ndotnet test | tee a.log\nexit ${PIPESTATUS[0]}", null)]
    [InlineData("if ! dotnet test; then exit 1; fi", null)]
    [InlineData("bash -c 'dotnet test' || true", "'|| true' swallows the failure")]
    [InlineData("dotnet test --no-build --filter Category=Fast", null)]
    public void Bash(string script, string? why) => Check(StepFixture.Step(script, "bash"), why);

    [Theory]
    [InlineData("dotnet test | tee a.log", "the pipe into 'tee' hides the failure without pipefail")] // GitHub's default has no pipefail
    [InlineData("set -o pipefail\ndotnet test | tee a.log", null)]
    public void Default_shell(string script, string? why) => Check(StepFixture.Step(script), why);

    [Theory]
    [InlineData("dotnet test", null)]
    [InlineData("dotnet test\nWrite-Host done", null)] // what $LASTEXITCODE does is another matter
    [InlineData("dotnet test || true", "'|| true' swallows the failure")]
    [InlineData("dotnet test\nexit 0", "'exit 0' swallows the failure")]
    [InlineData("dotnet test\nif ($LASTEXITCODE -ne 0) { exit 1 }\nexit 0", null)]
    [InlineData("dotnet test -ErrorAction SilentlyContinue", null)]
    public void PowerShell(string script, string? why) => Check(StepFixture.Step(script, "pwsh"), why);

    // Bash on Azure starts without -e.
    [Fact]
    public void Azure()
    {
        Assert.Equal("the script goes on without 'set -e'", Why(StepFixture.Last("- bash: |\n    dotnet test\n    echo done\n", path: StepFixture.Azure)));
        Assert.Null(Why(StepFixture.Last("- bash: |\n    set -e\n    dotnet test\n    echo done\n", path: StepFixture.Azure)));
        Assert.Null(Why(StepFixture.Last("- script: |\n    dotnet test\n    echo done\n", path: StepFixture.Azure))); // cmd on Windows
    }

    [Theory]
    [InlineData("#!/bin/bash\ndotnet test\necho done\n", "the script goes on without 'set -e'")]
    [InlineData("#!/bin/bash\nset -e\ndotnet test\necho done\n", null)]
    [InlineData("#!/bin/bash -e\ndotnet test\necho done\n", null)]
    [InlineData("#!/bin/bash\ndotnet test || exit 1\necho done\n", null)]
    [InlineData("#!/bin/bash\ndotnet build\ndotnet test\n", null)]
    public void Scripts_of_the_repository(string script, string? why) =>
        Assert.Equal(why, Why(StepFixture.Last("- run: ./test.sh\n", TestRepository.Empty.With("test.sh", script))));

    [Fact]
    public void What_swallows_the_script_swallows_its_commands()
    {
        var repository = TestRepository.Empty.With("test.sh", "set -e\ndotnet test\n").With("Makefile", "test:\n\t-dotnet test\n");
        Assert.Equal("'|| true' swallows the failure", Why(StepFixture.Last("- run: ./test.sh || true\n", repository)));
        Assert.Equal("'-' in front of the recipe line ignores the failure", Why(StepFixture.Last("- run: make test\n", repository)));
    }

    // b.5 4: the report that comes later fails the job.
    [Theory]
    [InlineData("dorny/test-reporter@v2", "name: a", false)]
    [InlineData("dorny/test-reporter@v2", "fail-on-error: false", true)]
    [InlineData("EnricoMi/publish-unit-test-result-action@v2", "action_fail: true", false)]
    [InlineData("EnricoMi/publish-unit-test-result-action@v2", "files: a", true)]
    [InlineData("actions/upload-artifact@v4", "path: a", true)]
    public void Reports_that_fail(string action, string input, bool cannotFail) =>
        Assert.Equal(cannotFail, StepFixture.First($"- run: dotnet test || true\n- uses: {action}\n  with: {{ {input} }}\n").Single().CannotFail);

    [Theory]
    [InlineData("curl https://shop.example/health", true)] // b.5 23
    [InlineData("curl -sS https://shop.example/health", true)]
    [InlineData("curl --retry 5 https://shop.example/health", true)]
    [InlineData("curl -f https://shop.example/health", false)]
    [InlineData("curl -sSf https://shop.example/health", false)]
    [InlineData("curl --fail-with-body https://shop.example/health", false)]
    [InlineData("curl -s https://shop.example/health | grep -q Healthy", false)]
    [InlineData("code=$(curl -s -o /dev/null -w '%{http_code}' https://shop.example/health)\n[ \"$code\" = 200 ]", false)]
    [InlineData("if curl -s https://shop.example/health; then echo ok; fi", false)]
    [InlineData("curl --fail https://shop.example/health || true", true)]
    [InlineData("wget -qO- https://shop.example/health", false)] // fails by itself
    public void Requests(string script, bool cannotFail) =>
        Assert.Equal(cannotFail, StepFixture.Last(StepFixture.Step(script, "bash")).Single(found => found.Capability == StepCapabilities.Verify).CannotFail);

    private static void Check(string steps, string? why) => Assert.Equal(why, Why(StepFixture.Last(steps)));

    private static string? Why(IReadOnlyList<StepCapability> found)
    {
        var test = found.Single(one => one.Capability == StepCapabilities.Test);
        Assert.Equal(test.WhyCannotFail is not null, test.CannotFail);
        return test.WhyCannotFail;
    }
}
