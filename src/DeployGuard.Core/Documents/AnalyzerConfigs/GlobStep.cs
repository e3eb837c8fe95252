using System.Globalization;

namespace DeployGuard.Documents.AnalyzerConfigs;

/// <summary>What one step of a <see cref="SectionGlob"/> does.</summary>
internal enum GlobStepKind
{
    /// <summary>Takes one given character.</summary>
    Character,

    /// <summary>Takes any character.</summary>
    Any,

    /// <summary>Takes any character but '/'.</summary>
    AnyButSlash,

    /// <summary>Takes an ASCII digit.</summary>
    Digit,

    /// <summary>Takes a character of a class.</summary>
    Class,

    /// <summary>Goes on with the next step or, as second choice, with <see cref="GlobStep.Other"/>.</summary>
    Split,

    /// <summary>Goes on with <see cref="GlobStep.Other"/>.</summary>
    Jump,

    /// <summary>The number of range <see cref="GlobStep.Other"/> begins.</summary>
    NumberStart,

    /// <summary>The number of range <see cref="GlobStep.Other"/> ends.</summary>
    NumberEnd,

    /// <summary>The end of the pattern.</summary>
    Match,
}

/// <summary>One step of a <see cref="SectionGlob"/>.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Character">The character it takes, when it takes a given one.</param>
/// <param name="Other">0-based index of another step or of a number range.</param>
/// <param name="Class">The characters it takes, when it takes one of a class.</param>
internal sealed record GlobStep(GlobStepKind Kind, char Character = '\0', int Other = 0, CharacterClass? Class = null)
{
    /// <summary>True when the step takes the character.</summary>
    public bool Accepts(char c) => Kind switch
    {
        GlobStepKind.Character => c == Character,
        GlobStepKind.Any => true,
        GlobStepKind.AnyButSlash => c != '/',
        GlobStepKind.Digit => c is >= '0' and <= '9',
        GlobStepKind.Class => Class!.Contains(c),
        _ => false,
    };
}

/// <summary>The numbers of a <c>{1..5}</c>, both ends included.</summary>
internal sealed record NumberRange(int Minimum, int Maximum)
{
    /// <summary>The range between two numbers in any order; it contains nothing when one is no 32-bit number.</summary>
    public static NumberRange Parse(string one, string other) =>
        TryParse(one, out var first) && TryParse(other, out var second)
            ? new NumberRange(Math.Min(first, second), Math.Max(first, second))
            : new NumberRange(1, 0);

    /// <summary>True when the text is a number of the range.</summary>
    public bool Contains(string? number) => TryParse(number, out var value) && Minimum <= value && value <= Maximum;

    private static bool TryParse(string? number, out int value) =>
        int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
}
