using DeployGuard.Text;

namespace DeployGuard.Documents.Settings;

/// <summary>What a setting holds.</summary>
public enum SettingsValueKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A number without quotes.</summary>
    Number,

    /// <summary><c>true</c>, <c>false</c> or <c>null</c> without quotes.</summary>
    Switch,
}

/// <summary>A setting of a file: a single value under a key.</summary>
/// <param name="Key">Its key.</param>
/// <param name="KeySpan">The name in the file, without quotes; for an item of an array its value.</param>
/// <param name="Value">The value, decoded.</param>
/// <param name="Kind">What it is.</param>
public sealed record SettingsEntry(SettingsKey Key, TextSpan KeySpan, DecodedText Value, SettingsValueKind Kind = SettingsValueKind.Text)
{
    /// <summary>True for a setting that somebody turned off by making it a comment.</summary>
    public bool IsCommented { get; init; }
}
