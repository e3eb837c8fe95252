using DeployGuard.Documents.Pipelines;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>An image is pushed under <c>latest</c> and no name that stays.</summary>
public sealed class DG4012OnlyMovingTag : PipelineStepRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG4012", "Image is pushed under a moving tag only", FindingLevel.Warning)
    {
        ChecklistItem = "rollback-plan",
    };

    private protected override IEnumerable<Finding> Validate(StepContext step)
    {
        foreach (var push in step.Of(StepCapabilities.PushImage).Where(push => push.Images.Count > 0 && push.Images.All(IsMoving)))
        {
            if (!HasOtherTags(step, push))
                yield return Report(step.PlaceOf(push), $"'{Excerpt.Of(push.Images[0])}' is the only tag pushed: the version before cannot be had again; push one with version or commit, too");
        }
    }

    /// <summary>Another push of the repository names the same image otherwise, or images nobody knows.</summary>
    private static bool HasOtherTags(StepContext step, StepCapability push)
    {
        var names = push.Images.Select(NameOf).ToList();
        return step.Validation.Documents.Model(RepositoryPipelines.Of).All.SelectMany(pipeline => pipeline.Jobs).SelectMany(job => job.Steps.SelectMany(other => step.Reader.Of(job, other)))
            .Where(other => other.Capability == StepCapabilities.PushImage)
            .Any(other => other.Images.Count == 0 || other.Images.Any(image => !IsMoving(image) && (names.Contains(NameOf(image)) || NameOf(image).IndexOf('$') >= 0)));
    }

    private static bool IsMoving(string image)
    {
        var colon = Colon(image);
        return colon < 0 ? LastSegment(image).IndexOf('$') < 0 && image.IndexOf('@') < 0 : image.Substring(colon + 1) == "latest";
    }

    private static string NameOf(string image) => Colon(image) is var colon && colon < 0 ? image : image.Substring(0, colon);

    // Behind the last slash, since a registry may have a port; an expression holds slashes and colons of its own.
    private static int Colon(string image)
    {
        var colon = image.LastIndexOf(':');
        return colon > image.LastIndexOf('/') && colon > image.LastIndexOf('}') ? colon : -1;
    }

    private static string LastSegment(string image) => image.Substring(image.LastIndexOf('/') + 1);
}
