using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles;

/// <summary>A use of a variable inside a word.</summary>
/// <param name="Name">The name; a digit or sign for positional and special parameters.</param>
/// <param name="Operator">What is done with the value.</param>
/// <param name="Operand">The text behind the operator as written, such as a default; null without operator.</param>
/// <param name="Span">From <c>$</c> to the end of the name or the closing brace.</param>
/// <param name="NameSpan">The name.</param>
public sealed record VariableReference(
    string Name, VariableOperator Operator, string? Operand, TextSpan Span, TextSpan NameSpan);

/// <summary>The forms of <c>${name…}</c> the builder knows.</summary>
public enum VariableOperator
{
    /// <summary><c>$x</c> and <c>${x}</c>.</summary>
    None,

    /// <summary><c>${x-y}</c>: y when x is unset.</summary>
    DefaultIfUnset,

    /// <summary><c>${x:-y}</c>: y when x is unset or empty.</summary>
    DefaultIfEmpty,

    /// <summary><c>${x+y}</c>: y when x is set.</summary>
    AlternativeIfSet,

    /// <summary><c>${x:+y}</c>: y when x is set and not empty.</summary>
    AlternativeIfNotEmpty,

    /// <summary><c>${x?m}</c>: the build fails with m when x is unset.</summary>
    RequiredSet,

    /// <summary><c>${x:?m}</c>: the build fails with m when x is unset or empty.</summary>
    RequiredNotEmpty,

    /// <summary><c>${x#p}</c>: without the shortest matching prefix.</summary>
    RemoveShortestPrefix,

    /// <summary><c>${x##p}</c>: without the longest matching prefix.</summary>
    RemoveLongestPrefix,

    /// <summary><c>${x%p}</c>: without the shortest matching suffix.</summary>
    RemoveShortestSuffix,

    /// <summary><c>${x%%p}</c>: without the longest matching suffix.</summary>
    RemoveLongestSuffix,

    /// <summary><c>${x/p/r}</c>: the first match replaced.</summary>
    ReplaceFirst,

    /// <summary><c>${x//p/r}</c>: every match replaced.</summary>
    ReplaceAll,
}
