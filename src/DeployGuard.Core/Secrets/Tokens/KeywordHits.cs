namespace DeployGuard.Secrets.Tokens;

/// <summary>An occurrence of a keyword.</summary>
/// <param name="Keyword">0-based number of the keyword, in the order the automaton got them in.</param>
/// <param name="End">0-based offset just behind it.</param>
internal readonly record struct KeywordHit(int Keyword, int End);

/// <summary>The occurrences of an automaton's keywords in a text, for <c>foreach</c>.</summary>
internal struct KeywordHits
{
    private readonly KeywordAutomaton automaton;
    private readonly string text;
    private int position;
    private int state;
    private int index;
    private int end;

    internal KeywordHits(KeywordAutomaton automaton, string text)
    {
        this.automaton = automaton;
        this.text = text;
        index = -1;
    }

    /// <summary>The occurrence the last <see cref="MoveNext"/> went to.</summary>
    public readonly KeywordHit Current => new(automaton.KeywordAt(index), position);

    /// <summary>Itself, from the place it is at.</summary>
    public readonly KeywordHits GetEnumerator() => this;

    /// <summary>Goes to the next occurrence; false when there is none.</summary>
    public bool MoveNext()
    {
        if (++index < end) return true;
        if (!automaton.Advance(text, ref position, ref state)) return false;

        (index, end) = automaton.KeywordsOf(state);
        return true;
    }
}
