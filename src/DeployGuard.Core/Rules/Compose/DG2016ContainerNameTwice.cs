using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A <c>container_name</c> that two services ask for.</summary>
public sealed class DG2016ContainerNameTwice : ComposeProjectRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2016", "Container name is used twice", FindingLevel.Blocking)
    {
        Aliases = ["dclint:no-duplicate-container-names"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeProject project, ValidationContext context)
    {
        var named = from service in project.Services
                    let name = service.Scalar("container_name")
                    where name is { Raw.Length: > 0 }
                    orderby project.FileOrder(name.Location)
                    select (Service: service, Name: name);

        // Two texts with the same variables have the same value, whatever it is.
        return from alike in named.GroupBy(one => one.Name.Raw, StringComparer.Ordinal)
               let all = alike.ToList()
               from later in all.Skip(1)
               let first = all.TakeWhile(one => one != later).FirstOrDefault(one => one.Service.MayRunWith(later.Service))
               where first.Service is not null
               select Report(later.Name.Location, $"'{Excerpt.Of(first.Service.Name)}' has this container name already; give this one a name of its own, or none") with
               {
                   Related = [new RelatedLocation(first.Name.Location, "Takes the same name")],
               };
    }
}
