using DeployGuard.Core.Tests.Documents.Pipelines.Capabilities;
using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Pipelines;
using static DeployGuard.Documents.Pipelines.StepCapabilities;

namespace DeployGuard.Core.Tests.Documents.Pipelines;

/// <summary>Scripts of a job whose repository does not lie where the job starts (reference b.1).</summary>
public sealed class CheckoutTests
{
    private const string Checkout = "- uses: actions/checkout@v4\n";
    private const string InSrc = "- uses: actions/checkout@v4\n  with: {path: src}\n";
    private const string Other = "- uses: actions/checkout@v4\n  with: {repository: acme/tools, path: tools}\n";
    private const string OtherHere = "- uses: actions/checkout@v4\n  with: {repository: acme/tools}\n";

    private static readonly TestRepository Repository = TestRepository.Empty
        .With("build.sh", "./ci/test.sh\n")
        .With("ci/test.sh", "dotnet test\n")
        .With("tools/x.sh", "kubectl apply -f k8s\n")
        .With("act/action.yml", "name: x\nruns:\n  using: composite\n  steps:\n  - run: dotnet format --verify-no-changes\n    shell: bash\n")
        .With("act/beside/action.yml", "name: x\nruns:\n  using: composite\n  steps:\n  - run: ./lint.sh\n    shell: bash\n    working-directory: ${{ github.action_path }}\n")
        .With("act/beside/lint.sh", "dotnet format --verify-no-changes\n")
        .With("Dockerfile", "FROM sdk:9.0\nRUN dotnet test\n")
        .With("Makefile", "test:\n\tdotnet test\n");

    [Theory]
    [InlineData(Checkout, "- run: ./build.sh", Test)]
    [InlineData(InSrc, "- run: ./build.sh\n  working-directory: src", Test)]
    [InlineData(InSrc, "- run: ./build.sh\n  working-directory: ${{ github.workspace }}/src", Test)]
    [InlineData(InSrc, "- run: ./test.sh\n  working-directory: src/ci", Test)]
    [InlineData(InSrc, "- run: src/ci/test.sh", Test)]
    [InlineData(InSrc, "- run: cd src && ./build.sh", Test)]
    [InlineData(InSrc, "- run: cd src && make test", Test)]
    [InlineData(InSrc, "- run: cd src; ./build.sh\n  shell: pwsh", Test)]
    [InlineData(InSrc, "- run: ${{ github.workspace }}/src/build.sh", Test)]
    [InlineData(InSrc, "- run: ci/test.sh", Test)] // the only one of that name, as from any folder nobody knows
    [InlineData(InSrc, "- uses: ./src/act", Lint)]
    [InlineData(InSrc, "- uses: ./src/act/beside", Lint)]
    [InlineData(InSrc, "- uses: ./act", Unknown)]
    [InlineData(InSrc, "- uses: docker/build-push-action@v6\n  with: {context: src}", Test | Build | Package)]
    [InlineData(InSrc, "- uses: docker/build-push-action@v6\n  with: {context: .}", Build | Package)]
    [InlineData(Checkout + Other, "- run: ./build.sh", Test)] // other code beside ours
    [InlineData(Checkout + Other, "- run: ./tools/y.sh", Unknown)]
    [InlineData(OtherHere, "- run: ./build.sh", Unknown)] // a script of the others
    [InlineData(OtherHere, "- run: build.sh", Unknown)]
    [InlineData(OtherHere, "- uses: ./act", Unknown)]
    [InlineData(OtherHere + InSrc, "- run: ./src/build.sh", Test)]
    [InlineData(OtherHere + Checkout, "- run: ./build.sh", Test)] // replaces them
    [InlineData("- uses: actions/checkout@v4\n  with: {repository: '${{ github.repository }}'}\n", "- run: ./build.sh", Test)]
    [InlineData("- uses: actions/checkout@v4\n  with: {repository: '${{ inputs.repository }}'}\n", "- run: ./build.sh", Unknown)]
    [InlineData("- uses: actions/checkout@v4\n  with: {path: '${{ vars.DIR }}'}\n", "- run: ./build.sh", Unknown)]
    [InlineData(Checkout + "- uses: actions/checkout@v4\n  with: {ref: gh-pages, path: pages}\n", "- run: ./build.sh", Test)] // another branch of ours
    [InlineData("- uses: actions/checkout@v4\n  with: {ref: gh-pages, path: pages}\n" + Checkout, "- run: ./build.sh", Test)]
    [InlineData("- uses: actions/checkout@v4\n  with: {ref: v1}\n", "- run: ./build.sh", Test)]
    public void Workflows(string checkout, string step, StepCapabilities expected)
    {
        var steps = (checkout + step).Replace("\n", "\n    ", StringComparison.Ordinal);
        Assert.Equal(expected, Last(".github/workflows/ci.yml", $"on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    {steps}\n"));
    }

    [Theory]
    [InlineData("", Test)]
    [InlineData("- checkout: self\n", Test)]
    [InlineData("- checkout: none\n", Test)]
    [InlineData("- checkout: self\n  path: s\n", Test)]
    [InlineData("- checkout: self\n  path: s/shop\n", Unknown)] // which variables follow is not written down
    [InlineData("- checkout: self\n- checkout: self\n  clean: true\n", Test)]
    [InlineData("- checkout: self\n- checkout: tools\n", Unknown)] // each lies in a folder of its name
    [InlineData("- checkout: tools\n", Unknown)]
    [InlineData("- checkout: git://shared/tools\n", Unknown)]
    public void Azure_pipelines(string checkout, StepCapabilities expected)
    {
        Assert.Equal(expected, Last("azure-pipelines.yml", $"pool: x\nsteps:\n{checkout}- bash: ./build.sh\n"));
        Assert.Equal(expected, Last("azure-pipelines.yml", $"pool: x\nsteps:\n{checkout}- bash: $(Build.SourcesDirectory)/build.sh\n"));
        Assert.Equal(expected, Last("azure-pipelines.yml", $"pool: x\nsteps:\n{checkout}- task: Bash@3\n  inputs: {{filePath: ci/test.sh}}\n"));
    }

    private static StepCapabilities Last(string path, string content)
    {
        var documents = Repository.With(path, content).Documents();
        var job = documents.Model(RepositoryPipelines.Of).All.Single().Jobs.Single();
        return StepFixture.All(documents.Model(StepCapabilityReader.Of).Of(job, job.Steps[job.Steps.Count - 1]));
    }
}
