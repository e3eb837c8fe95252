namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>A row of the tables of commands: a program with its verbs, and what a call of it does for a deployment.</summary>
/// <param name="Words">
/// The program and the verbs that follow it in this order, options between them left out; each with its alternatives behind <c>|</c>. The
/// program may have a <c>*</c>.
/// </param>
/// <param name="Capabilities">What it does.</param>
internal sealed record CommandRow(string Words, StepCapabilities Capabilities)
{
    private readonly string[][] words = [.. Words.Split(' ').Select(word => word.Split('|'))];

    /// <summary>Groups of alternatives separated by blanks; of each group an argument has to be one.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>Alternatives separated by blanks of which no argument may be one.</summary>
    public string Without { get; init; } = "";

    /// <summary>What the job has to be like.</summary>
    public CapabilityProviso Proviso { get; init; }

    /// <summary>What else has to hold; null for nothing.</summary>
    public Func<CommandCall, bool>? When { get; init; }

    /// <summary>The programs it is about, in lower case.</summary>
    public IReadOnlyList<string> Programs => words[0];

    /// <summary>True when it is about a program.</summary>
    public bool IsAbout(string program) => IsOneOf(words[0], program);

    /// <summary>The place of the last word of a call that is of this row, -1 for the program alone; null when the call is another one.</summary>
    public int? Match(CommandCall call)
    {
        if (LastWord(call) is not { } last) return null;
        if (With.Any(group => !call.Has(group)) || (Without.Length > 0 && call.Has(Without))) return null;
        return When is null || When(call) ? last : null;
    }

    /// <summary>The row and what it looked for in a call, in short.</summary>
    public string EvidenceOf(CommandCall call, int last)
    {
        var verbs = new List<string> { call.Program };
        for (int i = 0, word = 1; i <= last && word < words.Length; i++)
        {
            if (!IsOneOf(words[word], call.Arguments[i].Text)) continue;
            verbs.Add(call.Arguments[i].Text);
            word++;
        }

        // A long value is not worth its place, and may be none of ours to show.
        verbs.AddRange(With.Select(call.Find).OfType<CommandWord>().Select(word => word.Text).Where(text => text.Length <= 30 && text.IndexOf(CommandWord.Hole) < 0));
        return string.Join(" ", verbs.Distinct());
    }

    private int? LastWord(CommandCall call)
    {
        var last = -1;
        var word = 1;
        for (var i = 0; i < call.Arguments.Count && word < words.Length; i++)
        {
            var text = call.Arguments[i].Text;
            if (IsOneOf(words[word], text)) (last, word) = (i, word + 1);
            else if (!call.Arguments[i].IsOption && !IsValue(call, i)) return null;
        }

        return word == words.Length ? last : null;
    }

    /// <summary>Behind an option may stand its value, as in <c>kubectl -n shop apply</c>.</summary>
    private static bool IsValue(CommandCall call, int index) =>
        index > 0 && call.Arguments[index - 1].IsOption && call.Arguments[index - 1].Text.IndexOf('=') < 0;

    private static bool IsOneOf(string[] alternatives, string text)
    {
        foreach (var one in alternatives)
            if (WordPattern.Is(one, text)) return true;
        return false;
    }
}
