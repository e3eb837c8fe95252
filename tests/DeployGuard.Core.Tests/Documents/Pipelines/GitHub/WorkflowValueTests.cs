using DeployGuard.Core.Tests.Verification;
using static DeployGuard.Core.Tests.Documents.Pipelines.GitHub.GitHubFixture;

namespace DeployGuard.Core.Tests.Documents.Pipelines.GitHub;

/// <summary>Variables, inputs and matrices whose values stand in the files (reference, section b.1): in conditions and in texts.</summary>
public sealed class WorkflowValueTests
{
    private const string Head = "on: [push, workflow_dispatch]\n";

    [Theory]
    [InlineData("env.DEPLOY == 'true'", "push:main push:other push:tag manual:main manual:other manual:tag")]
    [InlineData("env.deploy == 'false'", "")]
    [InlineData("env.DEPLOY == true", "")] // variables are texts, and no text is a switch
    [InlineData("env.JOB == 'job' && env.STEP == 'step'", "push:main push:other push:tag manual:main manual:other manual:tag")]
    [InlineData("env.LEVEL == 'step'", "push:main push:other push:tag manual:main manual:other manual:tag")] // the innermost counts
    [InlineData("env.IS_MAIN == 'true'", "push:main manual:main")] // made of an expression
    [InlineData("env.TEXT == 'on push'", "push:main push:other push:tag")]
    [InlineData("env.SECRET == 'x'", "push:main? push:other? push:tag? manual:main? manual:other? manual:tag?")]
    [InlineData("env.NOWHERE == 'x'", "push:main? push:other? push:tag? manual:main? manual:other? manual:tag?")] // an action may set it
    [InlineData("env.EMPTY == ''", "push:main? push:other? push:tag? manual:main? manual:other? manual:tag?")] // waits to be filled
    [InlineData("env.LATER == 'no'", "push:main? push:other? push:tag? manual:main? manual:other? manual:tag?")] // a step sets it anew
    [InlineData("env.ALSO == 'no'", "push:main? push:other? push:tag? manual:main? manual:other? manual:tag?")]
    public void Variables_in_conditions_of_steps(string condition, string expected)
    {
        var pipeline = PipelinesOf(TestRepository.Empty.With(Folder + "ci.yml", $$$"""
            on: [push, workflow_dispatch]
            env:
              DEPLOY: true
              LEVEL: workflow
              EMPTY: ''
              LATER: no
              ALSO: no
            jobs:
              a:
                runs-on: x
                env: {JOB: job, LEVEL: job, SECRET: '${{ secrets.X }}', IS_MAIN: "${{ github.ref == 'refs/heads/main' }}", TEXT: 'on ${{ github.event_name }}'}
                steps:
                - run: echo "LATER=$(./ask)" >> "$GITHUB_ENV"
                - run: x
                  env: {STEP: step, LEVEL: step}
                  if: {{{condition}}}
            """).With("act/action.yml", "name: x\nruns:\n  using: composite\n  steps:\n  - run: echo ALSO=yes >> $GITHUB_ENV\n    shell: bash\n"))[0];
        Assert.Equal(expected, Describe(run => pipeline.Runs(pipeline.Jobs[0], pipeline.Jobs[0].Steps[1], run)));
    }

    [Fact]
    public void Conditions_of_jobs_know_no_variables()
    {
        var pipeline = PipelineOf(Head + "env: {DEPLOY: 'no'}\njobs:\n  a:\n    runs-on: x\n    if: env.DEPLOY == 'yes'\n    env: {DEPLOY: 'no'}\n    steps: [{run: x}]\n");
        Assert.Equal("push:main? push:other? push:tag? manual:main? manual:other? manual:tag?", Describe(run => pipeline.Runs(pipeline.Jobs[0], run)));
    }

