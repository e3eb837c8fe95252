using DeployGuard.Documents.Pipelines.GitHub.Expressions;
using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>
/// The combinations of a matrix for which a job is the same to those who read it. It is one job for all of them, unless its environment, or
/// what it hands to the workflow it calls, tells them apart: a deployment to staging is another one than that to production.
/// </summary>
/// <param name="Rows">The combinations; null when the job has no matrix that is written out.</param>
/// <param name="Row">One of them, when what tells them apart is the same for all; null otherwise.</param>
/// <param name="Suffix">What tells the share from others, for names of people; empty for the only one.</param>
internal sealed record MatrixShare(IReadOnlyList<MatrixRow>? Rows, MatrixRow? Row, string Suffix)
{
    /// <summary>More environments nobody deploys to by one matrix.</summary>
    private const int MaximumShares = 16;

    /// <summary>A job whose combinations are not told apart.</summary>
    public static MatrixShare Whole { get; } = new(null, null, "");

    /// <summary>The shares of a job; never empty.</summary>
    /// <param name="job">The job.</param>
    /// <param name="scope">What is known where it stands, variables left out: they do not count there.</param>
    public static IReadOnlyList<MatrixShare> Of(WorkflowJob job, WorkflowScope scope)
    {
        if (MatrixRows.Of(job.Body, scope) is not { } rows) return [Whole];

        List<ExpressionPart> parts = [.. Texts(job).SelectMany(text => ExpressionPart.In(text.Value)).Where(part => part.Asks("matrix"))];
        if (parts.Count == 0) return [new MatrixShare(rows, null, "")];

        var shares = new List<(string Values, List<MatrixRow> Rows)>();
        foreach (var row in rows)
        {
            foreach (var _ in parts)
                if (!scope.Fuel.Take()) return [new MatrixShare(rows, null, "")];
            List<string?> known = [.. parts.Select(part => ConstantTexts.Of(part.Node!, scope, row))];
            var values = string.Join(", ", known);
            var share = shares.Find(one => one.Values == values);
            if (share.Rows is null) shares.Add((values, [row]));
            else share.Rows.Add(row);
            if (known.Contains(null) || shares.Count > MaximumShares) return [new MatrixShare(rows, null, "")];
        }

        return [.. shares.Select(share => new MatrixShare(share.Rows, share.Rows[0], shares.Count == 1 ? "" : $" ({share.Values})"))];
    }

    private static IEnumerable<YamlScalar> Texts(WorkflowJob job)
    {
        if (job.Uses is null) return WorkflowExpansion.EnvironmentOf(job.Body) is { } environment ? [environment] : [];
        return job.Body.Find("with")?.Target is YamlMapping with ? with.EffectiveEntries.Select(entry => entry.Value.Target).OfType<YamlScalar>() : [];
    }
}
