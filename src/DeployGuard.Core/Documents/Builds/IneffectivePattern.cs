using DeployGuard.Documents.IgnoreFiles;

namespace DeployGuard.Documents.Builds;

/// <summary>A pattern of .dockerignore that does not do what it says.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Flaw">Why.</param>
/// <param name="Other">The pattern that makes it so; null when none does.</param>
public sealed record IneffectivePattern(IgnorePattern Pattern, PatternFlaw Flaw, IgnorePattern? Other = null);

/// <summary>Why a pattern of .dockerignore has no effect.</summary>
public enum PatternFlaw
{
    /// <summary>A comment that does not start in the first column.</summary>
    IndentedComment,

    /// <summary>A comment behind the pattern, which is read as a part of it.</summary>
    TrailingComment,

    /// <summary>A '\' between folders, which only clients on Windows read as '/'.</summary>
    Backslash,

    /// <summary>The context itself, or a folder above it.</summary>
    OutsideContext,

    /// <summary>The same pattern stands above.</summary>
    Duplicate,

    /// <summary>An exception from nothing: no pattern above excludes what it names.</summary>
    NothingToTakeBack,

    /// <summary>An exception whose files a later pattern excludes again.</summary>
    ExcludedAgain,

    /// <summary>A name that exists in folders only, while the pattern holds at the top.</summary>
    TopOnly,
}