    [Theory]
    [InlineData("inputs.deploy", "manual:main? manual:other? manual:tag?")]
    [InlineData("inputs.environment == 'production'", "manual:main? manual:other? manual:tag?")]
    [InlineData("!inputs.skip", "push:main push:other push:tag manual:main? manual:other? manual:tag?")]
    public void Inputs_come_only_with_those_who_start_it_by_hand(string condition, string expected)
    {
        var pipeline = PipelineOf(Head + $"jobs:\n  a:\n    runs-on: x\n    if: ${{{{ {condition} }}}}\n    steps: [{{run: x}}]\n");
        Assert.Equal(expected, Describe(run => pipeline.Runs(pipeline.Jobs[0], run)));
    }

    [Fact]
    public void Values_are_put_into_scripts_inputs_and_folders()
    {
        const string Workflow = """
            on: push
            env:
              PROJECT: tests/Shop.Tests
              TAG: latest
            jobs:
              a:
                runs-on: x
                steps:
                - run: |
                    dotnet test ${{ env.PROJECT }} -c ${{ env.CONFIG }} --filter ${{ secrets.X }}
                    echo "${{ format('{0}!', env.TAG) }}"
                  working-directory: ${{ env.PROJECT }}/x
                - uses: docker/build-push-action@v6
                  with: {tags: 'shop:${{ env.TAG }}', file: '${{ github.ref }}'}
            """;
        var steps = PipelineOf(Workflow).Jobs[0].Steps;
        var text = steps[0].Scripts[0].Text;
        Assert.Equal("dotnet test tests/Shop.Tests -c ${{ env.CONFIG }} --filter ${{ secrets.X }}\necho \"latest!\"\n", text.Value);
        Assert.Equal(("tests/Shop.Tests/x", "shop:latest", "${{ github.ref }}"), (steps[0].WorkingDirectory, steps[1].Inputs["tags"].Value, steps[1].Inputs["file"].Value));
        Assert.Equal(["PROJECT tests/Shop.Tests", "TAG latest"], steps[0].KnownVariables.Select(pair => $"{pair.Key} {pair.Value}"));

        // Findings point at what is written.
        string At(string part, int length = -1) => steps[0].Source.ToString(text.ToSource(new(text.Value.IndexOf(part, StringComparison.Ordinal), length < 0 ? part.Length : length)));
        Assert.Equal("dotnet test ${{ env.PROJECT }}", At("dotnet test tests/Shop.Tests"));
        Assert.Equal("${{ env.PROJECT }}", At("Shop.Tests"));
        Assert.Equal("-c", At("-c"));
        Assert.Equal("secrets.X", At("secrets.X"));
        Assert.Equal("echo \"${{ format('{0}!', env.TAG) }}\"", At("echo \"latest!\""));
        Assert.Equal("test ", At("test t", 5));
    }

    [Fact]
    public void Inputs_of_composite_actions_are_texts()
    {
        var pipeline = PipelinesOf(TestRepository.Empty
            .With(Folder + "ci.yml", Head + """
                env: {KIND: unit}
                jobs:
                  a:
                    runs-on: x
                    steps:
                    - uses: ./act
                      with: {project: tests/A, deep: "${{ github.ref == 'refs/heads/main' }}"}
                      env: {LEVEL: call}
                """)
            .With("act/action.yml", """
                name: x
                inputs:
                  project: {required: true}
                  deep: {default: 'false'}
                  slow: {default: false}
                  none: {description: x}
                  token: {default: '${{ github.token }}'}
                runs:
                  using: composite
                  steps:
                  - {run: 'dotnet test ${{ inputs.project }} ${{ env.KIND }} ${{ inputs.deep }}', shell: bash}
                  - {run: deep, shell: bash, if: inputs.deep == 'true'}
                  - {run: switch, shell: bash, if: inputs.deep == true}
                  - {run: slow, shell: bash, if: inputs.slow} # 'false' is a text that is there
                  - {run: none, shell: bash, if: inputs.none != ''}
                  - {run: token, shell: bash, if: inputs.token == 'x'}
                  - {run: level, shell: bash, if: env.LEVEL == 'call' && env.KIND == 'unit'}
                """))[0];
        var job = pipeline.Jobs[0];
        Assert.Equal("dotnet test tests/A unit ${{ inputs.deep }}", job.Steps[0].Scripts[0].Text.Value);
        const string All = "push:main push:other push:tag manual:main manual:other manual:tag";
        Assert.Equal(
            [All, "push:main manual:main", "", All, "", "push:main? push:other? push:tag? manual:main? manual:other? manual:tag?", All],
            job.Steps.Select(step => Describe(run => pipeline.Runs(job, step, run))));
    }

