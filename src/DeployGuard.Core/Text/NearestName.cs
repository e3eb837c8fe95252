namespace DeployGuard.Text;

/// <summary>Finds the name that was probably meant when an unknown one was written.</summary>
public static class NearestName
{
    private const int LongestName = 64;

    /// <summary>
    /// The candidate nearest to a name, case aside: one edit away for names of three or four characters, up to two for
    /// longer ones, where inserting, dropping, replacing and swapping neighbours each count as one. Null when none is that
    /// near, for shorter names, and for names above 64 characters. The first of equally near ones wins.
    /// </summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        if (name.Length is < 3 or > LongestName) return null;

        var limit = name.Length < 5 ? 1 : 2;
        string? nearest = null;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) > limit) continue;

            var distance = Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance > limit) continue;

            nearest = candidate;
            if (distance == 0) break;
            limit = distance - 1;
        }

        return nearest;
    }

    // Optimal string alignment: Levenshtein plus swaps of neighbours, the commonest slip of the hand.
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replaced, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
