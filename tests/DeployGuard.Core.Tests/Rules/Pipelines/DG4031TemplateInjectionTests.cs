using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Pipelines;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4031TemplateInjectionTests
{
    private const string Path = ".github/workflows/ci.yml";

    [Theory]
    [InlineData("on: pull_request\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: echo ${{ [|github.event.pull_request.title|] }}\n")]
    [InlineData("on: pull_request\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: |\n        git checkout ${{ [|github.head_ref|] || github.ref_name }}\n")]
    [InlineData("on: issues\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: echo ${{ format('{0}', [|github.event.issue.body|]) }}\n")]
    [InlineData("on: issue_comment\njobs:\n  a:\n    runs-on: x\n    steps:\n    - uses: actions/github-script@v7\n      with:\n        script: console.log('${{ [|github.event.comment.body|] }}')\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: echo ${{ [|github.event.commits[0].message|] }} ${{ [|github.event.head_commit.message|] }}\n")]
    [InlineData("on: {workflow_run: {workflows: [CI]}}\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: echo ${{ [|github.event.workflow_run.head_branch|] }}\n")]
    public void Reports(string content) => TestRepository.Empty.With(Path, content).Reports<DG4031TemplateInjection>();

    [Theory]
    [InlineData("on: pull_request\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: echo $TITLE\n      env: {TITLE: '${{ github.event.pull_request.title }}'}\n")] // as a variable it is no code
    [InlineData("on: pull_request\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: echo ${{ contains(github.event.pull_request.title, 'x') }} ${{ github.head_ref == 'x' }} ${{ github.head_ref && 'a' || 'b' }}\n")] // only asked
    [InlineData("on: pull_request\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: echo ${{ github.event.pull_request.number }} ${{ github.event.pull_request.head.sha }} ${{ steps.a.outcome }} ${{ matrix.x }}\n")] // zizmor #22, #1166, #2197: numbers, hashes, outcomes, matrices
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: echo ${{ github.head_ref }} ${{ github.ref_name }}\n")] // empty here, and a name of this repository
    [InlineData("on: pull_request\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: echo ${{ github.head_ref }}\n      if: github.event_name == 'push'\n")] // never for a pull request
    [InlineData("on: pull_request\njobs:\n  a:\n    runs-on: x\n    steps:\n    - uses: docker/build-push-action@v6\n      with: {context: '${{ github.head_ref }}'}\n")] // zizmor #1705: an input
    [InlineData("on: pull_request\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: x\n      if: github.head_ref == 'x'\n")]
    public void Guards(string content) => TestRepository.Empty.With(Path, content).Silent<DG4031TemplateInjection>();

    [Theory]
    [InlineData("on: issue_comment\njobs:\n  a:\n    runs-on: x\n    steps:\n    - env: {BODY: '${{ github.event.comment.body }}'}\n      run: echo \"COMMENT=$[|BODY|]\" >> $GITHUB_ENV\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - env: {TEXT: '${{ github.event.head_commit.message }}'}\n      run: |\n        ls\n        echo \"${[|TEXT|]}\" >> \"$GITHUB_PATH\"\n")]
    public void Reports_files_of_variables(string content) => TestRepository.Empty.With(Path, content).Reports<DG4031TemplateInjection>();

    [Theory]
    [InlineData("on: issue_comment\njobs:\n  a:\n    runs-on: x\n    steps:\n    - env: {BODY: '${{ github.event.comment.body }}'}\n      run: |\n        echo \"$BODY\" > comment.txt\n        echo A=b >> $GITHUB_ENV\n")] // another line
    [InlineData("on: issues\njobs:\n  a:\n    runs-on: x\n    steps:\n    - env: {TITLE: '${{ github.event.issue.title }}'}\n      run: echo \"TITLE=$TITLE\" >> $GITHUB_ENV\n")] // a title has one line
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - env: {BODY: '${{ github.event.comment.body }}', B: '${{ github.sha }}'}\n      run: echo \"A=$BODY $B\" >> $GITHUB_ENV\n")] // an event without comments
    [InlineData("on: issue_comment\njobs:\n  a:\n    runs-on: x\n    steps:\n    - env: {BODY: '${{ github.event.comment.body }}'}\n      run: |\n        echo \"A<<$d\" >> $GITHUB_ENV\n        echo \"$BODY\" >> $GITHUB_ENV\n")] // one value of several lines
    public void Guards_files_of_variables(string content) => TestRepository.Empty.With(Path, content).Silent<DG4031TemplateInjection>();
}
