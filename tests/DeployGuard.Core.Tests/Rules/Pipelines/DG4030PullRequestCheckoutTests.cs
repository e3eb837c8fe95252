using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Pipelines;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4030PullRequestCheckoutTests
{
    private const string Path = ".github/workflows/ci.yml";

    [Theory]
    [InlineData("on: pull_request_target\njobs:\n  a:\n    runs-on: x\n    steps:\n    - uses: actions/checkout@v4\n      with: {ref: [|'${{ github.event.pull_request.head.sha }}'|]}\n")]
    [InlineData("on: [push, pull_request_target]\njobs:\n  a:\n    runs-on: x\n    steps:\n    - uses: actions/checkout@v4\n      with:\n        repository: [|${{ github.event.pull_request.head.repo.full_name }}|]\n")]
    [InlineData("on: pull_request_target\njobs:\n  a:\n    runs-on: x\n    steps:\n    - uses: actions/checkout@v4\n      with:\n        ref: [|refs/pull/${{ github.event.number }}/merge|]\n")]
    [InlineData("on: pull_request_target\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: |\n        [|gh pr checkout|] $NUMBER\n        make\n")]
    [InlineData("on: {workflow_run: {workflows: [CI]}}\njobs:\n  a:\n    runs-on: x\n    steps:\n    - uses: actions/checkout@v4\n      with:\n        ref: [|${{ github.event.workflow_run.head_sha }}|]\n")]
    public void Reports(string content) => TestRepository.Empty.With(Path, content).Reports<DG4030PullRequestCheckout>();

    [Theory]
    [InlineData("on: pull_request\njobs:\n  a:\n    runs-on: x\n    steps:\n    - uses: actions/checkout@v4\n      with: {ref: '${{ github.event.pull_request.head.sha }}'}\n")] // without rights
    [InlineData("on: pull_request_target\njobs:\n  a:\n    runs-on: x\n    steps:\n    - uses: actions/checkout@v4\n")] // the code of the base
    [InlineData("on: pull_request_target\njobs:\n  a:\n    runs-on: x\n    steps:\n    - uses: actions/labeler@v5\n")] // the usual use
    [InlineData("on: pull_request_target\njobs:\n  a:\n    runs-on: x\n    if: github.event.pull_request.head.repo.full_name == github.repository\n    steps:\n    - uses: actions/checkout@v4\n      with: {ref: '${{ github.event.pull_request.head.sha }}'}\n")] // no fork
    [InlineData("on: pull_request_target\njobs:\n  a:\n    runs-on: x\n    if: contains(github.event.pull_request.labels.*.name, 'safe to test')\n    steps:\n    - uses: actions/checkout@v4\n      with: {ref: '${{ github.head_ref }}'}\n")] // somebody looked at it
    [InlineData("on: pull_request_target\njobs:\n  a:\n    runs-on: x\n    environment: external\n    steps:\n    - uses: actions/checkout@v4\n      with: {ref: '${{ github.head_ref }}'}\n")] // may need an approval
    [InlineData("on: [pull_request, pull_request_target]\njobs:\n  a:\n    runs-on: x\n    if: github.event_name == 'pull_request'\n    steps:\n    - uses: actions/checkout@v4\n      with: {ref: '${{ github.head_ref }}'}\n")] // the other event
    [InlineData("on: {workflow_run: {workflows: [CI], branches: [main]}}\njobs:\n  a:\n    runs-on: x\n    steps:\n    - uses: actions/checkout@v4\n      with: {ref: '${{ github.event.workflow_run.head_sha }}'}\n")] // a usual way to deploy
    [InlineData("on: {workflow_run: {workflows: [CI]}}\njobs:\n  a:\n    runs-on: x\n    if: github.event.workflow_run.event == 'push'\n    steps:\n    - uses: actions/checkout@v4\n      with: {ref: '${{ github.event.workflow_run.head_sha }}'}\n")]
    public void Guards(string content) => TestRepository.Empty.With(Path, content).Silent<DG4030PullRequestCheckout>();

    [Fact]
    public void A_called_workflow_has_the_rights_of_its_caller() => TestRepository.Empty
        .With(Path, "on: pull_request_target\njobs:\n  a: {uses: ./.github/workflows/b.yml}\n")
        .With(".github/workflows/b.yml", "on: workflow_call\njobs:\n  b:\n    runs-on: x\n    steps:\n    - uses: actions/checkout@v4\n      with:\n        ref: [|${{ github.head_ref }}|]\n")
        .Reports<DG4030PullRequestCheckout>();
}
