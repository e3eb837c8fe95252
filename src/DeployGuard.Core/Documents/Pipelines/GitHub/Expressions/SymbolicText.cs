namespace DeployGuard.Documents.Pipelines.GitHub.Expressions;

/// <summary>
/// A text of which only a part may be known: the ref of a branch of any name begins with <c>refs/heads/</c>, and that of the main
/// branch has one of several names. Case is ignored, as GitHub does.
/// </summary>
internal sealed class SymbolicText
{
    private readonly string suffix;
    private readonly IReadOnlyList<string> never;

    private SymbolicText(IReadOnlyList<string>? names, string prefix, string suffix, IReadOnlyList<string> never) =>
        (Names, Prefix, this.suffix, this.never) = (names, prefix, suffix, never);

    /// <summary>The names that all stand for the text, one for a literal; null when the middle is not known.</summary>
    public IReadOnlyList<string>? Names { get; }

    /// <summary>What an open text begins with.</summary>
    public string Prefix { get; }

    /// <summary>The text when there is only one; null otherwise.</summary>
    public string? Literal => Names is { Count: 1 } ? Names[0] : null;

    /// <summary>True when it cannot be empty, false when it is; unknown otherwise.</summary>
    public Truth HasContent =>
        Names is not null ? TruthLogic.Of(Names[0].Length > 0) : Prefix.Length + suffix.Length > 0 || never.Contains("") ? Truth.True : Truth.Unknown;

    /// <summary>A text that is known.</summary>
    public static SymbolicText Of(string text) => new([text], text, "", []);

    /// <summary>A text with several names, each of which it may be called by.</summary>
    public static SymbolicText OneOf(IEnumerable<string> names) => new([.. names], "", "", []);

    /// <summary>A text with an unknown middle.</summary>
    /// <param name="prefix">What it begins with.</param>
    /// <param name="suffix">What it ends with.</param>
    /// <param name="never">What it is not.</param>
    public static SymbolicText Open(string prefix, string suffix = "", params string[] never) => new(null, prefix, suffix, never);

    /// <summary>Two texts one behind the other.</summary>
    public SymbolicText Append(SymbolicText next) =>
        Names is not null && next.Names is not null && (Literal ?? next.Literal) is not null
            ? OneOf(Names.SelectMany(first => next.Names.Select(second => first + second)))
            : Open(Names is null ? Prefix : Literal + (Literal is null ? "" : next.Literal ?? next.Prefix), next.Names is null ? next.suffix : next.Literal ?? "");

    public Truth EqualTo(SymbolicText other)
    {
        if (Names is null && other.Names is null) return StartsTogether(Prefix, other.Prefix) ? Truth.Unknown : Truth.False;
        if (Names is null) return other.EqualTo(this);
        if (other.Names is not null) return TruthLogic.Of(Names.Any(name => other.Names.Contains(name, StringComparer.OrdinalIgnoreCase)));
        return Names.Any(other.MayBe) ? Truth.Unknown : Truth.False;
    }

    public Truth StartsWith(SymbolicText other)
    {
        if (other.Literal is not { } start) return Truth.Unknown;
        if (Names is not null) return TruthLogic.Of(Names.Any(name => name.StartsWith(start, StringComparison.OrdinalIgnoreCase)));
        if (Prefix.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return Truth.True;
        return StartsTogether(Prefix, start) ? Truth.Unknown : Truth.False;
    }

    public Truth EndsWith(SymbolicText other)
    {
        if (other.Literal is not { } end) return Truth.Unknown;
        if (Names is not null) return TruthLogic.Of(Names.Any(name => name.EndsWith(end, StringComparison.OrdinalIgnoreCase)));
        return suffix.EndsWith(end, StringComparison.OrdinalIgnoreCase) ? Truth.True : Truth.Unknown;
    }

    public Truth Contains(SymbolicText other)
    {
        if (other.Literal is not { } part) return Truth.Unknown;
        if (Names is not null) return TruthLogic.Of(Names.Any(name => Has(name, part)));
        if (Has(Prefix, part) || Has(suffix, part)) return Truth.True;
        // A ref does not hold the beginning of another kind of ref.
        return part.StartsWith("refs/", StringComparison.OrdinalIgnoreCase) && Prefix.Length > 0 ? StartsWith(other) : Truth.Unknown;
    }

    private static bool Has(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool StartsTogether(string one, string other) =>
        string.Compare(one, 0, other, 0, Math.Min(one.Length, other.Length), StringComparison.OrdinalIgnoreCase) == 0;

    private bool MayBe(string text) =>
        text.Length >= Prefix.Length + suffix.Length
        && text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && text.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
        && !never.Contains(text, StringComparer.OrdinalIgnoreCase);
}
