using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Pipelines;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.Pipelines;

/// <summary>Whatever the text, reading pipelines ends, says the same twice, and everything stands in its file.</summary>
public sealed class PipelineMutationTests
{
    private const int Inputs = 3_000;

    private static readonly string[] Fragments =
    [
        "\n", "\r\n", "\t", "  ", "- ", ": ", ":", "[", "]", "{", "}", ",", "#", "&x ", "*x", "<<: *x\n", "'", "\"", "\\", "---\n", "|\n", "(", ")", "$", "${{ ", " }}",
        "$[", "$(", "${{ if true }}:\n", "${{ else }}:\n", "${{ each a in parameters.a }}:\n", "${{ parameters.steps }}", "and(", "eq(", "!reference [a, b]", "=~", "/", "&&",
        "||", "null", "~", "\0", "template: part.yml\n", "extends: .base\n", "needs: [b]\n", "dependsOn: B\n", "@", "*", "\uD83D",
    ];

    private static readonly string[] Azure =
    [
        """
        trigger: {branches: {include: [main, release/*], exclude: [x]}, tags: {include: [v*]}}
        pr: none
        parameters:
        - {name: envs, type: object, default: [{name: test}, {name: prod, after: test}]}
        - {name: steps, type: stepList, default: [{script: a}]}
        variables:
        - {name: isMain, value: "$[eq(variables['Build.SourceBranch'], 'refs/heads/main')]"}
        - template: part.yml
        - ${{ if eq(variables['Build.Reason'], 'Manual') }}:
          - {name: b, value: c}
        stages:
        - stage: A
          jobs:
          - job: a
            steps:
            - ${{ parameters.steps }}
            - task: X@1
              inputs: {a: '${{ parameters.envs }}'}
              condition: and(succeeded(), or(eq(variables.isMain, true), startsWith(variables['Build.SourceBranch'], 'refs/tags/')))
        - ${{ each env in parameters.envs }}:
          - stage: D_${{ env.name }}
            dependsOn: [A]
            condition: not(failed())
            jobs:
            - deployment: d
              environment: ${{ env.name }}
              strategy: {canary: {deploy: {steps: [{template: part.yml, parameters: {x: '${{ env.name }}'}}]}, on: {failure: {steps: [{script: y}]}}}}
        - ${{ else }}:
          - template: /part.yml
        """,
        """
        extends:
          template: part.yml
          parameters:
            jobs:
            - job: A
              steps: &x
              - bash: |
                  a
                workingDirectory: $(Build.SourcesDirectory)/x
            - job: B
              dependsOn: A
              steps: *x
        """,
    ];

    private const string AzurePart = """
        parameters: {x: 1, jobs: [], steps: []}
        stages:
        - stage: T
          jobs:
          - ${{ each job in parameters.jobs }}:
            - ${{ each p in job }}:
                ${{ p.key }}: ${{ p.value }}
          - template: part.yml
        steps:
        - script: ${{ parameters.x }}
        - template: part.yml
        variables: {q: '${{ parameters.x }}'}
        """;

    private static readonly string[] GitLab =
    [
        """
        include: [part.yml, {local: '/*.yml'}]
        stages: [build, test, deploy]
        workflow: {rules: [{if: $CI_COMMIT_TAG, when: never}, {if: '$CI_COMMIT_BRANCH =~ /^main$/i'}, {when: always}]}
        default: {before_script: [x], timeout: 1h}
        .base: &x
          script: [a, !reference [.part, script]]
          rules:
          - if: $CI_PIPELINE_SOURCE == "merge_request_event" && ($A || $B != null)
            when: manual
          - !reference [.part, rules]
        a: {<<: *x, stage: build}
        b: {extends: [.base, .part], needs: [a, {job: c, optional: true}], environment: {name: prod, action: start}}
        c: {script: x, only: {refs: [main, /^v/, tags], variables: [$X]}, except: [schedules], when: on_failure, allow_failure: {exit_codes: 1}}
        d: {trigger: {include: part.yml, strategy: depend}, needs: []}
        """,
    ];

