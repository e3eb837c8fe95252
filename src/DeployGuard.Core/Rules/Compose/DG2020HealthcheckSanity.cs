using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A health check that cannot work as it is written.</summary>
public sealed class DG2020HealthcheckSanity : ComposeServiceRule
{
    private static readonly string[] Operators = ["||", "&&", "|", ">", ">>", "2>&1", ">/dev/null"];

    private static readonly string[] Comparers = ["sh", "bash", "ash", "test", "[", "expr", "find", "pwsh", "powershell", "cmd", "/bin/sh", "/bin/bash"];

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2020", "Health check cannot work as written", FindingLevel.Blocking)
    {
        ChecklistItem = "health-checks",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context)
    {
        if (service.Healthcheck is not { IsDisabled: false } check) return [];

        return FormFindings(check)
            .Concat(ProgramFindings(check, service, project, context).Take(1))
            .Concat(IntervalFindings(check));
    }

    private IEnumerable<Finding> FormFindings(ComposeHealthcheck check)
    {
        if (check.TestItems?.FirstOrDefault() is { Value: { } first } head && first is not ("CMD" or "CMD-SHELL" or "NONE"))
        {
            yield return Report(head.Location, $"The list has to begin with CMD, CMD-SHELL or NONE, not '{Excerpt.Of(first)}'; put one in front");
        }
        else if (check.ExecWords is { Count: > 0 } words && words[0].Value is { } program && !Comparers.Contains(program))
        {
            if (words.FirstOrDefault(word => Operators.Contains(word.Value)) is { } found)
                yield return Warn(found, $"CMD starts no shell, so '{found.Value}' is an argument of '{Excerpt.Of(program)}'; use CMD-SHELL and one text");
            else if (words.Count == 1 && program.Trim().IndexOf(' ') >= 0 && program.IndexOf('\\') < 0)
                yield return Warn(words[0], "CMD takes this whole text for the name of a program; use CMD-SHELL, or make each word an item");
        }
    }

    private IEnumerable<Finding> ProgramFindings(ComposeHealthcheck check, ComposeService service, ComposeProject project, ValidationContext context)
    {
        if (service.IsOpen || ProbeTools.Of(service, project, context.Documents) is not { } tools) yield break;

        if (check.ShellCommand is { } shell && !tools.MayHaveShell)
            yield return Warn(shell, "The image has no shell to run this test; call a program of the image with CMD, such as the application itself");
        foreach (var program in ProbeTools.DownloadersIn(check))
        {
            if (!tools.MayHave(program.Raw))
                yield return Warn(program, $"The image has no {program.Raw}, so the test always fails; install it or let the application probe itself");
        }
    }

    private IEnumerable<Finding> IntervalFindings(ComposeHealthcheck check)
    {
        var interval = check.Content.Scalar("interval");
        var timeout = check.Content.Scalar("timeout");
        if (ComposeDuration.ParseSeconds(interval?.Value) is not { } every || ComposeDuration.ParseSeconds(timeout?.Value) is not { } limit) yield break;

        // Docker waits for a probe before it starts the next: the interval is then not kept, which breaks nothing.
        if (every > 0 && every < limit)
        {
            yield return Report(timeout!.Location, $"A probe may take longer ({Excerpt.Of(timeout.Value!)}) than the interval between two ({Excerpt.Of(interval!.Value!)}); swap or align them") with
            {
                Level = FindingLevel.Suggestion,
                Related = [new RelatedLocation(interval.Location, "The interval")],
            };
        }
    }

    private Finding Warn(ComposeScalar text, string message) => Report(text.Location, message) with { Level = FindingLevel.Warning };
}
