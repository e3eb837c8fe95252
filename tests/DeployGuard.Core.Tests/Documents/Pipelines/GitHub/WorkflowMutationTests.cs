using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Pipelines;
using DeployGuard.Text;
using DeployGuard.Validation;
using static DeployGuard.Core.Tests.Documents.Pipelines.GitHub.GitHubFixture;

namespace DeployGuard.Core.Tests.Documents.Pipelines.GitHub;

/// <summary>Whatever the text, reading ends, all places lie in their files, and every question has an answer.</summary>
public sealed class WorkflowMutationTests
{
    private const int Inputs = 20_000;
    private const int FilesAtOnce = 20;

    private static readonly string[] Fragments =
    [
        "\n", "\r\n", "\t", " ", "  ", "- ", ": ", "[", "]", "{", "}", ",", "#", "&x ", "*x ", "'", "\"", "|\n", ">-\n", "<<: *x\n", "---\n", "~", "null", "true", "\uFEFF",
        "${{", "}}", "${{ github.ref", "==", "!=", "!", "&&", "||", "(", ")", "always()", "failure()", "contains(", "format('{0}{', ", "fromJSON('[\"a\"]')", "needs.*.result", "[0]", ".*",
        "needs: a\n", "needs: [deploy, test]\n", "uses: ./.github/workflows/called.yml\n", "uses: ./act\n", "uses: ./.github/workflows/ci.yml\n", "if: ", "on: ", "jobs:\n", "steps:\n",
        "branches: ['**', '!x+', '[a-z]?*']\n", "workflow_call:\n", "env: {A: '${{ env.A }}${{ env.A }}'}\n", "${{ env.A }}", "${{ matrix.env }}", "$A", "matrix: {env: [a, b], include: [{env: c}]}\n", "😀", "\0",
    ];

    private static readonly string[] Samples =
    [
        """
        name: ci
        on:
          push:
            branches: [main, 'release/**', '!release/old']
            tags: ['v[0-9]+.*']
          pull_request: {types: [opened], branches-ignore: [x]}
          workflow_run: {workflows: [other]}
          workflow_call: {inputs: {deep: {type: boolean, default: true}}}
        defaults: {run: {shell: bash, working-directory: src}}
        env: {A: tests/A, B: "${{ github.ref_name }}"}
        jobs:
          test:
            runs-on: ubuntu-latest
            steps:
            - uses: actions/checkout@v4
              with: {path: '${{ env.A }}', ref: main}
            - run: |
                dotnet test ${{ env.A }} $A --filter "${{ matrix.env }}"
              if: ${{ github.event_name == 'push' && !cancelled() }}
            - uses: ./act
          called:
            needs: test
            if: startsWith(github.ref, 'refs/heads/') || contains(github.event.pull_request.title, format('{0}-x', github.actor))
            uses: ./.github/workflows/called.yml
            with: {deep: "${{ inputs.deep }}", name: a}
          deploy:
            needs: [test, called]
            if: always() && needs.test.result == 'success' && !contains(needs.*.result, 'failure')
            environment: {name: '${{ matrix.env }}'}
            runs-on: ubuntu-latest
            strategy: {matrix: {env: [staging, production], os: [a, b], exclude: [{env: staging, os: b}], include: [{env: staging, deep: true}]}}
            continue-on-error: false
            steps:
            - {name: ship, run: './ship.sh ${{ matrix.env }}', if: matrix.deep || env.A == 'x', env: {A: "${{ secrets['A'] }}"}, working-directory: "${{ github.workspace }}/ops"}
        """,
        "on: {workflow_call: {inputs: {deep: {type: boolean}, name: {default: x}}}}\njobs:\n  a: {runs-on: x, if: inputs.deep && inputs.name != 'b', steps: [{run: x}, {uses: ./act}]}\n  b: {needs: a, uses: ./.github/workflows/ci.yml}\n",
        "name: act\nruns:\n  using: composite\n  steps:\n  - run: echo ${{ inputs.x }}\n    shell: bash\n    if: inputs.x == 'a' || failure()\n  - uses: ./act\n    with: {x: '${{ inputs.x }}${{ env.B }}'}\n  - {run: '${{ github.action_path }}/x.sh', shell: pwsh, working-directory: '${{ inputs.x }}'}\n",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_damage_to_a_workflow_is_read_and_placed(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Inputs / 4; i += FilesAtOnce)
        {
            // What the workflows call is damaged, too, but each time only one of both.
            string[] called = [Samples[1], Samples[2]];
            called[i / FilesAtOnce % 2] = Mutate(called[i / FilesAtOnce % 2], random);
            var texts = Enumerable.Range(0, FilesAtOnce).Select(_ => Mutate(Samples[0], random)).ToList();
            var repository = TestRepository.Empty.With(Folder + "called.yml", called[0]).With("act/action.yml", called[1]);
            for (var file = 0; file < texts.Count; file++) repository = repository.With(file == 0 ? Folder + "ci.yml" : $"{Folder}ci{file}.yml", texts[file]);
            try
            {
                foreach (var pipeline in PipelinesOf(repository)) AssertSound(pipeline);
                // A rule that fails becomes a finding of its own.
                if (i % 200 == 0) Assert.DoesNotContain(repository.Findings(Rules), finding => finding.RuleId.StartsWith("DG9", StringComparison.Ordinal) && finding.RuleId != "DG9002");
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException("Seed " + seed + ", input " + i + ":\n" + string.Join("\n=====\n", called.Concat(texts)), exception);
            }
        }
    }

