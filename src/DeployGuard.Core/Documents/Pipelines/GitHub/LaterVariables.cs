namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>Variables that steps set for those behind them: <c>echo "NAME=value" &gt;&gt; $GITHUB_ENV</c>.</summary>
internal static class LaterVariables
{
    private const string File = "GITHUB_ENV";

    /// <summary>The names that anything is assigned to in a file that writes variables: more than are set, and none too few.</summary>
    public static HashSet<string> Of(RepositoryDocuments documents)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in documents.All<PipelineFile>())
        {
            var text = file.Text.Content;
            if (file.Dialect is not (PipelineDialect.GitHubWorkflow or PipelineDialect.GitHubAction) || text.IndexOf(File, StringComparison.Ordinal) < 0) continue;

            for (var i = 1; i < text.Length; i++)
            {
                // NAME=value, and NAME<<END for several lines.
                if (text[i] != '=' && !(text[i] == '<' && i + 1 < text.Length && text[i + 1] == '<')) continue;

                var start = i;
                while (start > 0 && IsOfName(text[start - 1])) start--;
                if (start < i) names.Add(text.Substring(start, i - start));
            }
        }

        return names;
    }

    private static bool IsOfName(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
}
