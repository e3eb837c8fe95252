using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A restart policy the engine does not have; compose passes it on unread.</summary>
public sealed class DG2027UnknownRestartPolicy : ComposeServiceRule
{
    private static readonly string[] Policies = ["no", "always", "on-failure", "unless-stopped"];

    // The words of a swarm, and those compose translates.
    private static readonly string[] Conditions = ["none", "on-failure", "any", "always", "unless-stopped", "no"];

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2027", "Restart policy is unknown", FindingLevel.Blocking);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context)
    {
        if (service.Scalar("restart") is { Kind: YamlScalarKind.String, Value: { Length: > 0 } policy } text && !IsPolicy(policy) && !ComposeValues.IsPlaceholder(policy))
            yield return Report(text.Location, $"No restart policy is called '{Excerpt.Of(policy)}'; write {Nearest(policy, Policies, "always, unless-stopped, on-failure or no")}");

        var condition = service.Content.Find("deploy", "restart_policy", "condition") as ComposeScalar;
        if (condition is { Kind: YamlScalarKind.String, Value: { Length: > 0 } word } && !Conditions.Contains(word) && !ComposeValues.IsPlaceholder(word))
            yield return Report(condition.Location, $"No restart condition is called '{Excerpt.Of(word)}'; write {Nearest(word, Conditions, "none, on-failure or any")}");
    }

    private static bool IsPolicy(string policy)
    {
        const string limited = "on-failure:";
        return Policies.Contains(policy)
            || (policy.StartsWith(limited, StringComparison.Ordinal) && ComposeValues.IsInteger(policy.Substring(limited.Length)));
    }

    private static string Nearest(string word, string[] words, string all) =>
        NearestName.Find(word.Replace('_', '-').Replace(' ', '-'), words) is { } near ? $"'{near}'" : all;
}
