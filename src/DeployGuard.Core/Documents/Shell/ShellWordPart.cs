using DeployGuard.Text;

namespace DeployGuard.Documents.Shell;

/// <summary>What a part of a word is.</summary>
public enum ShellWordPartKind
{
    /// <summary>Plain characters, backslash escapes resolved.</summary>
    Literal,

    /// <summary><c>'…'</c>, and <c>$'…'</c> with its escapes resolved.</summary>
    SingleQuoted,

    /// <summary><c>"…"</c>; its content is in <see cref="ShellWordPart.Parts"/>.</summary>
    DoubleQuoted,

    /// <summary><c>$x</c> or <c>${x…}</c>.</summary>
    Parameter,

    /// <summary><c>$(…)</c> or backticks.</summary>
    CommandSubstitution,

    /// <summary><c>&lt;(…)</c> or <c>&gt;(…)</c>.</summary>
    ProcessSubstitution,

    /// <summary><c>$((…))</c>.</summary>
    Arithmetic,

    /// <summary><c>*</c>, <c>?</c>, <c>[…]</c> or an extended pattern.</summary>
    Glob,

    /// <summary>The <c>{</c> of bash's <c>{a,b}</c> or <c>{1..3}</c>.</summary>
    BraceExpansion,

    /// <summary>The elements of <c>NAME=(…)</c>.</summary>
    Array,
}

/// <summary>A part of a word.</summary>
public sealed class ShellWordPart
{
    internal ShellWordPart(ShellWordPartKind kind, TextSpan span)
    {
        Kind = kind;
        Span = span;
    }

    /// <summary>What it is.</summary>
    public ShellWordPartKind Kind { get; }

    /// <summary>The part with its quotes or dollar sign; 0-based offsets in the file.</summary>
    public TextSpan Span { get; }

    /// <summary>
    /// The value after quote removal when it is known from the text alone: literals, single quotes, and double
    /// quotes that expand nothing. Null for all others.
    /// </summary>
    public string? Literal { get; internal init; }

    /// <summary>The name of a parameter: a variable, a digit or a special sign such as <c>@</c>; otherwise null.</summary>
    public string? Name { get; internal init; }

    /// <summary>
    /// What <c>${name…}</c> does beyond naming: <c>:-</c>, <c>:=</c>, <c>:?</c>, <c>:+</c>, <c>-</c>, <c>%</c>,
    /// <c>#</c> and so on; null for the bare forms.
    /// </summary>
    public string? Operator { get; internal init; }

    /// <summary>The parts inside double quotes, arithmetic, arrays and <c>${name:-…}</c>; otherwise empty.</summary>
    public IReadOnlyList<ShellWordPart> Parts { get; internal init; } = [];

    /// <summary>
    /// The commands of a substitution; null for other kinds and for a substitution nested too deeply to be read.
    /// </summary>
    public ShellList? Commands { get; internal init; }

    /// <summary>
    /// Where the characters of <see cref="Literal"/> stand in the text the word was read from; null when an
    /// escape stands for a character that is not written there.
    /// </summary>
    internal IReadOnlyList<TextSpan>? Runs { get; init; }
}
