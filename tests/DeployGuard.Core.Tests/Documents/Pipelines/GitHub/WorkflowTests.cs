using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Pipelines;
using static DeployGuard.Core.Tests.Documents.Pipelines.GitHub.GitHubFixture;

namespace DeployGuard.Core.Tests.Documents.Pipelines.GitHub;

/// <summary>Jobs and steps, calls of the repository's own workflows and actions followed.</summary>
public sealed class WorkflowTests
{
    [Fact]
    public void A_job_says_what_it_waits_for_and_where_it_deploys_to()
    {
        var pipeline = PipelineOf("""
            name: Ship it
            on: push
            defaults: {run: {shell: bash, working-directory: src}}
            jobs:
              build:
                runs-on: x
                continue-on-error: true
                timeout-minutes: 5
                steps: []
              test:
                runs-on: x
                needs: build
                continue-on-error: ${{ matrix.experimental }}
                strategy: {matrix: {experimental: [true, false]}}
                steps: []
              deploy:
                name: Deploy
                runs-on: x
                needs: [Build, test]
                environment: {name: production, url: https://shop.example.com}
                steps:
                - name: Get it
                  uses: actions/checkout@v4
                  with: {Fetch-Depth: 0}
                - run: ./deploy.sh
                  env: {TARGET: web}
                  continue-on-error: true
                  working-directory: ./deploy/../ops
                  shell: pwsh
                - run: ls
                - run: ls
                  working-directory: ${{ github.workspace }}/tools
                - run: ls
                  working-directory: ${{ runner.temp }}
              preview:
                runs-on: x
                environment: preview-${{ github.ref_name }}
                steps: []
            """);
        Assert.Equal(("Ship it", true), (pipeline.Name, pipeline.IsKnown));
        Assert.Empty(pipeline.Problems);
        Assert.Equal(
            ["build may fail, has limit", "test > build ", "deploy > build, test production", "preview preview-${{ github.ref_name }}"],
            pipeline.Jobs.Select(job => Describe(job) + $" {job.Environment}{(job.MayFail ? "may fail, " : "")}{(job.HasTimeout ? "has limit" : "")}"));

        var deploy = pipeline.Jobs[2];
        Assert.Equal(("Deploy", "test"), (deploy.DisplayName, pipeline.Jobs[1].DisplayName));
        Assert.Equal(20, deploy.EnvironmentLocation!.Start.Line);
        Assert.Equal((16, 3), (deploy.Location.Start.Line, deploy.Location.Start.Column));
        var steps = deploy.Steps;
        Assert.Equal(("Get it", "actions/checkout@v4", "0", false), (steps[0].Name, steps[0].Action!.Value, steps[0].Inputs["fetch-depth"].Value, steps[0].IsKnown));
        Assert.Equal(["pwsh ./deploy.sh", "bash ls", "bash ls", "bash ls"], steps.SelectMany(step => step.Scripts).Select(script => $"{script.Shell} {script.Text.Value}"));
        Assert.Equal(["", "ops", "src", "tools", null], steps.Select(step => step.WorkingDirectory));
        Assert.Equal(("web", true, 27), (steps[1].Variables["TARGET"].Value, steps[1].MayFail, steps[1].MayFailLocation!.Start.Line));
    }

