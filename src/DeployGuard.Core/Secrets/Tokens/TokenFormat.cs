namespace DeployGuard.Secrets.Tokens;

/// <summary>The format of the tokens of a service: how they look, and what looks like them and is none.</summary>
/// <param name="Id">The id by which tools know it; that of gitleaks where it has one.</param>
/// <param name="Title">What it is in words that follow "a" or "the".</param>
/// <param name="Patterns">The shapes; see <see cref="TokenPattern"/>.</param>
internal sealed record TokenFormat(string Id, string Title, params string[] Patterns)
{
    /// <summary>Names, in whatever case, one of which has to stand before a token that nothing in itself gives away.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>How many characters may stand between the name and the token.</summary>
    public int Reach { get; init; } = 40;

    /// <summary>Words, in whatever case, one of which has to stand within 100 characters before the token; none needs to if empty.</summary>
    public IReadOnlyList<string> Context { get; init; } = [];

    /// <summary>Shapes that no pattern can tell.</summary>
    public IReadOnlyList<TokenShape> Shapes { get; init; } = [];

    /// <summary>How sure a match is; what <see cref="Checksum"/> says counts more.</summary>
    public CredentialConfidence Confidence { get; init; } = CredentialConfidence.High;

    /// <summary>Some services also give such tokens to browsers, where they are no secret.</summary>
    public bool MayBePublic { get; init; }

    /// <summary>What is a private key is no token.</summary>
    public bool IsPrivateKey { get; init; }

    /// <summary>Whether a text of the shape can be a token at all.</summary>
    public Func<string, bool>? Accepts { get; init; }

    /// <summary>
    /// Whether the checksum in a token holds. It says how sure a match is and not whether there is one: examples, and the tokens of
    /// services that follow the same format without the checksum, would be missed.
    /// </summary>
    public Func<string, bool>? Checksum { get; init; }

    /// <summary>Texts with one token that is found; assembled when asked for, so that no scanner takes the sources for a leak.</summary>
    public required Func<IEnumerable<string>> Positives { get; init; }

    /// <summary>Texts that look alike and hold no token: placeholders and near misses.</summary>
    public required Func<IEnumerable<string>> Negatives { get; init; }

    /// <summary>All the ways to find such tokens.</summary>
    public IEnumerable<TokenShape> AllShapes()
    {
        var patterns = Patterns.SelectMany(TokenPattern.Of).ToList();
        return Names.Count == 0
            ? Shapes.Concat(patterns.Select(pattern => new MarkedToken(pattern)))
            : Shapes.Concat(from name in Names from pattern in patterns select new NamedToken(name, Reach, pattern));
    }

    /// <summary>How sure it is that a text of the shape is a token.</summary>
    public CredentialConfidence ConfidenceOf(string token) =>
        Checksum is null ? Confidence : Checksum(token) ? CredentialConfidence.High : CredentialConfidence.Medium;

    /// <summary>True when the words a token needs stand before it.</summary>
    public bool HasContext(string text, int start)
    {
        const int Window = 100;
        var from = Math.Max(0, start - Window);
        return Context.Count == 0
            || Context.Any(word => text.IndexOf(word, from, start - from, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
