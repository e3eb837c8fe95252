using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Core.Tests.Documents.Pipelines.Capabilities;

/// <summary>What commands do whose words come from variables, matrices and inputs that the workflow writes out (reference b.1, b.5 1).</summary>
public sealed class WrittenValueTests
{
    private static readonly TestRepository Repository = TestRepository.Empty
        .With("src/Shop/Shop.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net9.0</TargetFramework></PropertyGroup></Project>""")
        .With("src/Jobs/Jobs.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net9.0</TargetFramework></PropertyGroup></Project>""")
        .With("tests/A/A.csproj", """<Project Sdk="MSTest.Sdk/3.8.0"></Project>""")
        .With("tests/B/B.csproj", """<Project Sdk="MSTest.Sdk/3.8.0"></Project>""")
        .With("test.sh", "dotnet test \"$PROJECT\"\n")
        .With("act/action.yml", "name: x\ninputs: {project: {required: true}}\nruns:\n  using: composite\n  steps:\n  - run: dotnet test ${{ inputs.project }}\n    shell: bash\n")
        .With("act/beside/action.yml", "name: x\nruns:\n  using: composite\n  steps:\n  - run: ${{ github.action_path }}/test.sh\n    shell: bash\n")
        .With("act/beside2/action.yml", "name: x\nruns:\n  using: composite\n  steps:\n  - run: '& \"$env:GITHUB_ACTION_PATH/test.ps1\"'\n    shell: pwsh\n")
        .With("act/beside/test.sh", "dotnet test tests/A\n")
        .With("act/beside2/test.ps1", "dotnet test tests/B\n");

    [Theory]
    [InlineData("run: dotnet test ${{ env.PROJECT }}", "tests/A")]
    [InlineData("run: dotnet test $PROJECT", "tests/A")]
    [InlineData("run: dotnet test \"${PROJECT}\" -c Release", "tests/A")]
    [InlineData("run: dotnet test '$PROJECT'", "")] // quoted: the shell puts nothing in
    [InlineData("run: dotnet test ${PROJECT:-x}", "")]
    [InlineData("run: PROJECT=$(pick); dotnet test $PROJECT", "")] // set anew
    [InlineData("run: read PROJECT; dotnet test $PROJECT", "")]
    [InlineData("run: if [ \"$PROJECT\" == x ]; then echo; fi; dotnet test $PROJECT", "tests/A")] // only asked
    [InlineData("run: dotnet test $WORDS", "")] // two words
    [InlineData("run: dotnet test $UNKNOWN", "")]
    [InlineData("run: dotnet test $APP", "nothing")]
    [InlineData("run: ./test.sh", "tests/A")] // scripts inherit it
    [InlineData("run: dotnet test $env:PROJECT\n        shell: pwsh", "tests/A")]
    [InlineData("run: dotnet test $PROJECT\n        shell: pwsh", "")] // a variable of the script
    [InlineData("run: $env:PROJECT = 'x'; dotnet test $env:PROJECT\n        shell: pwsh", "")]
    [InlineData("run: dotnet test %PROJECT%\n        shell: cmd", "tests/A")]
    [InlineData("run: dotnet test ${{ matrix.project }}", "tests/A tests/B")] // each of them
    [InlineData("run: dotnet test ${{ matrix.project }}\n        if: matrix.project == 'tests/B'", "tests/B")]
    [InlineData("run: dotnet test ${{ matrix.mixed }}", "tests/A")] // one that is none does not make it nothing
    [InlineData("run: dotnet test ${{ matrix.apps }}", "nothing")]
    [InlineData("run: dotnet test ${{ matrix.apps }}\n        working-directory: ${{ vars.DIR }}", "")]
    [InlineData("run: dotnet ${{ matrix.verb }} tests/B", "tests/B")] // in one combination it tests
    [InlineData("uses: ./act\n        with: {project: tests/B}", "tests/B")]
    [InlineData("uses: ./act\n        with: {project: '${{ env.PROJECT }}'}", "tests/A")]
    [InlineData("uses: ./act\n        with: {project: '${{ vars.PROJECT }}'}", "")]
    [InlineData("uses: ./act\n        with: {project: '${{ matrix.project }}'}", "")]
    [InlineData("uses: ./act/beside", "tests/A")]
    [InlineData("uses: ./act/beside2", "tests/B")]
    public void Tests_run(string step, string expected)
    {
        var found = Of(step).Single(one => one.Capability == StepCapabilities.Test);
        Assert.Equal(expected, found.RunsNothing ? "nothing" : string.Join(" ", found.Projects.Select(path => path.Substring(0, path.LastIndexOf('/')))));
    }