    private const string GitLabPart = ".part:\n  script: [b]\n  rules: [{changes: [x]}, !reference [.part, rules]]\n  extends: .base\ne: {stage: test, script: *y}\n";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_damage_to_a_pipeline_of_Azure_is_read(int seed) => Run(seed, Azure, "azure-pipelines.yml", AzurePart);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_damage_to_a_pipeline_of_GitLab_is_read(int seed) => Run(seed, GitLab, ".gitlab-ci.yml", GitLabPart);

    private static void Run(int seed, string[] samples, string path, string part)
    {
        var random = new Random(seed);
        for (var i = 0; i < Inputs; i++)
        {
            var isOfPart = random.Next(4) == 0;
            var (content, other) = (samples[i % samples.Length], part);
            if (isOfPart) other = Mutate(other, random);
            else content = Mutate(content, random);
            try
            {
                var described = Describe(path, content, other);
                if (i % 50 == 0) Assert.Equal(described, Describe(path, content, other));
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {seed}, input {i}:\n{content}\n--- part.yml\n{other}", exception);
            }
        }
    }

    // The markup of the test repository.
    private static string Mutate(string text, Random random) => Mutations.OfParts(text, random, Fragments, 30).Replace("[|", "[ |", StringComparison.Ordinal);

    private static string Describe(string path, string content, string part)
    {
        var documents = TestRepository.Empty.With(path, content).With("part.yml", part).Documents();
        var pipelines = RepositoryPipelines.Of(documents).All;
        Assert.Empty(documents.Failures);
        foreach (var pipeline in pipelines) AssertPlaced(pipeline);
        return string.Join("\n", pipelines.Select(pipeline => pipeline.Graph() + "\n" + pipeline.Problems() + "\n" + PipelineFixture.Where(pipeline.RunsFor) + "\n"
            + string.Join("\n", pipeline.Jobs.Select(job => job.Steps() + PipelineFixture.Where(run => pipeline.Runs(job, run))))));
    }

    private static void AssertPlaced(Pipeline pipeline)
    {
        foreach (var trigger in pipeline.Triggers) AssertPlaced(trigger.Location);
        foreach (var problem in pipeline.Problems)
        {
            AssertPlaced(problem.Location);
            Assert.True(problem.Message.Length is > 0 and <= 160, problem.Message);
            Assert.False(problem.Message.Any(char.IsControl), problem.Message);
        }

        foreach (var job in pipeline.Jobs)
        {
            AssertPlaced(job.Location);
            if (job.EnvironmentLocation is { } environment) AssertPlaced(environment);
            foreach (var need in job.Needs) AssertPlaced(need.Location);
            foreach (var condition in job.Conditions) AssertPlaced(condition.Location);
            Assert.True(job.Ancestors.Count <= pipeline.Jobs.Count);
            foreach (var step in job.Steps) AssertPlaced(step);
        }
    }

    private static void AssertPlaced(PipelineStep step)
    {
        AssertPlaced(step.Location);
        Assert.Same(step.Source, step.Location.Source);
        var texts = step.Scripts.Select(script => script.Text).Concat(step.Inputs.Values).Concat(step.Variables.Values);
        foreach (var text in step.Action is { } action ? texts.Append(action) : texts)
        {
            AssertPlaced(new Location(step.Source, text.Span));
            AssertPlaced(new Location(step.Source, text.ToSource(new TextSpan(0, text.Value.Length))));
            _ = text.Mapped;
        }
    }

    private static void AssertPlaced(Location location)
    {
        if (location.Span.Length < 0 || !new TextSpan(0, location.Source.Content.Length).Contains(location.Span))
            Assert.Fail($"{location.Span} is not inside {location.Path}");
    }
}
