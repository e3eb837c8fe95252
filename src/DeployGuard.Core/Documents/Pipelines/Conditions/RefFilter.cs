namespace DeployGuard.Documents.Pipelines.Conditions;

/// <summary>
/// A list of the branches or tags that start a pipeline and one of those that do not. Other than a condition, it holds for another
/// branch when it lets any of those pass that people make for a change.
/// </summary>
/// <param name="include">Whether a name, as written and as git writes it out, is let in; null lets in all.</param>
/// <param name="exclude">Whether it is kept out.</param>
internal sealed class RefFilter(IReadOnlyList<Func<string, string, bool>>? include, IReadOnlyList<Func<string, string, bool>> exclude)
{
    /// <summary>A filter of names with <c>*</c>; of none in <paramref name="include"/> all are meant.</summary>
    public static RefFilter Of(IReadOnlyList<string>? include, IReadOnlyList<string> exclude) =>
        new(include is null ? null : [.. include.Select(Test)], [.. exclude.Select(Test)]);

    /// <summary>Whether it lets something of a kind pass.</summary>
    public Truth Passes(PipelineRef kind)
    {
        if (kind == PipelineRef.OtherBranch)
            return Any(kind, RefNames.Topic) ? Truth.True : Any(kind, RefNames.Flow) || HasStranger() ? Truth.Unknown : Truth.False;

        // Whoever keeps main out keeps it out under each of its names.
        if (kind == PipelineRef.MainBranch && exclude.Any(test => test("main", "refs/heads/main") || test("master", "refs/heads/master"))) return Truth.False;
        return Any(kind, RefNames.Of(kind)) ? Truth.True : HasStranger() ? Truth.Unknown : Truth.False;
    }

    private static Func<string, string, bool> Test(string pattern) =>
        (name, full) => Wildcards.IsMatch(pattern, name) || Wildcards.IsMatch(pattern, full);

    private static string FolderOf(PipelineRef kind) => kind switch
    {
        PipelineRef.Tag => "refs/tags/",
        PipelineRef.PullRequest => "refs/pull/",
        _ => "refs/heads/",
    };

    private bool Any(PipelineRef kind, IReadOnlyList<string> names) =>
        names.Any(name => (include is null || include.Any(test => test(name, FolderOf(kind) + name))) && !exclude.Any(test => test(name, FolderOf(kind) + name)));

    /// <summary>True when one of the names let in is none that is known here: the repository may call its main branch so.</summary>
    private bool HasStranger() => include is not null && include.Any(test => !Known.Any(known => test(known.Name, known.Full)));

    private static readonly IReadOnlyList<(string Name, string Full)> Known =
    [
        .. RefNames.Main.Concat(RefNames.Other).Select(name => (name, "refs/heads/" + name)),
        .. RefNames.Tag.Select(name => (name, "refs/tags/" + name)),
        .. RefNames.PullRequest.Select(name => (name, "refs/pull/" + name)),
    ];
}
