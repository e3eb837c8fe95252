namespace DeployGuard.Repository;

/// <summary>
/// A compiled wildcard pattern over paths with '/' as separator. Patterns and paths come from files nobody has vetted:
/// all ways to match are followed at once, so the time is bounded by pattern times path and nothing backtracks.
/// </summary>
internal sealed class PathPattern
{
    private readonly Step[] steps;
    private readonly string literalPrefix;
    private readonly string? nameInAnyFolder;

    private PathPattern(Step[] steps)
    {
        this.steps = steps;
        literalPrefix = LiteralFrom(0);
        if (steps.Length > 2 && steps[1].Kind == StepKind.RunToSeparator && LiteralFrom(2) is { Length: > 0 } name)
            nameInAnyFolder = name.Length == steps.Length - 3 ? name : null;
    }

    private enum StepKind
    {
        Accept,
        Character,
        NotSeparator,
        Class,
        RunInSegment,
        RunOverSegments,
        RunToSeparator,
        Fork,
        Jump,
    }

    /// <summary>True when the pattern matches the path, or a folder above it when <paramref name="orFolderAbove"/>.</summary>
    public bool IsMatch(string path, bool orFolderAbove)
    {
        // Most patterns of real files are plain paths or "**/name".
        if (!path.StartsWith(literalPrefix, StringComparison.Ordinal)) return false;
        if (literalPrefix.Length == steps.Length - 1) return EndsAt(path, literalPrefix.Length, orFolderAbove);
        if (nameInAnyFolder is not null) return HasName(path, nameInAnyFolder, orFolderAbove);

        var current = new StateSet(steps.Length);
        var next = new StateSet(steps.Length);
        current.Reset();
        Enter(literalPrefix.Length, current);
        for (var i = literalPrefix.Length; current.Count > 0; i++)
        {
            if (EndsAt(path, i, orFolderAbove) && current.Contains(steps.Length - 1)) return true;
            if (i == path.Length) return false;

            next.Reset();
            for (var s = 0; s < current.Count; s++) Advance(current[s], path[i], next);
            (current, next) = (next, current);
        }

        return false;
    }

    private static bool EndsAt(string path, int index, bool orFolderAbove) =>
        index == path.Length || (orFolderAbove && path[index] == '/');

    private static bool HasName(string path, string name, bool orFolderAbove)
    {
        for (var start = 0; start >= 0 && start + name.Length <= path.Length;)
        {
            var isThere = string.CompareOrdinal(path, start, name, 0, name.Length) == 0;
            if (isThere && EndsAt(path, start + name.Length, orFolderAbove)) return true;

            var separator = path.IndexOf('/', start);
            start = separator < 0 ? -1 : separator + 1;
        }

        return false;
    }

    private string LiteralFrom(int start) =>
        new([.. steps.Skip(start).TakeWhile(step => step.Kind == StepKind.Character).Select(step => step.Character)]);

    private void Advance(int index, char c, StateSet next)
    {
        var step = steps[index];
        switch (step.Kind)
        {
            case StepKind.Character when c == step.Character:
            case StepKind.NotSeparator when c != '/':
            case StepKind.Class when c != '/' && step.Class!.Contains(c):
                Enter(index + 1, next);
                break;
            case StepKind.RunInSegment when c != '/':
            case StepKind.RunOverSegments:
                Enter(index, next);
                break;
            case StepKind.RunToSeparator:
                next.Add(index);
                if (c == '/') Enter(index + 1, next);
                break;
        }
    }

    /// <summary>Adds a state and all that can be reached from it without a character.</summary>
    private void Enter(int index, StateSet states)
    {
        var pending = states.Pending;
        pending.Push(index);
        while (pending.Count > 0)
        {
            index = pending.Pop();
            if (!states.Add(index)) continue;

            var step = steps[index];
            if (step.Kind is StepKind.RunInSegment or StepKind.RunOverSegments or StepKind.Fork) pending.Push(index + 1);
            if (step.Kind is StepKind.Fork or StepKind.Jump) pending.Push(step.Target);
        }
    }

    /// <summary>A set of characters given by ranges.</summary>
    internal sealed record CharacterClass(IReadOnlyList<(char First, char Last)> Ranges, bool IsNegated)
    {
        public bool Contains(char c) => Ranges.Any(range => range.First <= c && c <= range.Last) != IsNegated;
    }

    /// <summary>Puts a pattern together, left to right.</summary>
    internal sealed class Builder
    {
        private readonly List<Step> steps = [];

        /// <summary>The place where the next step will stand.</summary>
        public int Position => steps.Count;

        public void Character(char c) => steps.Add(new Step(StepKind.Character, c));

        /// <summary><c>?</c>: one character of a name.</summary>
        public void NotSeparator() => steps.Add(new Step(StepKind.NotSeparator));

        public void Class(CharacterClass characters) => steps.Add(new Step(StepKind.Class) { Class = characters });

        /// <summary><c>*</c>: any characters of a name.</summary>
        public void RunInSegment() => steps.Add(new Step(StepKind.RunInSegment));

        /// <summary><c>**</c> at an end: anything.</summary>
        public void RunOverSegments() => steps.Add(new Step(StepKind.RunOverSegments));

        /// <summary><c>**/</c>: nothing, or anything that ends in a separator.</summary>
        public void Folders()
        {
            // Two in a row mean the same as one.
            if (steps.Count > 0 && steps[steps.Count - 1].Kind == StepKind.RunToSeparator) return;
            Fork(Position + 2);
            steps.Add(new Step(StepKind.RunToSeparator));
        }

        /// <summary>Goes on with the next step and, at the same time, at another place.</summary>
        /// <returns>The step, to be given to <see cref="SetTarget"/> when the place is not known yet.</returns>
        public int Fork(int target = 0)
        {
            steps.Add(new Step(StepKind.Fork) { Target = target });
            return Position - 1;
        }

        /// <summary>Goes on at another place, given later to <see cref="SetTarget"/>.</summary>
        public int Jump()
        {
            steps.Add(new Step(StepKind.Jump));
            return Position - 1;
        }

        public void SetTarget(int step, int target) => steps[step] = steps[step] with { Target = target };

        public PathPattern Build() => new([.. steps, new Step(StepKind.Accept)]);
    }

    private readonly record struct Step(StepKind Kind, char Character = '\0')
    {
        public CharacterClass? Class { get; init; }

        public int Target { get; init; }
    }

    private sealed class StateSet(int capacity)
    {
        private readonly int[] addedIn = new int[capacity];
        private readonly List<int> states = [];
        private int generation;

        public Stack<int> Pending { get; } = new();

        public int Count => states.Count;

        public int this[int index] => states[index];

        public void Reset()
        {
            generation++;
            states.Clear();
        }

        public bool Contains(int state) => addedIn[state] == generation;

        public bool Add(int state)
        {
            if (addedIn[state] == generation) return false;
            addedIn[state] = generation;
            states.Add(state);
            return true;
        }
    }
}