    private static readonly Rule[] Rules = [.. RuleCatalog.Load().Rules.Where(rule => rule.Metadata.Area == RuleArea.Pipeline)];

    private static string Mutate(string text, Random random)
    {
        for (var count = random.Next(1, 6); count > 0 && text.Length > 0; count--)
        {
            var start = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 30), text.Length - start);
            text = random.Next(6) switch
            {
                0 => text.Remove(start, length),
                1 => text.Insert(start, text.Substring(start, length)),
                2 or 3 => text.Insert(start, Fragments[random.Next(Fragments.Length)]),
                4 => text.Remove(start, 1).Insert(start, ((char)random.Next(1, 256)).ToString()),
                _ => text.Insert(random.Next(text.Length), text.Substring(start, length)),
            };
        }

        // [| and |] are markup of the tests.
        return text.Replace("[|", "[ ", StringComparison.Ordinal).Replace("|]", " ]", StringComparison.Ordinal);
    }

    private static void AssertSound(Pipeline pipeline)
    {
        foreach (var problem in pipeline.Problems)
        {
            AssertInside(problem.Location);
            Assert.True(problem.Message.Length is > 0 and <= 160 && problem.Message[^1] != '.' && !problem.Message.Any(char.IsControl), problem.Message);
        }

        foreach (var trigger in pipeline.Triggers) AssertInside(trigger.Location);
        foreach (var job in pipeline.Jobs)
        {
            AssertInside(job.Location);
            Assert.All(job.Needs, need => Assert.True(need.Job is null || pipeline.Jobs.Contains(need.Job)));
            Assert.True(job.Ancestors.Count <= pipeline.Jobs.Count);
            foreach (var run in PipelineRun.All)
            {
                var runs = pipeline.Runs(job, run);
                Assert.True(Enum.IsDefined(runs));
                foreach (var step in job.Steps) Assert.True(pipeline.Runs(job, step, run) <= runs);
            }

            foreach (var step in job.Steps)
            {
                AssertInside(step.Location);
                foreach (var condition in step.Conditions) AssertInside(condition.Location);
                foreach (var text in step.Scripts.SelectMany(script => script.Variants.Append(script.Text)).Concat(step.Inputs.Values))
                {
                    for (var at = 0; at <= text.Value.Length; at += 3)
                        Assert.True(text.Span.Contains(text.ToSource(new TextSpan(at, Math.Min(5, text.Value.Length - at)))), text.Value);
                }
            }
        }
    }

    private static void AssertInside(Location location) =>
        Assert.True(location.Span.Length >= 0 && new TextSpan(0, location.Source.Content.Length).Contains(location.Span), location.ToString());
}
