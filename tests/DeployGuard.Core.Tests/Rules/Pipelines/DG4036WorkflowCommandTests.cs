using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Pipelines;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4036WorkflowCommandTests
{
    private const string Path = ".github/workflows/ci.yml";

    [Theory]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: echo \"[|::set-env|] name=A::b\"\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: |\n        ls\n        Write-Host '[|::add-path|]::/opt/x'\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: x\n      env:\n        ACTIONS_ALLOW_UNSECURE_COMMANDS: [|true|]\n")]
    [InlineData("on: push\nenv:\n  ACTIONS_ALLOW_UNSECURE_COMMANDS: [|'1'|]\njobs:\n  a:\n    runs-on: x\n    steps: [{run: x}]\n")]
    public void Reports(string content) => Assert.All(
        TestRepository.Empty.With(Path, content).Reports<DG4036WorkflowCommand>(), finding => Assert.Equal(FindingLevel.Warning, finding.Level));

    [Theory]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: echo \"A=b\" >> $GITHUB_ENV; echo ::add-mask::x; echo ::warning::y\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: x\n      env: {ACTIONS_ALLOW_UNSECURE_COMMANDS: false}\n")]
    public void Guards(string content) => TestRepository.Empty.With(Path, content).Silent<DG4036WorkflowCommand>();

    [Fact]
    public void Suggests_another_way_for_what_still_works() => Assert.Equal(FindingLevel.Suggestion, TestRepository.Empty
        .With(Path, "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: echo \"[|::set-output|] name=a::b\"\n").Reports<DG4036WorkflowCommand>()[0].Level);
}
