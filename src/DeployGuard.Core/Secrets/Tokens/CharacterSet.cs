namespace DeployGuard.Secrets.Tokens;

/// <summary>A set of ASCII characters.</summary>
internal readonly struct CharacterSet
{
    private readonly ulong low;
    private readonly ulong high;

    private CharacterSet(ulong low, ulong high) => (this.low, this.high) = (low, high);

    /// <summary>Capitals, small letters and digits are all in it: a random text of some length mixes them.</summary>
    public bool IsMixed => Contains('G') && Contains('g') && Contains('7');

    /// <summary>True when the character is in the set.</summary>
    public bool Contains(char c) => c < 64 ? ((low >> c) & 1) != 0 : c < 128 && ((high >> (c - 64)) & 1) != 0;

    /// <summary>The set with the characters from <paramref name="first"/> to <paramref name="last"/> added.</summary>
    public CharacterSet With(char first, char last)
    {
        var (l, h) = (low, high);
        for (var c = first; c <= last; c++)
        {
            if (c < 64) l |= 1UL << c;
            else h |= 1UL << (c - 64);
        }

        return new CharacterSet(l, h);
    }
}
