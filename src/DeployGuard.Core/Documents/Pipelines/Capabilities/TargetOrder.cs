namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>Puts the targets of a build in the order in which they run: what a target needs first, then itself, then what it triggers.</summary>
internal static class TargetOrder
{
    private const int MaximumTargets = 100;

    /// <summary>Every target that runs, once; the names behind which there is none come, too.</summary>
    /// <param name="names">What is asked for.</param>
    /// <param name="needs">What a target needs; empty for none, and for a name without target.</param>
    /// <param name="triggers">What runs behind a target.</param>
    /// <param name="comparer">How names compare.</param>
    public static IEnumerable<string> Of(
        IEnumerable<string> names, Func<string, IEnumerable<string>> needs, Func<string, IEnumerable<string>> triggers, StringComparer comparer)
    {
        var pending = new Stack<(string Name, bool IsReady)>(names.Reverse().Select(name => (name, false)));
        var seen = new HashSet<string>(comparer);
        while (pending.Count > 0)
        {
            var (name, isReady) = pending.Pop();
            if (isReady)
            {
                yield return name;
                continue;
            }

            if (seen.Count >= MaximumTargets || !seen.Add(name)) continue;
            foreach (var later in triggers(name).Reverse()) pending.Push((later, false));
            pending.Push((name, true));
            foreach (var need in needs(name).Reverse()) pending.Push((need, false));
        }
    }
}
