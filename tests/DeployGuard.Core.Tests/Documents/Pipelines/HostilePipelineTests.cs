using System.Diagnostics;
using System.Text;
using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Core.Tests.Documents.Pipelines;

/// <summary>Files that somebody wrote to keep a build busy.</summary>
public sealed class HostilePipelineTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static TheoryData<string, string> Files => new()
    {
        { "azure-pipelines.yml", "trigger: none\njobs:\n- job: A\n  condition: " + Repeat("and(", 5_000) + "\n" },
        { "azure-pipelines.yml", "trigger: none\njobs:\n- job: A\n  condition: " + Repeat("not(", 60) + "true" + Repeat(")", 60) + "\n" },
        { "azure-pipelines.yml", "trigger: none\njobs:\n- job: A\n  condition: and(" + Repeat("variables.a,", 600) + "true)\nvariables: {a: '${{ and(variables.a, variables.a) }}'}\n" },
        { "azure-pipelines.yml", "trigger: none\nvariables:\n- template: azure-pipelines.yml\nsteps:\n" + Repeat("- template: azure-pipelines.yml\n", 30) }, // itself, thirty times
        { "azure-pipelines.yml", "trigger: none\nparameters:\n- name: a\n  type: object\n  default: [1,2,3,4,5,6,7,8,9,10]\nsteps:\n"
            + string.Concat(Enumerable.Range(0, 20).Select(i => new string(' ', i * 2) + "- ${{ each x in parameters.a }}:\n")) + new string(' ', 40) + "- script: x\n" },
        { "azure-pipelines.yml", "trigger: none\nx0: &x0 [{script: a}]\n" + Bomb("x{0}: &x{0} [*x{1},*x{1},*x{1},*x{1},*x{1},*x{1},*x{1},*x{1}]\n", 12) + "steps: *x12\n" },
        { "azure-pipelines.yml", "trigger: none\njobs:\n" + string.Concat(Enumerable.Range(0, 3_000).Select(i => $"- {{job: j{i}, dependsOn: [j{i + 1}, jj{i}]}}\n")) },
        { "azure-pipelines.yml", "trigger: ['" + Repeat("*a", 120) + "']\nsteps: []\n" },
        { "azure-pipelines.yml", "trigger: none\nsteps:\n- script: " + Repeat("${{ ", 20_000) + "\n" },
        { ".github/workflows/a.yml", Matrix("    steps: &s\n" + Repeat("    - {run: '" + Repeat("${{ matrix.a }}", 40) + "', if: matrix.a == 5 && matrix.b == 9}\n", 900))
            + string.Concat(Enumerable.Range(0, 400).Select(i => $"  j{i}: {{runs-on: x, strategy: *m, steps: *s}}\n")) },
        { ".github/workflows/a.yml", Matrix("    steps:\n    - run: " + Repeat("${{ matrix.a }}${{ env.X }}", 5_000) + "\n") },
        { ".github/workflows/a.yml", Matrix("    uses: ./.github/workflows/a.yml\n    with: {" + string.Concat(Enumerable.Range(0, 3_000).Select(i => $"x{i}: '${{{{ matrix.a }}}}', ")) + "y: z}\n") },
        { ".gitlab-ci.yml", "a: {trigger: {include: [.gitlab-ci.yml, .gitlab-ci.yml]}}\n" + string.Concat(Enumerable.Range(0, 60).Select(i => $"t{i}: {{trigger: {{include: .gitlab-ci.yml, strategy: depend}}}}\n")) },
        { ".github/workflows/a.yml", "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"    - {{id: s{i}, run: 'echo ${{{{ steps.s{i - 1}.outputs.x }}}} ${{{{ steps.t{i}.outputs.x }}}}'}}\n")) },
        { ".github/workflows/a.yml", "on: push\njobs:\n  a:\n    needs: [" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"n{i}, ")) + "b]\n    runs-on: x\n    steps: [{run: '" + Repeat("${{ needs.b.outputs.v }}", 20_000) + "'}]\n  b: {runs-on: x, outputs: {"
            + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"o{i}: x, ")) + "v: x}, steps: [{run: x}]}\n" },
        { ".github/workflows/a.yml", "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - {run: x, if: '" + Repeat("steps.x.y.z == true || ", 900) + "true'}\n    - run: echo ${{ " + Repeat("fromJSON(", 60) + "x" + Repeat(")", 60) + " }}\n" },
        { ".github/workflows/a.yml", "on: {workflow_call: {inputs: {" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"input{i}: {{type: string}}, ")) + "}}}\njobs:\n  a: {uses: ./.github/workflows/a.yml, with: {"
            + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"inputt{i}: x, ")) + "}}\n" },
        { ".github/workflows/a.yml", "on: issue_comment\njobs:\n  a:\n    runs-on: x\n    steps:\n    - env: {" + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"V{i}: '${{{{ github.event.comment.body }}}}', ")) + "}\n      run: |\n"
            + Repeat("        echo $X >> $GITHUB_ENV\n", 10_000) },
        { ".gitlab-ci.yml", ".x0: &x0 [a]\n" + Bomb(".x{0}: &x{0} [*x{1},*x{1},*x{1},*x{1},*x{1},*x{1},*x{1},*x{1}]\n", 12) + "a: {script: *x12}\n" },
        { ".gitlab-ci.yml", ".m0: &m0 {a: b}\n" + Bomb(".m{0}: &m{0} {{a: *m{1}, b: *m{1}, c: *m{1}, d: *m{1}, e: *m{1}, f: *m{1}}}\n", 12) + ".q: {variables: *m12}\na: {script: x, extends: [.q, .q], variables: *m12}\n" },
        { ".gitlab-ci.yml", string.Concat(Enumerable.Range(0, 2_000).Select(i => $"j{i}: {{script: x, extends: [j{i + 1}, .k{i}], needs: [j{i + 1}, k{i}], stage: s{i}}}\n")) },
        { ".gitlab-ci.yml", "a:\n  script: x\n  rules:\n" + Repeat("  - if: $CI_COMMIT_BRANCH =~ /^((((a|[a-z/])+)+)+)+$$/\n", 400) },
        { ".gitlab-ci.yml", "a:\n  script: x\n  rules:\n  - if: '" + Repeat("(", 1_900) + "$A" + Repeat(")", 1_900) + "'\n  - if: '" + Repeat("!", 3_000) + "$A'\n" },
        { ".gitlab-ci.yml", "a: {script: !reference [a, script], rules: !reference [b, rules], needs: !reference [a, needs]}\nb: {script: [!reference [a, script], !reference [b, script]], rules: [!reference [b, rules], !reference [b, rules]]}\n" },
        { ".gitlab-ci.yml", "include:\n" + Repeat("- .gitlab-ci.yml\n- '/*'\n", 500) + "a: {script: x}\n" },
        { ".gitlab-ci.yml", string.Concat(Enumerable.Range(0, 5_000).Select(i => $"j{i}: {{script: x}}\n")) },
    };

    [Theory]
    [MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public void Reading_ends(string path, string content)
    {
        var watch = Stopwatch.StartNew();
        var documents = TestRepository.Empty.With(path, content).Documents();
        foreach (var pipeline in RepositoryPipelines.Of(documents).All)
        {
            foreach (var (job, run) in pipeline.Jobs.SelectMany(job => PipelineRun.All.Select(run => (job, run))))
            {
                _ = pipeline.Runs(job, run);
                foreach (var step in job.Steps.Take(20)) _ = pipeline.Runs(job, step, run);
            }

            Assert.InRange(pipeline.Jobs.Count, 0, 500);
            Assert.InRange(pipeline.Problems.Count, 0, 100);
        }

        Assert.Empty(documents.Failures);
        Assert.True(watch.Elapsed < Limit, $"{watch.Elapsed} for {content.Substring(0, Math.Min(80, content.Length))}");
    }

    private static string Matrix(string job) =>
        "on: [push, workflow_call]\nenv: {X: '${{ github.ref }}'}\njobs:\n  m:\n    runs-on: x\n    strategy: &m {matrix: {a: [1, 2, 3, 4, 5, 6, 7, 8], b: [1, 2, 3, 4, 5, 6, 7, 8]}}\n" + job;

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static string Bomb(string line, int levels) =>
        string.Concat(Enumerable.Range(1, levels).Select(level => string.Format(System.Globalization.CultureInfo.InvariantCulture, line, level, level - 1)));
}
