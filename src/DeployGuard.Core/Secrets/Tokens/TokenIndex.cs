using DeployGuard.Secrets.Readers;

namespace DeployGuard.Secrets.Tokens;

/// <summary>The shapes of formats by the texts that announce them, and the signs of other secrets: one pass over a text finds both.</summary>
internal sealed class TokenIndex
{
    private readonly KeywordAutomaton automaton;

    /// <summary>For each of the automaton's first keywords what it may announce; the signs come behind them.</summary>
    private readonly List<List<Candidate>> candidates;

    /// <summary>Indexes formats; of two that match the same text the earlier one has the lower rank.</summary>
    public TokenIndex(IReadOnlyList<TokenFormat> formats)
    {
        // Loops and reference types: what queries of values would have to compile first takes longer than the work.
        var keywords = new List<string>();
        var announced = new List<List<Candidate>>();
        var known = new Dictionary<string, List<Candidate>>(StringComparer.Ordinal);
        for (var rank = 0; rank < formats.Count; rank++)
        {
            foreach (var shape in formats[rank].AllShapes())
            {
                var keyword = shape.Anchor.ToLowerInvariant();
                if (!known.TryGetValue(keyword, out var candidatesOf))
                {
                    known.Add(keyword, candidatesOf = []);
                    keywords.Add(keyword);
                    announced.Add(candidatesOf);
                }

                candidatesOf.Add(new Candidate(formats[rank], shape, rank));
            }
        }

        foreach (var sign in SignKeyword.All) keywords.Add(sign.Text);
        automaton = new KeywordAutomaton(keywords);
        candidates = announced;
    }

    /// <summary>Reads a text once, whatever is in it.</summary>
    /// <param name="text">The text; any size.</param>
    /// <param name="tokens">Gets the tokens with their rank; null unless there is one.</param>
    /// <param name="signs">Gets the signs in order; null unless there is one.</param>
    public void Scan(string text, ref List<(Credential Credential, int Rank)>? tokens, ref List<TextSign>? signs)
    {
        foreach (var hit in automaton.Find(text))
        {
            if (hit.Keyword < candidates.Count)
            {
                foreach (var candidate in candidates[hit.Keyword])
                    if (candidate.CredentialAt(text, hit.End) is { } credential) (tokens ??= []).Add((credential, candidate.Rank));
            }
            else
            {
                var sign = SignKeyword.All[hit.Keyword - candidates.Count];
                var start = hit.End - sign.Text.Length;
                if (sign.IsSignAt(text, start)) (signs ??= []).Add(new TextSign(start, sign.Kind));
            }
        }
    }

    /// <summary>A shape of a format.</summary>
    private sealed class Candidate(TokenFormat format, TokenShape shape, int rank)
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
