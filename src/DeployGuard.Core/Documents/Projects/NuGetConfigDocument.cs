using DeployGuard.Documents.Settings;
using DeployGuard.Text;

namespace DeployGuard.Documents.Projects;

/// <summary>A nuget.config. Source: NuGet reference, "nuget.config File Reference".</summary>
/// <param name="text">The file.</param>
/// <param name="sources">The package sources it adds.</param>
/// <param name="comments">Its comments; none when null.</param>
public sealed class NuGetConfigDocument(SourceText text, IReadOnlyList<PackageSource> sources, IReadOnlyList<Comment>? comments = null) : Document(text)
{
    /// <summary>The package sources this file adds, in order; empty when it is not well-formed.</summary>
    public IReadOnlyList<PackageSource> Sources { get; } = sources;

    /// <summary>
    /// The passwords of package sources that stand in the file as they are, by the places of their values; not those an
    /// environment variable brings (<c>%TOKEN%</c>). Their values appear in no message.
    /// </summary>
    public IReadOnlyList<AttributeSyntax> ClearTextPasswords { get; init; } = [];

    /// <summary>All values of the file by the element around them and their key: <c>acme:ClearTextPassword</c>, <c>apikeys:https://…</c>.</summary>
    public IReadOnlyList<SettingsEntry> Settings { get; init; } = [];

    /// <inheritdoc/>
    public override IReadOnlyList<Comment> Comments { get; } = comments ?? [];

    /// <summary>True when packages may come from somewhere else than nuget.org, the default of every machine.</summary>
    public bool HasOwnSources => Sources.Any(source => !source.IsNuGetOrg);
}

/// <summary>A package source of a nuget.config.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Value">A URL, or a folder relative to the file.</param>
/// <param name="Span">The value in the file.</param>
public sealed record PackageSource(string Key, string Value, TextSpan Span)
{
    /// <summary>True for the public gallery.</summary>
    public bool IsNuGetOrg =>
        Value.StartsWith("https://api.nuget.org/", StringComparison.OrdinalIgnoreCase)
        || Value.StartsWith("https://www.nuget.org/", StringComparison.OrdinalIgnoreCase);
}