    [Fact]
    public void Jobs_of_a_called_workflow_stand_in_the_place_of_the_call()
    {
        var pipelines = PipelinesOf(TestRepository.Empty
            .With(Folder + "ci.yml", """
                on: {push: {branches: [main]}}
                jobs:
                  prepare: {runs-on: x, steps: [{run: x}]}
                  checks:
                    needs: prepare
                    if: github.ref == 'refs/heads/main'
                    uses: ./.github/workflows/checks.yml
                    with: {deep: true}
                  deploy: {needs: checks, runs-on: x, steps: [{run: x}]}
                """)
            .With(Folder + "checks.yml", """
                on: {workflow_call: {inputs: {deep: {type: boolean}, slow: {type: boolean, default: false}, other: {type: string}}}}
                jobs:
                  unit: {runs-on: x, steps: [{run: x}]}
                  api: {runs-on: x, if: inputs.deep, steps: [{run: x}]}
                  load: {runs-on: x, if: inputs.slow, steps: [{run: x}]}
                  end: {runs-on: x, needs: [unit, api], if: inputs.other, steps: [{run: x}]}
                """));
        var pipeline = Assert.Single(pipelines); // what is only called is none of its own
        Assert.Equal(
            ["prepare", "checks / unit > prepare", "checks / api > prepare", "checks / load > prepare", "checks / end > checks / unit, checks / api",
             "deploy > checks / unit, checks / api, checks / load, checks / end"],
            pipeline.Jobs.Select(Describe));
        Assert.All(pipeline.Jobs.Where(job => job.Id.StartsWith("checks", StringComparison.Ordinal)), job => Assert.Equal("github.ref == 'refs/heads/main'", job.Conditions[0].Text));
        Assert.Contains(pipeline.Jobs[0], pipeline.Jobs[5].Ancestors);
        // Inputs that the caller writes out, or the callee's defaults, are known.
        Assert.Equal([Truth.True, Truth.True, Truth.False, Truth.False], pipeline.Jobs.Skip(1).Take(4).Select(job => pipeline.Runs(job, Runs["push:main"])));
        Assert.Equal([Folder + "checks.yml"], pipeline.Jobs[1].Steps.Select(step => step.Source.Path));
    }

    // trap 8: the same workflow deploys and only tries to
    [Fact]
    public void Inputs_reach_through_calls_of_calls()
    {
        var pipeline = PipelinesOf(TestRepository.Empty
            .With(Folder + "ci.yml", "on: [push, pull_request]\njobs:\n  a:\n    uses: ./.github/workflows/b.yml\n    with: {dry: \"${{ github.event_name == 'pull_request' }}\"}\n")
            .With(Folder + "b.yml", "on: {workflow_call: {inputs: {dry: {type: boolean}}}}\njobs:\n  b:\n    uses: ./.github/workflows/c.yml\n    with: {try: '${{ inputs.dry }}', name: 'x ${{ inputs.dry }}'}\n")
            .With(Folder + "c.yml", "on: {workflow_call: {inputs: {try: {type: boolean}, name: {type: string}}}}\njobs:\n  deploy:\n    if: ${{ !inputs.try }}\n    runs-on: x\n    steps: [{run: x, if: inputs.name == 'y'}]\n"))
            .Single();
        var job = Assert.Single(pipeline.Jobs);
        Assert.Equal("a / b / deploy", job.Id);
        Assert.Equal("push:main push:other push:tag", GitHubFixture.Describe(run => pipeline.Runs(job, run)));
        Assert.Equal("", GitHubFixture.Describe(run => pipeline.Runs(job, job.Steps[0], run))); // 'x false'
    }

    [Fact]
    public void A_workflow_nobody_here_calls_is_a_pipeline_and_so_is_one_that_starts_by_itself_too()
    {
        var pipelines = PipelinesOf(TestRepository.Empty
            .With(Folder + "a.yml", "on: workflow_call\njobs:\n  a: {runs-on: x, steps: [{run: x}]}\n")
            .With(Folder + "b.yml", "on: [push, workflow_call]\njobs:\n  b: {runs-on: x, steps: [{run: x}]}\n")
            .With(Folder + "c.yml", "on: push\njobs:\n  c: {uses: ./.github/workflows/b.yml}\n")
            .With(Folder + "d.yml.bak", "on: push\njobs: {}\n") // trap 18: dead files
            .With(Folder + "below/d.yml", "on: push\njobs: {}\n") // GitHub does not look there
            .With("templates/.github/workflows/d.yml", "on: push\njobs: {}\n")
            .With(Folder + "e.yml", "# nothing yet\n"));
        Assert.Equal(["a: a", "b: b", "c: c / b", "e: "],
            pipelines.Select(pipeline => $"{pipeline.File.Path[Folder.Length]}: {string.Join(", ", pipeline.Jobs.Select(job => job.Id))}"));
    }

