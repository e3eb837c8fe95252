using DeployGuard.Secrets.Readers;
using DeployGuard.Secrets.Tokens;
using DeployGuard.Text;

namespace DeployGuard.Secrets;

/// <summary>Finds credentials in texts: the one detector of the rules and of the analyzer.</summary>
public static class CredentialDetector
{
    private static readonly (SecretSigns Signs, Func<string, TextBlock, IEnumerable<SecretPart>> Read)[] Readers =
    [
        (SecretSigns.Word, ConnectionStrings.In),
        (SecretSigns.Address, Addresses.In),
        (SecretSigns.Header, AuthorizationHeaders.In),
        (SecretSigns.Option, CommandLines.In),
        (SecretSigns.Statement, SqlStatements.In),
        (SecretSigns.Word, Assignments.In),
    ];

    /// <summary>
    /// Everything in a text that shows by its own shape what it is: tokens and private keys, passwords in connection strings and
    /// addresses, on command lines and in assignments. In the order of the text, without overlaps.
    /// </summary>
    /// <param name="text">A literal, a value or a whole file; any size.</param>
    public static IReadOnlyList<Credential> Find(string text)
    {
        // The token in a connection string is a token: what is found first stays.
        var found = TokenDetector.Find(text, out var signs);
        if (signs is null) return found;

        if (signs.Exists(IsWord) && ConnectionStrings.OfWhole(text) is { } whole) return Merge(found, Judged(whole));

        // The more specific readers first.
        var blocks = TextBlocks.Of(text, signs);
        foreach (var (kind, reader) in Readers) found = Merge(found, Judged(text, blocks, kind, reader));
        return found;
    }

    /// <summary>The tokens of known services and the private keys in a text; in its order, without overlaps.</summary>
    /// <param name="text">A literal, a value or a whole file; any size.</param>
    public static IReadOnlyList<Credential> FindTokens(string text) => TokenDetector.Find(text);

    /// <summary>
    /// What a value amounts to beside its name: the strongest of what shows by its own shape, the first of equal ones, else by the name alone.
    /// Null for what is no secret or cannot be told. The span is in the value.
    /// </summary>
    /// <param name="name">The name of the variable, setting or option; may be empty.</param>
    /// <param name="value">The value, <see cref="CredentialLiteral.Hidden"/> for each part that is not written down.</param>
    public static Credential? Of(string name, string value)
    {
        Credential? strongest = null;
        var isForBrowsers = false;
        foreach (var credential in Find(value))
        {
            // What browsers get is no secret, though the name may speak of a key.
            if (credential.MayBePublic && CredentialLiteral.IsForClients(name)) isForBrowsers = true;
            else if (strongest is null || credential.Strength > strongest.Strength) strongest = credential;
        }

        if (strongest is not null || isForBrowsers) return strongest;
        return CredentialLiteral.OfNamed(name, value) is { } strength
            ? new Credential(CredentialKind.NamedValue, new TextSpan(0, value.Length), "secret") { Strength = strength }
            : null;
    }

    /// <summary>
    /// The credentials among the words of a command, by the options of the program they call: <c>["docker", "login", "-p", "x"]</c>. Words that are
    /// themselves a text with a credential count too. In the order of the words.
    /// </summary>
    /// <param name="words">What the program gets, without quotes.</param>
    public static IReadOnlyList<CredentialInWord> FindInWords(IReadOnlyList<string> words)
    {
        var found = new List<CredentialInWord>();
        foreach (var (word, part) in CommandLine.In([.. words.Select(word => new CommandWord(word, 0) { IsQuoted = true })], isText: false))
            if (part.Judge() is { } credential && !found.Exists(one => one.Word == word)) found.Add(new CredentialInWord(word, credential));
        for (var i = 0; i < words.Count; i++)
            if (!found.Exists(one => one.Word == i)) found.AddRange(Find(words[i]).Select(credential => new CredentialInWord(i, credential)));
        found.Sort((one, other) => one.Word != other.Word ? one.Word.CompareTo(other.Word) : one.Credential.Span.Start.CompareTo(other.Credential.Span.Start));
        return found;
    }

    private static bool IsWord(TextSign sign) => sign.Kind == SecretSigns.Word;

    private static List<Credential>? Judged(string text, List<TextBlock> blocks, SecretSigns signs, Func<string, TextBlock, IEnumerable<SecretPart>> reader)
    {
        List<Credential>? found = null;
        foreach (var block in blocks)
            if ((block.Signs & signs) != 0) Judge(reader(text, block), ref found);
        found?.Sort(InOrder);
        return found;
    }

    private static List<Credential>? Judged(IEnumerable<SecretPart> parts)
    {
        List<Credential>? found = null;
        Judge(parts, ref found);
        found?.Sort(InOrder);
        return found;
    }

    private static void Judge(IEnumerable<SecretPart> parts, ref List<Credential>? found)
    {
        foreach (var part in parts)
            if (part.Judge() is { } credential) (found ??= []).Add(credential);
    }

    private static int InOrder(Credential one, Credential other) => one.Span.Start.CompareTo(other.Span.Start);

    private static IReadOnlyList<Credential> Merge(IReadOnlyList<Credential> first, List<Credential>? second)
    {
        if (second is null) return first;

        var result = new List<Credential>(first.Count + second.Count);
        var next = 0;
        foreach (var credential in second)
        {
            while (next < first.Count && first[next].Span.Start < credential.Span.End) result.Add(first[next++]);
            if (result.Count == 0 || result[result.Count - 1].Span.End <= credential.Span.Start) result.Add(credential);
        }

        for (; next < first.Count; next++) result.Add(first[next]);
        return result;
    }
}
