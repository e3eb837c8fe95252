using DeployGuard.Text;

namespace DeployGuard.Documents.EnvFiles;

/// <summary>A statement the common readers of environment files do not take for the same.</summary>
/// <param name="Kind">What they disagree on.</param>
/// <param name="Span">The smallest text at fault.</param>
public sealed record EnvDisagreement(EnvDisagreementKind Kind, TextSpan Span)
{
    /// <summary>True for what quotes around the whole value settle.</summary>
    public bool IsAboutValue => Kind > EnvDisagreementKind.NameWithColon;
}

/// <summary>What readers of environment files disagree on.</summary>
public enum EnvDisagreementKind
{
    /// <summary><c>A="b"c</c>: a statement of its own for compose, part of the value or an error for others.</summary>
    TextBehindQuote,

    /// <summary>As <see cref="TextBehindQuote"/>, behind a value of several lines: its closing quote was meant to open another.</summary>
    UnclosedQuote,

    /// <summary><c>A: b</c>: an error or no variable at all for most.</summary>
    ColonSeparator,

    /// <summary><c>A:B=c</c>: compose sets A to <c>B=c</c>, others set <c>A:B</c>.</summary>
    NameWithColon,

    /// <summary><c>pa$word</c>: compose, the shell and DotNetEnv replace <c>$word</c>, others keep it.</summary>
    LiteralDollar,

    /// <summary><c>"C:\temp"</c>: a tab for some, two characters for others.</summary>
    BackslashEscape,

    /// <summary><c>A=#b</c>: a value for compose, an empty one with a comment for others.</summary>
    LeadingHash,

    /// <summary>A tab before '#': part of the value for compose, a comment for others.</summary>
    TabBeforeHash,

    /// <summary><c>A={"b": "c"}</c>: kept by compose, removed by the shell, an error for DotNetEnv.</summary>
    InnerQuote,

    /// <summary><c>A=b#c</c>: kept by compose, cut by dotenv of Node.js.</summary>
    GluedHash,
}
