using System.Runtime.CompilerServices;

namespace DeployGuard.Secrets.Tokens;

/// <summary>
/// Finds every occurrence of many keywords in one pass over a text, whatever the case of its letters: the automaton of Aho and Corasick with
/// a dense table over the classes of characters that the keywords tell apart. Immutable; one serves any number of threads.
/// </summary>
internal sealed class KeywordAutomaton
{
    /// <summary>
    /// <see cref="MethodImplOptions"/>.AggressiveOptimization, which .NET Standard does not name: a build starts cold and reads megabytes before
    /// the runtime would compile the loop again.
    /// </summary>
    private const MethodImplOptions OptimizedAtOnce = (MethodImplOptions)512;

    /// <summary>The class of a character of ASCII; 0 for those no keyword contains, as for all others.</summary>
    private readonly byte[] classes;

    /// <summary>The state that follows a state and a class, at <c>state &lt;&lt; shift | class</c>.</summary>
    private readonly ushort[] next;
    private readonly int shift;

    /// <summary>States from here on end keywords: one comparison tells them from the others.</summary>
    private readonly int firstFinal;

    /// <summary>The keywords that end in the final states, longest first, and where those of each state begin.</summary>
    private readonly int[] keywords;
    private readonly int[] keywordsOf;

    /// <summary>Builds the automaton of some keywords.</summary>
    /// <param name="keywords">Keywords of ASCII characters, none empty; equal ones are found each for itself.</param>
    /// <exception cref="ArgumentException">A keyword is empty or not ASCII, or there are more than the table can hold.</exception>
    public KeywordAutomaton(IReadOnlyList<string> keywords)
    {
        classes = ClassesOf(keywords, out var last);
        while (1 << shift <= last) shift++;

        var trie = new KeywordTrie(keywords, classes, 1 << shift);
        firstFinal = trie.NumberOf(final: false);
        next = trie.Table();
        (this.keywords, keywordsOf) = trie.Keywords();
    }

    /// <summary>The occurrences in a text by where they end, longer ones first; reading them allocates nothing.</summary>
    /// <param name="text">The text; any size.</param>
    public KeywordHits Find(string text) => new(this, text);

    /// <summary>Reads on to the next place where a keyword ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">0-based offset of the next character to read; behind the last one read afterwards.</param>
    /// <param name="state">The state reached; 0 at the start.</param>
    /// <returns>False when the text ended first.</returns>
    [MethodImpl(OptimizedAtOnce)]
    internal bool Advance(string text, ref int position, ref int state)
    {
        // Locals, so that the loop runs in registers: this is where the time of a search goes.
        var map = classes;
        var table = next;
        var width = shift;
        var final = firstFinal;
        var current = state;
        for (var i = position; i < text.Length; i++)
        {
            var c = text[i];
            current = table[(current << width) | (c < (uint)map.Length ? map[c] : 0)];
            if (current < final) continue;

            position = i + 1;
            state = current;
            return true;
        }

        position = text.Length;
        state = current;
        return false;
    }

    /// <summary>The keywords that end in a final state: a range of what <see cref="KeywordAt"/> takes.</summary>
    internal (int Start, int End) KeywordsOf(int state) => (keywordsOf[state - firstFinal], keywordsOf[state - firstFinal + 1]);

    /// <summary>The 0-based number of a keyword, in the order they were given in.</summary>
    internal int KeywordAt(int index) => keywords[index];

    private static byte[] ClassesOf(IReadOnlyList<string> keywords, out byte last)
    {
        var classes = new byte[128];
        last = 0;
        foreach (var keyword in keywords)
        {
            if (keyword.Length == 0) throw new ArgumentException("A keyword is empty", nameof(keywords));

            foreach (var c in keyword)
            {
                if (c >= classes.Length) throw new ArgumentException("A keyword is not ASCII", nameof(keywords));
                if (classes[c] == 0) classes[char.ToLowerInvariant(c)] = classes[char.ToUpperInvariant(c)] = ++last;
            }
        }

        return classes;
    }
}
