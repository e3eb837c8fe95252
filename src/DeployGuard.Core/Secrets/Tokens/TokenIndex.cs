namespace DeployGuard.Secrets.Tokens;

/// <summary>The shapes of formats by the texts that announce them.</summary>
internal sealed class TokenIndex
{
    /// <summary>Indexes formats; of two that match the same text the earlier one has the lower rank.</summary>
    public TokenIndex(IReadOnlyList<TokenFormat> formats)
    {
        var groups =
            (from rank in Enumerable.Range(0, formats.Count)
             from shape in formats[rank].AllShapes()
             group new Candidate(formats[rank], shape, rank) by shape.Anchor.ToLowerInvariant()).ToList();
        Automaton = new KeywordAutomaton([.. groups.Select(group => group.Key)]);
        Candidates = [.. groups.Select(group => group.ToArray())];
    }

    /// <summary>Finds the texts that announce tokens.</summary>
    public KeywordAutomaton Automaton { get; }

    /// <summary>For each keyword of the automaton what it may announce.</summary>
    public Candidate[][] Candidates { get; }

    /// <summary>A shape of a format.</summary>
    internal readonly struct Candidate(TokenFormat format, TokenShape shape, int rank)
    {
        private readonly int anchor = shape.Anchor.Length;

        /// <summary>Of two candidates for the same text the one of lower rank counts.</summary>
        public int Rank => rank;

        /// <summary>The token that an occurrence of the shape's anchor belongs to; null if there is none.</summary>
        /// <param name="text">The text that is searched.</param>
        /// <param name="end">0-based offset just behind the anchor.</param>
        public Credential? CredentialAt(string text, int end)
        {
            if (shape.At(text, end - anchor) is not { } match) return null;
            if (TokenFiller.IsFiller(text.Substring(match.Random.Start, match.Random.Length), match.IsMixed)) return null;

            var token = text.Substring(match.Span.Start, match.Span.Length);
            if (PublicSamples.Contain(token) || format.Accepts?.Invoke(token) == false || !format.HasContext(text, match.Span.Start)) return null;

            return new Credential(format.IsPrivateKey ? CredentialKind.PrivateKey : CredentialKind.Token, match.Span, format.Title)
            {
                Format = format.Id,
                Confidence = format.ConfidenceOf(token),
                MayBePublic = format.MayBePublic,
            };
        }
    }
}