    [Theory]
    [InlineData("matrix: {env: [staging, production]}", "matrix.env == 'production'", "push:main push:other push:tag")]
    [InlineData("matrix: {env: [staging, production]}", "matrix.env == 'production' && github.ref == 'refs/heads/main'", "push:main")]
    [InlineData("matrix: {env: [staging, test]}", "matrix.env == 'production'", "")]
    [InlineData("matrix: {os: [linux, windows], env: [a, b]}", "matrix.os == 'linux' && matrix.env == 'b'", "push:main push:other push:tag")]
    [InlineData("matrix: {os: [linux, windows], env: [a, b], exclude: [{os: linux, env: b}]}", "matrix.os == 'linux' && matrix.env == 'b'", "")]
    [InlineData("matrix: {include: [{env: a, deploy: true}, {env: b, deploy: false}]}", "matrix.deploy && matrix.env == 'b'", "")]
    [InlineData("matrix: {include: [{env: a, deploy: true}, {env: b}]}", "matrix.deploy && matrix.env == 'a'", "push:main push:other push:tag")]
    [InlineData("matrix: {env: [a, b], include: [{env: a, deploy: true}]}", "matrix.deploy && matrix.env == 'b'", "")]
    [InlineData("matrix: {env: [a, b], include: [{deploy: true}]}", "matrix.deploy && matrix.env == 'b'", "push:main push:other push:tag")] // added to each
    [InlineData("matrix: {env: [a], include: [{env: c, deploy: true}]}", "matrix.deploy && matrix.env == 'c'", "push:main push:other push:tag")] // one more
    [InlineData("matrix: {at: [{name: a, url: x}, {name: b}]}", "matrix.at.name == 'b' && matrix.at.url == null", "push:main push:other push:tag")]
    [InlineData("matrix: {env: [a, b]}", "matrix.other == 'x'", "")] // nobody gives it a value
    [InlineData("matrix: {env: '${{ fromJSON(needs.plan.outputs.list) }}'}", "matrix.env == 'production'", "push:main? push:other? push:tag?")]
    [InlineData("matrix: '${{ fromJSON(needs.plan.outputs.matrix) }}'", "matrix.env == 'production'", "push:main? push:other? push:tag?")]
    [InlineData("matrix: {env: [a], include: '${{ fromJSON(vars.MORE) }}'}", "matrix.env == 'b'", "push:main? push:other? push:tag?")]
    [InlineData("matrix: {a: [1, 2, 3, 4, 5], b: [1, 2, 3, 4, 5], c: [1, 2, 3, 4, 5]}", "matrix.a == 9", "push:main? push:other? push:tag?")] // more than is looked at
    [InlineData("matrix: {env: ['${{ vars.ENV }}']}", "matrix.env == 'production'", "push:main? push:other? push:tag?")]
    [InlineData("max-parallel: 1", "matrix.env == 'production'", "push:main? push:other? push:tag?")]
    public void Conditions_on_a_matrix_hold_when_they_do_for_any_combination(string strategy, string condition, string expected)
    {
        var pipeline = PipelineOf($"on: push\njobs:\n  a:\n    runs-on: x\n    strategy:\n      {strategy}\n    steps:\n    - run: x\n      if: {condition}\n");
        var job = Assert.Single(pipeline.Jobs);
        Assert.Equal(expected, Describe(run => pipeline.Runs(job, job.Steps[0], run)));
    }

