using static DeployGuard.Core.Tests.Documents.Pipelines.GitHub.GitHubFixture;

namespace DeployGuard.Core.Tests.Documents.Pipelines.GitHub;

/// <summary>What starts a workflow.</summary>
public sealed class TriggerTests
{
    [Theory]
    [InlineData("on: push", "push:main push:other push:tag")]
    [InlineData("on: [push, pull_request]", "push:main push:other push:tag pr")]
    [InlineData("on: {push: , workflow_dispatch: }", "push:main push:other push:tag manual:main manual:other manual:tag")]
    [InlineData("\"on\": push", "push:main push:other push:tag")]
    [InlineData("true: push", "push:main push:other push:tag")] // trap 18: read and written back as YAML 1.1
    [InlineData("\uFEFFname: x\non: release", "release")] // trap 18: a byte order mark
    [InlineData("on: push\non: release", "release")] // trap 18: the last one of two
    [InlineData("on: {push: {branches: [main]}}", "push:main")] // a filter of branches keeps tags out
    [InlineData("on: {push: {branches: main}}", "push:main")]
    [InlineData("on: {push: {branches: [master]}}", "push:main")]
    [InlineData("on: {push: {tags: ['v*']}}", "push:tag")]
    [InlineData("on: {push: {branches: [main], tags: ['v*.*.*']}}", "push:main push:tag")]
    [InlineData("on: {push: {tags: ['[0-9]+.[0-9]+.[0-9]+']}}", "push:tag")]
    [InlineData("on: {push: {tags: [nightly]}}", "push:tag?")]
    [InlineData("on: {push: {branches: ['**']}}", "push:main push:other")]
    [InlineData("on: {push: {branches: ['*']}}", "push:main push:other")]
    [InlineData("on: {push: {branches: ['feature/*']}}", "push:other")]
    [InlineData("on: {push: {branches: [main, develop]}}", "push:main push:other?")]
    [InlineData("on: {push: {branches: [main, 'release/**']}}", "push:main push:other?")]
    [InlineData("on: {push: {branches: ['**', '!main', '!master']}}", "push:other")]
    [InlineData("on: {push: {branches: ['!main', 'mai?n']}}", "push:main push:other?")] // the last one that fits decides
    [InlineData("on: {push: {branches-ignore: [main, master]}}", "push:other")]
    [InlineData("on: {push: {branches-ignore: ['dependabot/**']}}", "push:main push:other")]
    [InlineData("on: {push: {tags-ignore: ['**']}}", "")]
    [InlineData("on: {push: {paths: ['src/**']}}", "push:main push:other push:tag")]
    [InlineData("on: {push: {branches: ['${{ vars.X }}']}}", "push:main? push:other?")]
    [InlineData("on: {push: {branches: ['[z-a]', '*a*b*c*d*e*']}}", "push:main? push:other?")] // nobody can read these
    [InlineData("on: {pull_request: {branches: [main]}}", "pr")]
    [InlineData("on: {pull_request: {branches: ['release/**']}}", "pr")]
    [InlineData("on: {pull_request: {types: [closed]}}", "pr?")] // accepted, perhaps
    [InlineData("on: {pull_request: {types: [opened, closed]}}", "pr")]
    [InlineData("on: pull_request_target", "target")]
    [InlineData("on: merge_group", "queue")]
    [InlineData("on: {schedule: [{cron: '0 4 * * *'}]}", "schedule")]
    [InlineData("on: {workflow_run: {workflows: [CI]}}", "ended")]
    [InlineData("on: [issue_comment, repository_dispatch]", "else")]
    [InlineData("on: {push: {branches: [main]}, workflow_call: }", "push:main")]
    [InlineData("on: workflow_call", "push:main? push:other? push:tag? pr? target? queue? release? schedule? manual:main? manual:other? manual:tag? ended? else?")] // called from elsewhere
    [InlineData("jobs: {}", "")]
    public void Starts(string on, string expected) => Assert.Equal(expected, Describe(PipelineOf(on + "\n").RunsFor));

    [Fact]
    public void Triggers_know_their_names_and_places()
    {
        var triggers = PipelineOf("on:\n  push: {paths-ignore: [docs/**]}\n  workflow_run:\n    workflows: [CI, \"Nightly\"]\n    types: [completed]\n").Triggers;
        Assert.Equal(["push 2 True ", "workflow_run 3 False CI,Nightly"],
            triggers.Select(on => $"{on.Name} {on.Location.Start.Line} {on.HasPathFilter} {string.Join(",", on.Pipelines)}"));
    }
}
