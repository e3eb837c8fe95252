using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Pipelines;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4034WorkflowPermissionsTests
{
    private const string Path = ".github/workflows/ci.yml";

    [Theory]
    [InlineData("on: push\njobs:\n  a: {runs-on: x, permissions: {}, steps: [{run: x}]}\n  [|b|]: {runs-on: x, steps: [{run: x}]}\n  c: {runs-on: x, steps: [{run: x}]}\n")] // one for a file
    [InlineData("on: push\npermissions: [|write-all|]\njobs:\n  b: {runs-on: x, steps: [{run: x}]}\n")]
    [InlineData("on: push\npermissions: {}\njobs:\n  b: {runs-on: x, permissions: [|write-all|], steps: [{run: x}]}\n")]
    public void Reports(string content) => TestRepository.Empty.With(Path, content).Reports<DG4034WorkflowPermissions>();

    [Theory]
    [InlineData("on: push\npermissions: {contents: read}\njobs:\n  b: {runs-on: x, steps: [{run: x}]}\n")]
    [InlineData("on: push\njobs:\n  b: {runs-on: x, permissions: {contents: read}, steps: [{run: x}]}\n")]
    [InlineData("on: workflow_call\njobs:\n  b: {runs-on: x, steps: [{run: x}]}\n")] // the caller decides
    [InlineData("on: push\njobs: {}\n")]
    public void Guards(string content) => TestRepository.Empty.With(Path, content).Silent<DG4034WorkflowPermissions>();
}