    [Theory]
    [InlineData("acme/flows/.github/workflows/x.yml@main")] // trap 16
    [InlineData("./.github/workflows/gone.yml")]
    [InlineData("./.github/workflows/ci.yml")] // itself
    [InlineData("./.github/workflows/plain.yml")] // not to be called
    public void What_cannot_be_followed_is_one_job_nobody_knows(string uses)
    {
        var pipeline = PipelinesOf(TestRepository.Empty
            .With(Folder + "ci.yml", $"on: [push, workflow_call]\njobs:\n  a: {{uses: {uses}}}\n  b: {{needs: a, runs-on: x, steps: [{{run: x}}]}}\n")
            .With(Folder + "plain.yml", "on: push\njobs:\n  p: {runs-on: x, steps: [{run: x}]}\n"))[0];
        Assert.Equal(["a unknown", "b > a known"], pipeline.Jobs.Select(job => $"{Describe(job)} {(job.IsKnown ? "known" : "unknown")}"));
        Assert.False(pipeline.IsKnown);
    }

    [Fact]
    public void Needs_that_may_fail_are_marked()
    {
        var jobs = PipelineOf("""
            on: push
            jobs:
              build: {runs-on: x, steps: [{run: x}]}
              test: {runs-on: x, steps: [{run: x}]}
              a: {needs: [build, test], runs-on: x, if: always() && needs.build.result == 'success', steps: [{run: x}]}
              b: {needs: [build, test], runs-on: x, if: github.ref == 'x', steps: [{run: x}]}
              c: {needs: [build, gone], runs-on: x, if: "!cancelled()", steps: [{run: x}]}
            """).Jobs;
        Assert.Equal(["build", "test!", "build", "test", "build!", "gone-"],
            jobs.SelectMany(job => job.Needs).Select(need => need.Name + (need.Job is null ? "-" : need.MayFail ? "!" : "")));
        Assert.Equal([Truth.Unknown, Truth.True, Truth.False], jobs.Skip(2).Select(job => job.Conditions[0].NeedsSuccess));
    }

    // reference, b.3: skipped ancestors block, unless a condition says otherwise
    [Theory]
    [InlineData("", "push:main")]
    [InlineData("if: github.event_name == 'push'", "push:main")]
    [InlineData("if: always()", "push:main pr")]
    [InlineData("if: always() && !failure() && !cancelled()", "push:main pr")] // nothing has failed
    [InlineData("if: always() && needs.build.result == 'success'", "push:main")]
    [InlineData("if: always() && needs.build.result != 'failure'", "push:main pr")]
    public void A_job_is_skipped_with_what_it_waits_for(string condition, string expected)
    {
        var pipeline = PipelineOf($$"""
            on: {push: {branches: [main]}, pull_request: }
            jobs:
              build:
                if: github.ref == 'refs/heads/main'
                runs-on: x
                steps: [{run: x}]
              deploy:
                needs: build
                {{condition}}
                runs-on: x
                steps: [{run: x}]
              after: {needs: deploy, runs-on: x, steps: [{run: x}]}
            """);
        Assert.Equal(["push:main", expected, expected], pipeline.Jobs.Select(job => GitHubFixture.Describe(run => pipeline.Runs(job, run))));
    }

    [Fact]
    public void All_jobs_of_a_called_workflow_are_skipped_with_the_call()
    {
        var pipeline = PipelinesOf(TestRepository.Empty
            .With(Folder + "ci.yml", "on: [push, pull_request]\njobs:\n  a: {if: github.event_name == 'push', runs-on: x, steps: [{run: x}]}\n  b: {needs: a, uses: ./.github/workflows/b.yml}\n  c: {needs: b, runs-on: x, steps: [{run: x}]}\n")
            .With(Folder + "b.yml", "on: workflow_call\njobs:\n  x: {runs-on: x, steps: [{run: x}]}\n  y: {needs: x, runs-on: x, steps: [{run: x}]}\n"))[0];
        Assert.All(pipeline.Jobs, job => Assert.Equal("push:main push:other push:tag", GitHubFixture.Describe(run => pipeline.Runs(job, run))));
    }