    [Fact]
    public void Scripts_have_a_variant_for_each_combination_that_reaches_them()
    {
        var steps = PipelineOf("""
            on: push
            jobs:
              a:
                runs-on: x
                strategy: {matrix: {project: [A, B, C], os: [x, y]}}
                env: {TARGET: 'tests/${{ matrix.project }}'}
                steps:
                - run: dotnet test ${{ matrix.project }}
                - run: dotnet test ${{ env.TARGET }}
                  if: matrix.project != 'B'
                - run: dotnet test
                - run: dotnet test ${{ matrix.none }}
                - run: dotnet test
                  working-directory: ${{ matrix.project }}
            """).Jobs[0].Steps;
        Assert.Equal(
            ["dotnet test A|dotnet test B|dotnet test C", "dotnet test tests/A|dotnet test tests/C", "", "", ""],
            steps.Select(step => string.Join("|", step.Scripts[0].Variants.Select(variant => variant.Value))));
        Assert.Equal(("", null), (steps[0].WorkingDirectory, steps[4].WorkingDirectory));
    }

    [Fact]
    public void A_matrix_of_environments_is_a_job_for_each()
    {
        var pipeline = PipelinesOf(TestRepository.Empty
            .With(Folder + "ci.yml", """
                on: push
                jobs:
                  a:
                    runs-on: x
                    strategy: {matrix: {env: [staging, production], os: [x, y]}}
                    environment: {name: '${{ matrix.env }}'}
                    steps: [{run: x, if: matrix.env == 'staging' || github.ref == 'refs/heads/main'}]
                  b:
                    needs: a
                    strategy: {matrix: {env: [staging, production]}}
                    uses: ./.github/workflows/deploy.yml
                    with: {environment: '${{ matrix.env }}'}
                  c:
                    runs-on: x
                    strategy: {matrix: {env: '${{ fromJSON(vars.ENVS) }}'}}
                    environment: ${{ matrix.env }}
                    steps: [{run: x}]
                """)
            .With(Folder + "deploy.yml", """
                on: {workflow_call: {inputs: {environment: {type: string}}}}
                jobs:
                  d:
                    runs-on: x
                    environment: ${{ inputs.environment }}
                    strategy: {matrix: {env: [other]}}
                    steps: [{run: x, if: inputs.environment == 'staging'}]
                """))[0];
        Assert.Equal(
            ["a (staging): staging", "a (production): production", "b (staging) / d: staging", "b (production) / d: production", "c: ${{ matrix.env }}"],
            pipeline.Jobs.Select(job => $"{job.Id}: {job.Environment}"));
        Assert.Equal(
            ["push:main push:other push:tag", "push:main", "push:main push:other push:tag", "", "push:main push:other push:tag"],
            pipeline.Jobs.Select(job => Describe(run => pipeline.Runs(job, job.Steps[0], run))));
        Assert.Equal(["a (staging)", "a (production)"], pipeline.Jobs[3].Needs.Select(need => need.Job!.Id)); // a matrix is waited for as a whole
    }

    [Fact]
    public void Values_made_of_each_other_without_end_end()
    {
        var repository = TestRepository.Empty.With(Folder + "ci.yml", "on: push\nenv: {V: aaaa}\njobs:\n  a:\n    runs-on: x\n    steps: [{uses: ./a0, env: {V: '${{ env.V }}${{ env.V }}${{ env.V }}'}}]\n");
        for (var i = 0; i < 12; i++)
            repository = repository.With($"a{i}/action.yml", $"name: x\nruns:\n  using: composite\n  steps:\n  - uses: ./a{i + 1}\n    env: {{V: '{string.Concat(Enumerable.Repeat("${{ env.V }}", 50))}'}}\n    if: env.V == 'x'\n  - {{run: '${{{{ env.V }}}}', shell: bash}}\n");
        Assert.NotEmpty(PipelinesOf(repository)[0].Jobs[0].Steps);
    }
}
