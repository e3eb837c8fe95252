using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Compose;

namespace DeployGuard.Core.Tests.Documents.Compose;

/// <summary>Compose projects of fixtures, and their models as one line of text.</summary>
internal static class ComposeModels
{
    /// <summary>The only project of some files.</summary>
    public static ComposeProject Single(params (string Path, string Content)[] files) => Assert.Single(All(files));

    public static IReadOnlyList<ComposeProject> All(params (string Path, string Content)[] files) =>
        files.Aggregate(TestRepository.Empty, (repository, file) => repository.With(file.Path, file.Content))
            .Documents().Model(ComposeProjects.Build).All;

    /// <summary>The value at a path of keys separated by '/', in YAML's flow style; <c>-</c> when there is none.</summary>
    public static string At(this ComposeProject project, string path) =>
        project.Root.Find(path.Split('/')) is { } node ? Render(node) : "-";

    private static string Render(ComposeNode node) => node switch
    {
        ComposeMapping mapping => "{" + string.Join(", ", mapping.Entries.Select(entry => $"{entry.Name}: {Render(entry.Value)}")) + "}",
        ComposeSequence sequence => "[" + string.Join(", ", sequence.Items.Select(Render)) + "]",
        ComposeScalar { IsNull: true } => "~",
        ComposeScalar scalar => scalar.Value ?? $"?{scalar.Raw}?",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