    [Fact]
    public void Steps_of_a_composite_action_stand_in_the_place_of_the_call()
    {
        var job = PipelinesOf(TestRepository.Empty
            .With(Folder + "ci.yml", """
                on: push
                jobs:
                  a:
                    runs-on: x
                    defaults: {run: {shell: pwsh, working-directory: src}}
                    steps:
                    - uses: actions/checkout@v4
                    - uses: ./.github/workflows/actions/outer
                      if: github.ref == 'refs/heads/main'
                      continue-on-error: true
                    - uses: ./tools/node
                    - uses: ./tools/docker/
                    - uses: ./gone
                """)
            // found in real repositories: actions below the folder of the workflows
            .With(Folder + "actions/outer/action.yml", "name: o\nruns:\n  using: composite\n  steps:\n  - {run: one, shell: bash}\n  - {uses: ./inner, if: success()}\n")
            .With("inner/action.yaml", "name: i\nruns:\n  using: composite\n  steps:\n  - {run: two, shell: sh, working-directory: '${{ github.action_path }}/x'}\n")
            .With("tools/node/action.yml", "name: n\nruns: {using: node20, main: index.js}\n")
            .With("tools/docker/Dockerfile", "FROM x\n"))[0].Jobs[0];
        Assert.Equal(
            ["actions/checkout@v4  ", "bash one .github/workflows/actions/outer/action.yml may fail github.ref == 'refs/heads/main'",
             "sh two inner/action.yaml may fail github.ref == 'refs/heads/main', success()", "./tools/node  ", "./tools/docker/  ", "./gone  "],
            job.Steps.Select(step => step.Action is { } action ? $"{action.Value}  {string.Join(", ", step.Conditions)}"
                : $"{step.Scripts[0].Shell} {step.Scripts[0].Text.Value} {step.Source.Path} {(step.MayFail ? "may fail " : "")}{string.Join(", ", step.Conditions.Select(condition => condition.Text))}"));
        Assert.Equal(["", "", "inner/x", "", "", ""], job.Steps.Select(step => step.WorkingDirectory));
    }

    [Fact]
    public void Calls_without_end_end()
    {
        var repository = TestRepository.Empty.With(Folder + "start.yml", "on: push\njobs:\n  a: {uses: ./.github/workflows/w0.yml}\n");
        for (var i = 0; i < 20; i++)
        {
            var calls = string.Concat(Enumerable.Range(0, 10).Select(n => $"  j{n}: {{uses: ./.github/workflows/w{i + 1}.yml}}\n"));
            repository = repository.With($"{Folder}w{i}.yml", "on: workflow_call\njobs:\n" + calls);
            var steps = string.Concat(Enumerable.Range(0, 10).Select(_ => $"  - uses: ./a{i + 1}\n"));
            repository = repository.With($"a{i}/action.yml", "name: x\nruns:\n  using: composite\n  steps:\n" + steps);
        }

        repository = repository.With(Folder + "loop.yml", "on: push\njobs:\n  a:\n    runs-on: x\n    steps: [{uses: ./a0}, {uses: ./loop}]\n")
            .With("loop/action.yml", "name: x\nruns:\n  using: composite\n  steps: [{uses: ./loop}, {uses: ./loop}]\n");
        Assert.Equal([1, 511], PipelinesOf(repository).Select(pipeline => pipeline.Jobs.Count).Select(count => count > 500 ? 511 : count));
    }

    // Anchors and merge keys; a job and a step that are something else.
    [Fact]
    public void Aliases_are_followed_and_nonsense_is_left_out()
    {
        var pipeline = PipelineOf("""
            on: push
            x-steps: &steps
            - &one {run: one}
            jobs:
              a: &a {runs-on: x, steps: *steps}
              b: {<<: *a, needs: a}
              c: nonsense
              d: {runs-on: x, needs: {a: b}, steps: [*one, text, [list]], environment: [x], if: [y]}
            """);
        Assert.Equal(["a", "b > a", "d"], pipeline.Jobs.Select(Describe));
        Assert.All(pipeline.Jobs, job => Assert.Equal("one", Assert.Single(job.Steps).Scripts[0].Text.Value));
    }

    private static string Describe(PipelineJob job) => job.Needs.Count == 0 ? job.Id : $"{job.Id} > {string.Join(", ", job.Needs.Select(need => need.Job?.Id ?? need.Name + "?"))}";
}
