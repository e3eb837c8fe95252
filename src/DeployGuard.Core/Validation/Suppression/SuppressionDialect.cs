using DeployGuard.Documents;

namespace DeployGuard.Validation.Suppression;

/// <summary>How one tool writes suppression comments.</summary>
/// <param name="Tool">The tool as in aliases (<c>hadolint:DL3006</c>); null for DeployGuard's own ids.</param>
internal abstract record SuppressionDialect(string? Tool)
{
    /// <summary>All dialects that are understood.</summary>
    public static IReadOnlyList<SuppressionDialect> All { get; } =
    [
        new KeywordDialect(null, "deployguard")
        {
            Forms =
            {
                ["disable"] = SuppressionScope.LineOrStatement,
                ["disable-next-line"] = SuppressionScope.NextStatement,
                ["disable-file"] = SuppressionScope.File,
            },
            // Two dashes end the well-formedness of an XML comment.
            ReasonSigns = [" -- ", " - "],
        },
        // https://github.com/hadolint/hadolint#ignoring-rules
        new KeywordDialect("hadolint", "hadolint")
        {
            Forms =
            {
                ["ignore"] = SuppressionScope.NextStatement,
                ["stage ignore"] = SuppressionScope.Section,
                ["global ignore"] = SuppressionScope.File,
            },
            ReasonSigns = ["#"],
        },
        new CheckDirectiveDialect(),
        new DclintDialect(),
        new DotenvLinterDialect(),
        new BracketDialect("zizmor"),
        new BracketDialect("actionlint"),
    ];

    /// <summary>The name that stands for every check of a tool.</summary>
    public const string EveryCheck = "all";

    /// <summary>What the comment asks for, or null when it is not of this dialect.</summary>
    public abstract SuppressionComment? Read(Comment comment, Document document);

    /// <summary>The names, or the one that stands for every check when there are none.</summary>
    /// <param name="names">The names.</param>
    /// <param name="keyword">Where the comment says what it wants.</param>
    protected static IReadOnlyList<SuppressedName> AllIfNone(IReadOnlyList<SuppressedName> names, Text.TextSpan keyword) =>
        names.Count > 0 ? names : [new SuppressedName(EveryCheck, keyword)];

    /// <summary>The words of a list separated by commas or spaces.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="start">0-based offset of the list in the file.</param>
    /// <param name="end">0-based offset behind it.</param>
    protected static IReadOnlyList<SuppressedName> ReadNames(string text, int start, int end)
    {
        var names = new List<SuppressedName>();
        for (var i = start; i < end;)
        {
            var first = i;
            while (i < end && text[i] != ',' && !char.IsWhiteSpace(text[i])) i++;
            if (i > first)
                names.Add(new SuppressedName(text.Substring(first, i - first), new Text.TextSpan(first, i - first)));
            else
                i++;
        }

        return names;
    }
}
