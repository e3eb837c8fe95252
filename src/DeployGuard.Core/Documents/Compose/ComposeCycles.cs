namespace DeployGuard.Documents.Compose;

/// <summary>Services of a project that wait for each other in a circle.</summary>
/// <param name="Services">The services on the way round, each once: all, or the first twelve of a longer way.</param>
/// <param name="Length">How many services the way has.</param>
/// <param name="Closing">The reference that closes the circle: from the last service to the first.</param>
public sealed record ComposeCycle(IReadOnlyList<string> Services, int Length, ComposeReference Closing)
{
    /// <summary>Keeps what is held small when many references lead far back.</summary>
    private const int MaximumNames = 12;

    /// <summary>
    /// One circle for each reference that leads back, in the order a search from the first service meets them. References between
    /// services that no profile starts together close none.
    /// </summary>
    public static IReadOnlyList<ComposeCycle> In(ComposeProject project)
    {
        var cycles = new List<ComposeCycle>();
        var done = new HashSet<string>(StringComparer.Ordinal);
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        var path = new List<string>();
        var pending = new Stack<IEnumerator<ComposeReference>>();
        foreach (var root in project.Services)
        {
            if (!done.Contains(root.Name)) Enter(root);
            while (pending.Count > 0)
            {
                if (!pending.Peek().MoveNext())
                {
                    pending.Pop().Dispose();
                    var left = path[path.Count - 1];
                    path.RemoveAt(path.Count - 1);
                    depths.Remove(left);
                    done.Add(left);
                    continue;
                }

                var reference = pending.Peek().Current;
                if (depths.TryGetValue(reference.Name!, out var depth))
                    cycles.Add(new ComposeCycle(path.GetRange(depth, Math.Min(path.Count - depth, MaximumNames)), path.Count - depth, reference));
                else if (!done.Contains(reference.Name!)) Enter(project.FindService(reference.Name!)!);
            }
        }

        return cycles;

        void Enter(ComposeService service)
        {
            depths[service.Name] = path.Count;
            path.Add(service.Name);
            pending.Push(References(service, project).GetEnumerator());
        }
    }

    private static IEnumerable<ComposeReference> References(ComposeService service, ComposeProject project) =>
        ComposeReferences.ToServices(service)
            .Where(reference => reference.Name is { } name && project.FindService(name) is { } other && service.MayRunWith(other))
            .GroupBy(reference => reference.Name, StringComparer.Ordinal)
            .Select(alike => alike.First());
}
