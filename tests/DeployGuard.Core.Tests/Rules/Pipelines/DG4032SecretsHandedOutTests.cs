using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Pipelines;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4032SecretsHandedOutTests
{
    private const string Path = ".github/workflows/ci.yml";

    [Theory]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: echo [|${{ secrets.API_KEY }}|]\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: |\n        ls\n        Write-Host \"key [|${{ secrets['API_KEY'] }}|]\"\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: ./x\n      env: {ALL: '${{ [|toJSON(secrets)|] }}'}\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - uses: actions/checkout@v4\n    - uses: actions/upload-artifact@v4\n      with: {path: [|.|], include-hidden-files: true}\n")]
    public void Reports(string content) => Assert.All(
        TestRepository.Empty.With(Path, content).Reports<DG4032SecretsHandedOut>(), finding => Assert.Equal(FindingLevel.Warning, finding.Level));

    [Theory]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: ./x\n      env: {A: '${{ secrets.A }}'}\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: echo ${{ secrets.A }} | docker login -u x --password-stdin\n")] // a pipe takes it
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: echo \"A=${{ secrets.A }}\" >> .env\n")] // a file takes it
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: echo \"::add-mask::${{ secrets.A }}\"\n")] // masks it
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: echo $(./x ${{ secrets.A }})\n")]
    [InlineData("on: push\njobs:\n  a: {uses: ./.github/workflows/b.yml, secrets: inherit}\n")] // zizmor #1773: a workflow of this repository
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: printenv\n    - run: ./x\n      env: {KEY: '${{ secrets.KEY }}'}\n")] // another step has it
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: env -i ./x; printenv PATH\n      env: {KEY: '${{ secrets.KEY }}'}\n")] // one of them
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: echo '${{ toJSON(matrix) }}' '${{ secrets.A != '' }}'\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - uses: actions/checkout@v4\n    - uses: actions/upload-artifact@v4\n      with: {path: .}\n")] // hidden files stay out
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - {uses: actions/checkout@v4, with: {persist-credentials: false}}\n    - uses: actions/upload-artifact@v4\n      with: {path: ., include-hidden-files: true}\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - {uses: actions/checkout@v6}\n    - uses: actions/upload-artifact@v4\n      with: {path: ., include-hidden-files: true}\n")] // it is kept elsewhere
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - uses: acme/x@v1\n      with: {a: '${{ fromJSON(secrets.A) }}', b: '${{ fromJSON(vars.B).c }}'}\n")] // all of it, and no secret
    public void Guards(string content) => TestRepository.Empty.With(Path, content).Silent<DG4032SecretsHandedOut>();

    [Theory]
    [InlineData("on: push\njobs:\n  a:\n    uses: acme/x/.github/workflows/y.yml@v1\n    secrets: [|inherit|]\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: x\n      env: {ALL: '${{ [|toJson(github)|] }}'}\n")] // trap 22
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - uses: acme/x@v1\n      with: {password: '${{ [|fromJSON(secrets.LOGIN).password|] }}'}\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: |\n        dotnet publish\n        [|printenv|]\n      env: {KEY: '${{ secrets.KEY }}'}\n")] // trap 22
    [InlineData("on: push\nenv: {KEY: '${{ secrets.KEY }}'}\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: [|env | sort|]\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    env: {KEY: '${{ secrets.KEY }}'}\n    steps:\n    - run: '[|Get-ChildItem env:|]'\n      shell: pwsh\n")]
    public void Suggests(string content) =>
        Assert.All(TestRepository.Empty.With(Path, content).Reports<DG4032SecretsHandedOut>(), finding => Assert.Equal(FindingLevel.Suggestion, finding.Level));
}
