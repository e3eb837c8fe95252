namespace DeployGuard.Documents.Kubernetes;

/// <summary>The places of a value that Kubernetes fills with a variable of the container: <c>$(NAME)</c>.</summary>
internal static class KubernetesReferences
{
    private const int LongestName = 200;

    /// <summary>The text with a character in the place of each of a reference: every other one keeps its place.</summary>
    public static string Hide(string text, char filler)
    {
        var start = text.IndexOf("$(", StringComparison.Ordinal);
        if (start < 0) return text;

        var result = text.ToCharArray();
        for (; start >= 0; start = text.IndexOf("$(", start + 1, StringComparison.Ordinal))
        {
            var end = text.IndexOf(')', start, Math.Min(LongestName, text.Length - start));
            for (var i = start; i <= end; i++)
                if (result[i] is not ('\r' or '\n')) result[i] = filler;
        }

        return new string(result);
    }
}
