namespace DeployGuard.Documents.Compose;

/// <summary>The variables of compose files that nothing in the repository sets or shows.</summary>
public static class UnsetVariables
{
    /// <summary>The first use of each in a file, in file order; none where only a part of the repository is known.</summary>
    public static IReadOnlyList<ComposeVariableUse> In(ComposeDocument document, RepositoryDocuments documents)
    {
        if (!documents.Repository.IsComplete) return [];

        var sources = documents.Model(VariableSources.Build);
        return
        [
            .. documents.Model(ComposeVariables.Build).In(document)
                .Where(use => use.NeedsValue && !use.IsLikelyText)
                .GroupBy(use => use.Name, StringComparer.Ordinal)
                .Where(uses => !sources.HasSource(uses.Key, document) && sources.OnlyInServiceFile(uses.Key, document) is null)
                .Select(uses => uses.First()),
        ];
    }
}
