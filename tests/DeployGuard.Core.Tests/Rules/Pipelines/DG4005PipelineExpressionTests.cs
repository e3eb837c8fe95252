using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Pipelines;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4005PipelineExpressionTests
{
    private const string Path = ".github/workflows/ci.yml";

    [Theory]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    if: github.ref == [|\"|]x\"\n    steps: [{run: x}]\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: echo ${{ github.ref [|b|] }}\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: |\n        echo a\n        echo [|${{|] github.ref\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: echo ${{[| |]}}\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    if: ${{ [|contain|](github.ref, 'x') }}\n    steps: [{run: x}]\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: x\n      env: {A: '${{ [|secret|].X }}'}\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - {run: x, if: [|step|].a.outputs.b}\n")]
    public void Reports(string content) => TestRepository.Empty.With(Path, content).Reports<DG4005PipelineExpression>();

    [Theory]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: echo ${{ format('{0} }}', github.ref) }} $(x) ${y} {{ z }}\n")] // braces of texts and of other languages
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    if: always() && (needs.a.result == 'x' || !cancelled())\n    steps: [{run: x}]\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: x\n      env: {A: '${{ newcontext.x }}', B: '${{ frobnicate(1) }}'}\n")] // actionlint #363: what a later version may bring
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: \"echo ${{ github.event\\t.action }}\"\n")] // trap 18: a tab
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: x # ${{\n")] // a comment
    public void Guards(string content) => TestRepository.Empty.With(Path, content).Silent<DG4005PipelineExpression>();

    [Theory]
    [InlineData("templates/.github/workflows/ci.yml")] // filled in before GitHub reads it
    [InlineData(".github/workflows/below/ci.yml")]
    public void Guards_files_that_GitHub_does_not_read(string path) => TestRepository.Empty.With(path, "on: push\njobs:\n  a: {runs-on: x, if: '${{', steps: [{run: x}]}\n").Silent<DG4005PipelineExpression>();
}
