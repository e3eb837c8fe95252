using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Pipelines;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4015CallDoesNotFitTests
{
    private const string Path = ".github/workflows/ci.yml";

    private const string Called = "on:\n  workflow_call:\n    inputs:\n      image: {type: string, required: true}\n      push: {type: boolean, default: false}\n      retries: {type: number}\n"
        + "    secrets: {token: {required: true}, extra: }\njobs:\n  b: {runs-on: x, steps: [{run: x}]}\n";

    private const string Action = "name: x\ninputs: {version: {required: true}, configuration: {required: true, default: Release}}\nruns: {using: composite, steps: [{run: x, shell: bash}]}\n";

    private static TestRepository Calling(string job) =>
        TestRepository.Empty.With(Path, $"on: push\njobs:\n  a:\n    {job}\n").With(".github/workflows/b.yml", Called).With("act/action.yml", Action);

    [Theory]
    [InlineData("uses: [|./.github/workflows/b.yml|]\n    secrets: inherit")]
    [InlineData("uses: ./.github/workflows/b.yml\n    with: {image: x, [|imagee|]: y}\n    secrets: inherit")]
    [InlineData("uses: ./.github/workflows/b.yml\n    with: {image: x, [|environment|]: y}\n    secrets: inherit")]
    [InlineData("uses: ./.github/workflows/b.yml\n    with: {image: x, push: [|always|], retries: [|'three'|]}\n    secrets: inherit")]
    [InlineData("uses: ./.github/workflows/b.yml\n    with: {image: x}\n    secrets: {token: x, [|other|]: '${{ secrets.OTHER }}'}")]
    [InlineData("uses: [|./.github/workflows/b.yml|]\n    with: {image: x}\n    secrets: {extra: x}")]
    [InlineData("uses: [|./.github/workflows/b.yml|]\n    with: {image: x}")]
    public void Reports(string job) => Assert.All(Calling(job).Reports<DG4015CallDoesNotFit>(), finding => Assert.Equal(FindingLevel.Blocking, finding.Level));

    [Theory]
    [InlineData("uses: ./.github/workflows/b.yml\n    with: {image: x, push: true, retries: 3}\n    secrets: inherit")]
    [InlineData("uses: ./.github/workflows/b.yml\n    with: {IMAGE: 1.0, push: '${{ github.ref == 1 }}', retries: '${{ vars.R }}'}\n    secrets: {TOKEN: x}")] // names without their casing; what is computed; a number is a text as well
    [InlineData("uses: acme/x/.github/workflows/y.yml@v1\n    with: {any: x}")] // trap 16: another repository
    [InlineData("uses: ./.github/workflows/gone.yml\n    with: {any: x}")] // DG4007 speaks of it
    public void Guards(string job) => Calling(job).Silent<DG4015CallDoesNotFit>();

    [Theory]
    [InlineData("runs-on: x\n    steps:\n    - {uses: ./act, with: {version: x, [|configration|]: y}}")]
    [InlineData("runs-on: x\n    steps:\n    - uses: actions/checkout@v4\n    - uses: [|./act|]")]
    [InlineData("runs-on: x\n    steps:\n    - {uses: actions/checkout@v4, with: {[|persist_credentials|]: false, [|fetch_depth|]: 0}}\n    - {uses: actions/setup-dotnet@v4, with: {[|dotnet-versions|]: 10.0.x}}")]
    [InlineData("runs-on: x\n    steps:\n    - {uses: [|actions/upload-artifact@v4|], with: {name: x}}\n    - {uses: actions/cache@v4, with: {path: x, [|keys|]: y}}")]
    public void Warns_of_actions(string job) => Assert.All(Calling(job).Reports<DG4015CallDoesNotFit>(), finding => Assert.Equal(FindingLevel.Warning, finding.Level));

    [Theory]
    [InlineData("runs-on: x\n    steps:\n    - {uses: ./act, with: {VERSION: x}}\n    - {uses: actions/checkout@v4, with: {any: x}}\n    - {uses: acme/x@v1, with: {any: x}}")]
    [InlineData("runs-on: x\n    steps:\n    - {uses: actions/checkout@v4, with: {ref: v1}}\n    - {uses: ./act, with: {any: x}}")] // the action of another commit
    [InlineData("runs-on: x\n    steps:\n    - {uses: actions/checkout@v4, with: {repository: acme/actions}}\n    - uses: ./act")] // the action of another repository
    [InlineData("runs-on: x\n    steps:\n    - {uses: ./act, with: '${{ fromJSON(vars.X) }}'}")]
    [InlineData("runs-on: x\n    steps:\n    - {uses: actions/checkout@v9, with: {brand-new: x, PATH: y}}\n    - {uses: docker/build-push-action@v1, with: {build_args: x}}\n    - {uses: acme/checkout@v4, with: {persist_credentials: x}}\n    - {uses: actions/cache/save@v4, with: {paths: x}}")] // actionlint: tables grow stale; other actions
    [InlineData("runs-on: x\n    steps:\n    - {uses: actions/upload-artifact@v4, with: '${{ fromJSON(vars.X) }}'}")] // computed
    public void Guards_actions(string job) => Calling(job).Silent<DG4015CallDoesNotFit>();

    // Messages stay short whatever names people give.
    [Fact]
    public void Long_names_are_cut()
    {
        const string name = "a_name_that_nobody_would_ever_want_to_read_or_to_write_twice";
        TestRepository.Empty
            .With(Path, $"on: push\njobs:\n  a:\n    uses: [|./.github/workflows/b.yml|]\n    with: {{{name}: [|x|]}}\n    secrets: {{[|{name}d|]: x}}\n")
            .With(".github/workflows/b.yml", $"on:\n  workflow_call:\n    inputs: {{{name}: {{type: boolean}}}}\n    secrets: {{{name}: {{required: true}}}}\njobs:\n  b: {{runs-on: x, steps: [{{run: x}}]}}\n")
            .Reports<DG4015CallDoesNotFit>();
    }

    [Fact]
    public void Guards_what_every_container_takes() => TestRepository.Empty
        .With(Path, "on: push\njobs:\n  a: {runs-on: x, steps: [{uses: ./act, with: {args: x, entryPoint: y}}]}\n").With("act/action.yml", "name: x\nruns: {using: docker, image: Dockerfile}\n")
        .Silent<DG4015CallDoesNotFit>();

    [Fact]
    public void Actions_that_call_actions_are_looked_at() => TestRepository.Empty
        .With(Path, "on: push\njobs:\n  a: {runs-on: x, steps: [{uses: ./outer}]}\n").With("act/action.yml", Action)
        .With("outer/action.yml", "name: x\nruns:\n  using: composite\n  steps:\n  - uses: ./act\n    with: {version: x, [|other|]: y}\n")
        .Reports<DG4015CallDoesNotFit>();
}
