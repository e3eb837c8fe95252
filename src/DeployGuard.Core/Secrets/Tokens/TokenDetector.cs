using DeployGuard.Secrets.Readers;

namespace DeployGuard.Secrets.Tokens;

/// <summary>Finds the tokens of known services and private keys by their own shape.</summary>
public static class TokenDetector
{
    /// <summary>No token is shorter; most literals are.</summary>
    private const int Shortest = 16;

    private static readonly Lazy<TokenIndex> Index = new(() => new TokenIndex(TokenFormats.All));

    /// <summary>The tokens and private keys in a text; in its order, without overlaps. Reads the text once, whatever is in it.</summary>
    /// <param name="text">A literal, a value or a whole file; any size.</param>
    public static IReadOnlyList<Credential> Find(string text) => text.Length < Shortest ? [] : Find(text, out _);

    /// <summary>The same, and in the same pass the places where other secrets may stand.</summary>
    /// <param name="text">A literal, a value or a whole file; any size.</param>
    /// <param name="signs">The places, in order; null for none.</param>
    internal static IReadOnlyList<Credential> Find(string text, out List<TextSign>? signs)
    {
        List<(Credential Credential, int Rank)>? found = null;
        signs = null;
        Index.Value.Scan(text, ref found, ref signs);
        if (found is null) return [];
        return WithoutOverlaps(found);
    }

    // A token may hold what looks like another: the one that begins first is the whole.
    private static List<Credential> WithoutOverlaps(List<(Credential Credential, int Rank)> found)
    {
        var end = 0;
        var apart = new List<Credential>();
        foreach (var (credential, _) in found.OrderBy(item => item.Credential.Span.Start).ThenByDescending(item => item.Credential.Span.Length).ThenBy(item => item.Rank))
        {
            if (credential.Span.Start < end) continue;
            apart.Add(credential);
            end = credential.Span.End;
        }

        return apart;
    }
}