    [Theory]
    [InlineData("uses: docker/build-push-action@v6\n        with: {push: true, tags: 'shop:${{ env.TAG }}'}", "shop:latest")]
    [InlineData("run: docker push shop:${{ env.TAG }}", "shop:latest")]
    [InlineData("run: docker push \"shop:$TAG\"", "shop:latest")]
    [InlineData("run: docker push shop:$GITHUB_SHA", "shop:$GITHUB_SHA")]
    [InlineData("run: docker push shop:${{ matrix.verb }}", "shop:build shop:test")]
    public void Images_are_pushed(string step, string expected) =>
        Assert.Equal(expected, string.Join(" ", Of(step).Single(one => one.Capability == StepCapabilities.PushImage).Images));

    [Theory]
    [InlineData("uses: docker/build-push-action@v6\n        with: {push: '${{ env.PUSH }}'}", StepCapabilities.None)]
    [InlineData("uses: docker/build-push-action@v6\n        with: {push: '${{ vars.PUSH }}'}", StepCapabilities.PushImage)] // may
    [InlineData("run: docker ${{ matrix.verb }} .", StepCapabilities.Build | StepCapabilities.Package)]
    public void Does(string step, StepCapabilities expected) =>
        Assert.Equal(expected, StepFixture.All(Of(step)) & (expected | StepCapabilities.PushImage));

    // What a variable is called speaks as well as what it holds.
    [Theory]
    [InlineData("run: curl -f ${{ env.HEALTH_URL }}", StepCapabilities.Verify)]
    [InlineData("run: curl -f $HEALTH_URL", StepCapabilities.Verify)]
    [InlineData("run: curl -f ${{ env.SHOP }}", StepCapabilities.Verify)]
    [InlineData("run: curl -f \"$SHOP\"", StepCapabilities.Verify)]
    [InlineData("run: curl -f $PAGE", StepCapabilities.None)]
    [InlineData("run: curl -f $LOCAL", StepCapabilities.None)]
    [InlineData("run: dotnet ef database update --connection \"$DB\"", StepCapabilities.None)] // trap 11
    [InlineData("run: dotnet ef database update --connection \"$OTHER\"", StepCapabilities.Migrate)]
    public void Addresses(string step, StepCapabilities expected) => Assert.Equal(expected, StepFixture.All(Of(step)));

    [Theory]
    [InlineData("dotnet test $PROJECT", "tests/A")]
    [InlineData("dotnet test \"$OWN\"", "tests/B")]
    [InlineData("dotnet test $LATER", "")] // set by a line before
    [InlineData("dotnet test $RULED", "")] // set by a rule
    [InlineData("dotnet test $NOWHERE", "")] // set in the project
    public void Tests_of_GitLab_run(string line, string expected)
    {
        var documents = Repository.With(".gitlab-ci.yml", $$$"""
            variables: {PROJECT: tests/A, OWN: x, LATER: tests/A, RULED: tests/A}
            a:
              variables: {OWN: {value: tests/B}}
              before_script: [export LATER=$(pick)]
              script: [restore, '{{{line}}}']
              rules: [{if: $CI_COMMIT_TAG, variables: {RULED: tests/B}}, {when: on_success}]
            """).Documents();
        var job = documents.Model(RepositoryPipelines.Of).All.Single().Jobs.Single();
        var test = documents.Model(StepCapabilityReader.Of).Of(job, job.Steps[1]).Single(one => one.Capability == StepCapabilities.Test);
        Assert.Equal(expected, string.Join(" ", test.Projects.Select(path => path.Substring(0, path.LastIndexOf('/')))));
    }

    private static IReadOnlyList<StepCapability> Of(string step)
    {
        var documents = Repository.With(StepFixture.Workflow, $$$"""
            on: push
            env: {HEALTH_URL: 'https://shop.example.com/', SHOP: 'https://shop.example.com/health', PAGE: 'https://shop.example.com/', LOCAL: 'http://localhost:5000/health', DB: 'Host=localhost', OTHER: 'Host=db', PROJECT: tests/A, APP: src/Shop, WORDS: a b, TAG: latest, UNKNOWN: '${{ secrets.X }}', PUSH: false}
            jobs:
              a:
                runs-on: x
                strategy:
                  matrix:
                    include:
                    - {project: tests/A, mixed: src/Shop, apps: src/Shop, verb: build}
                    - {project: tests/B, mixed: tests/A, apps: src/Jobs, verb: test}
                steps:
                  - {{{step}}}
            """).Documents();
        var job = documents.Model(RepositoryPipelines.Of).All.Single().Jobs.Single();
        return documents.Model(StepCapabilityReader.Of).Of(job, Assert.Single(job.Steps));
    }
}
