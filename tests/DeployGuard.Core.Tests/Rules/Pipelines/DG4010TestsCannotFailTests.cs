using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Pipelines;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4010TestsCannotFailTests
{
    [Theory]
    [InlineData("[|dotnet test|] || true")]
    [InlineData("[|dotnet test|] || :")]
    [InlineData("set +e\n[|dotnet test|]\necho done")]
    [InlineData("[|dotnet test|] | tee a.log")]
    [InlineData("[|npm test|] || echo failed")]
    [InlineData("cd src && [|dotnet test|] || true")]
    public void Reports(string script) => StepRuleFixture.Script(script).Reports<DG4010TestsCannotFail>();

    [Theory]
    [InlineData("dotnet test")]
    [InlineData("dotnet test || exit 1")]
    [InlineData("dotnet test || true\ndotnet test")] // the second try counts
    [InlineData("set -o pipefail\ndotnet test | tee a.log")]
    [InlineData("echo 'dotnet test || true'")] // b.5 4
    [InlineData("dotnet build || true")]
    [InlineData("set +e\ndotnet test\ncode=$?\nexit $code")] // looks at the status itself
    public void Guards(string script) => StepRuleFixture.Script(script).Silent<DG4010TestsCannotFail>();

    [Fact]
    public void Reports_steps_and_jobs_that_may_fail()
    {
        StepRuleFixture.Steps("- run: dotnet test\n  continue-on-error: [|true|]").Reports<DG4010TestsCannotFail>();
        StepRuleFixture.Steps("- run: dotnet test", "continue-on-error: [|true|]").Reports<DG4010TestsCannotFail>();
    }

    [Theory]
    [InlineData("- run: dotnet test\n  continue-on-error: false")]
    [InlineData("- run: dotnet build\n  continue-on-error: true")]
    [InlineData("- run: dotnet test --filter Flaky\n  continue-on-error: true\n- run: dotnet test")] // a lenient step beside a strict one
    [InlineData("- run: dotnet test\n  id: tests\n  continue-on-error: true\n- if: steps.tests.outcome == 'failure'\n  run: exit 1")]
    [InlineData("- run: dotnet test\n  continue-on-error: true\n- uses: dorny/test-reporter@v2\n  with: { name: a }")] // b.5 4: a report that fails
    [InlineData("- run: dotnet test || true\n- uses: dorny/test-reporter@v2\n  with: { name: a }")]
    [InlineData("- run: dotnet test\n  continue-on-error: ${{ matrix.experimental }}")] // not known
    public void Guards_of_steps(string steps) => StepRuleFixture.Steps(steps).Silent<DG4010TestsCannotFail>();

    // A trial of a preview beside the job that counts.
    [Fact]
    public void Silent_for_a_lenient_job_beside_a_strict_one() => TestRepository.Empty.With(StepRuleFixture.Path, """
        on: push
        jobs:
          test: { runs-on: ubuntu-24.04, steps: [ { run: dotnet test } ] }
          preview: { runs-on: ubuntu-24.04, continue-on-error: true, steps: [ { run: dotnet test -f net11.0 } ] }
        """).Silent<DG4010TestsCannotFail>();

    [Fact]
    public void Reports_in_the_script_that_does_it() =>
        StepRuleFixture.Steps("- run: ./test.sh").With("test.sh", "#!/bin/bash\n[|dotnet test|]\necho done\n").Reports<DG4010TestsCannotFail>();

    [Fact]
    public void Says_why() => Assert.Equal(
        "'|| true' swallows the failure: nothing stops when 'dotnet test' fails; let it fail the step",
        StepRuleFixture.Script("[|dotnet test|] || true").Reports<DG4010TestsCannotFail>().Single().Message);
}
