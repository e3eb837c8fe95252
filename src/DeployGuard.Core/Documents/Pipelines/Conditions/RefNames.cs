namespace DeployGuard.Documents.Pipelines.Conditions;

/// <summary>
/// Names that stand for the refs a checklist tells apart. No file says what the main branch is called: these are the names that
/// repositories give it, and those of branches that are worked on.
/// </summary>
internal static class RefNames
{
    /// <summary>What is shipped; a condition that one of them passes lets the main branch pass.</summary>
    public static IReadOnlyList<string> Main { get; } = ["main", "master", "trunk", "production", "prod", "live"];

    /// <summary>Branches anybody makes for a change.</summary>
    public static IReadOnlyList<string> Topic { get; } = ["feature/login", "fix-typo", "users/ann/topic", "bugfix/42", "dependabot/nuget/a-1.0", "123-add-x"];

    /// <summary>Branches with a part in a flow: mostly protected, and shipped by some.</summary>
    public static IReadOnlyList<string> Flow { get; } =
        ["develop", "dev", "development", "release", "release/1.0", "release-1.0", "releases/1.0", "hotfix/1.0", "hotfix-1", "staging", "test", "canary", "next", "qa"];

    /// <summary>Any branch but the main one.</summary>
    public static IReadOnlyList<string> Other { get; } = [.. Topic, .. Flow];

    /// <summary>Tags that are versions.</summary>
    public static IReadOnlyList<string> Tag { get; } = ["v1.2.3", "1.2.3", "v1.2", "release-1.2.3", "release/1.2.3"];

    /// <summary>What Azure and GitHub call the merge of a pull request, without <c>refs/pull/</c>.</summary>
    public static IReadOnlyList<string> PullRequest { get; } = ["12/merge"];

    private static IReadOnlyList<string> Nested { get; } = [.. Other, .. Main.Select(name => "feature/" + name)];

    /// <summary>The names of one kind.</summary>
    public static IReadOnlyList<string> Of(PipelineRef kind) => kind switch
    {
        PipelineRef.MainBranch => Main,
        PipelineRef.OtherBranch => Other,
        PipelineRef.Tag => Tag,
        _ => PullRequest,
    };

    /// <summary>The names of one kind when another branch may lie in a folder and be called like the main one there: <c>feature/main</c>.</summary>
    public static IReadOnlyList<string> OfNested(PipelineRef kind) => kind == PipelineRef.OtherBranch ? Nested : Of(kind);

    /// <summary>The names of one kind as git writes them out.</summary>
    public static IReadOnlyList<string> FullOf(PipelineRef kind)
    {
        var folder = kind switch
        {
            PipelineRef.MainBranch or PipelineRef.OtherBranch => "refs/heads/",
            PipelineRef.Tag => "refs/tags/",
            _ => "refs/pull/",
        };
        return [.. Of(kind).Select(name => folder + name)];
    }
}
