namespace DeployGuard.Secrets.Tokens;

/// <summary>The tree of keywords an automaton is built of, with its transitions completed.</summary>
internal sealed class KeywordTrie
{
    private readonly int width;
    private readonly List<int[]> children = [];

    /// <summary>The keywords that end in a state, those that are ends of longer ones included.</summary>
    private readonly List<List<int>> ends = [];

    /// <summary>The number of each state in the table: those that end keywords come last, and the root stays first.</summary>
    private readonly int[] numbers;

    public KeywordTrie(IReadOnlyList<string> keywords, byte[] classes, int width)
    {
        this.width = width;
        Add();
        for (var keyword = 0; keyword < keywords.Count; keyword++)
        {
            var state = 0;
            foreach (var c in keywords[keyword])
            {
                ref var child = ref children[state][classes[c]];
                state = child != 0 ? child : child = Add();
            }

            ends[state].Add(keyword);
        }

        Complete();
        numbers = new int[children.Count];
        var (plain, final) = (0, NumberOf(final: false));
        for (var state = 0; state < numbers.Length; state++) numbers[state] = ends[state].Count == 0 ? plain++ : final++;
    }

    /// <summary>How many states end a keyword, or end none.</summary>
    public int NumberOf(bool final) => ends.Count(keywords => keywords.Count > 0 == final);

    /// <summary>The transitions, a row of the tree's width for each state.</summary>
    public ushort[] Table()
    {
        var table = new ushort[children.Count * width];
        for (var state = 0; state < children.Count; state++)
        {
            for (var i = 0; i < width; i++) table[(numbers[state] * width) + i] = (ushort)numbers[children[state][i]];
        }

        return table;
    }

    /// <summary>The keywords of the final states one after another, and where those of each begin, with one place more for the end.</summary>
    public (int[] Keywords, int[] Starts) Keywords()
    {
        var all = new List<int>();
        var starts = new List<int> { 0 };
        foreach (var keywords in ends)
        {
            if (keywords.Count == 0) continue;
            all.AddRange(keywords);
            starts.Add(all.Count);
        }

        return (all.ToArray(), starts.ToArray());
    }

    // Breadth first: where a keyword cannot go on, the longest end of it that begins another one does.
    private void Complete()
    {
        var shorter = new int[children.Count];
        var queue = new List<int>(children.Count);
        foreach (var child in children[0])
            if (child != 0) queue.Add(child);
        for (var first = 0; first < queue.Count; first++)
        {
            var state = queue[first];
            ends[state].AddRange(ends[shorter[state]]);
            for (var i = 0; i < width; i++)
            {
                var (child, other) = (children[state][i], children[shorter[state]][i]);
                if (child == 0)
                {
                    children[state][i] = other;
                    continue;
                }

                shorter[child] = other;
                queue.Add(child);
            }
        }
    }

    private int Add()
    {
        if (children.Count > ushort.MaxValue) throw new ArgumentException("There are more keywords than the table can hold");

        children.Add(new int[width]);
        ends.Add([]);
        return children.Count - 1;
    }
}
