namespace DeployGuard.Documents.AnalyzerConfigs;

/// <summary>
/// The name of an .editorconfig section as a pattern for paths, with the results of the C# compiler:
/// <c>*</c> (not '/'), <c>**</c>, <c>?</c> (also '/'), <c>[a-z]</c>, <c>[!a]</c>, <c>{a,b}</c>, <c>{1..5}</c> and
/// <c>\</c> to escape. All ways through the pattern are followed at once, so the time is bounded by the product of
/// the two lengths whatever the pattern.
/// </summary>
public sealed class SectionGlob
{
    private readonly IReadOnlyList<GlobStep> steps;
    private readonly IReadOnlyList<NumberRange> ranges;

    private SectionGlob(IReadOnlyList<GlobStep> steps, IReadOnlyList<NumberRange> ranges)
    {
        this.steps = steps;
        this.ranges = ranges;
    }

    /// <summary>The pattern a section name stands for, or null when it is malformed and matches nothing.</summary>
    public static SectionGlob? Parse(string name) =>
        SectionGlobParser.Parse(name) is { } program ? new SectionGlob(program.Steps, program.Ranges) : null;

    /// <summary>True when the pattern matches the whole path.</summary>
    /// <param name="path">From the folder of the config file, starting with '/', separated by '/'.</param>
    public bool IsMatch(string path)
    {
        // The order of the ways is that of a backtracking regex: where several lead to the end the first counts,
        // and it alone decides which digits a number range took.
        var current = new GlobWays(steps.Count);
        var next = new GlobWays(steps.Count);
        var pending = new Stack<(int Step, Captures? Captures)>();
        Follow(current, pending, 0, null, 0);
        for (var i = 0; i < path.Length && current.Count > 0; i++)
        {
            next.Clear();
            for (var way = 0; way < current.Count; way++)
            {
                var (step, captures) = current[way];
                if (steps[step].Accepts(path[i])) Follow(next, pending, step + 1, captures, i + 1);
            }

            (current, next) = (next, current);
        }

        for (var way = 0; way < current.Count; way++)
        {
            var (step, captures) = current[way];
            if (steps[step].Kind == GlobStepKind.Match) return AreInRange(captures, path);
        }

        return false;
    }

    /// <summary>Adds a step and all that can be reached from it without a character.</summary>
    private void Follow(
        GlobWays ways, Stack<(int Step, Captures? Captures)> pending, int first, Captures? captures, int position)
    {
        pending.Push((first, captures));
        while (pending.Count > 0)
        {
            var (index, taken) = pending.Pop();
            if (!ways.TryVisit(index)) continue;

            var step = steps[index];
            switch (step.Kind)
            {
                case GlobStepKind.Split:
                    pending.Push((step.Other, taken));
                    pending.Push((index + 1, taken));
                    break;
                case GlobStepKind.Jump:
                    pending.Push((step.Other, taken));
                    break;
                case GlobStepKind.NumberStart or GlobStepKind.NumberEnd:
                    pending.Push((index + 1, new Captures(step.Other, position, taken)));
                    break;
                default:
                    ways.Add(index, taken);
                    break;
            }
        }
    }

    /// <summary>A range inside a choice that was not taken has no number, which the compiler reads as no match.</summary>
    private bool AreInRange(Captures? captures, string path)
    {
        if (ranges.Count == 0) return true;

        var numbers = new string?[ranges.Count];
        for (; captures is not null; captures = captures.Before?.Before)
        {
            var end = captures;
            var start = captures.Before!;
            numbers[end.Range] ??= path.Substring(start.Position, end.Position - start.Position);
        }

        return Enumerable.Range(0, numbers.Length).All(i => ranges[i].Contains(numbers[i]));
    }

    /// <summary>Where number ranges began and ended on a way, the last first.</summary>
    private sealed record Captures(int Range, int Position, Captures? Before);

    /// <summary>The ways that are still open after some characters, in order of preference.</summary>
    private sealed class GlobWays(int steps)
    {
        private readonly List<(int Step, Captures? Captures)> ways = [];
        private readonly int[] visited = new int[steps];
        private int generation = 1;

        public int Count => ways.Count;

        public (int Step, Captures? Captures) this[int index] => ways[index];

        public bool TryVisit(int step)
        {
            if (visited[step] == generation) return false;
            visited[step] = generation;
            return true;
        }

        public void Add(int step, Captures? captures) => ways.Add((step, captures));

        public void Clear()
        {
            ways.Clear();
            generation++;
        }
    }
}
