using System.Globalization;

namespace DeployGuard.Documents.Dockerfiles.Images;

/// <summary>
/// A .NET base image, read from its name and tag as documented in dotnet-docker's list of supported tags: version,
/// then distribution and variant, joined by dashes.
/// </summary>
public sealed record DotNetImage
{
    private const int FirstMajorWithAppUser = 8;

    /// <summary>The family.</summary>
    public required DotNetImageKind Kind { get; init; }

    /// <summary>True below <c>dotnet/nightly/</c>.</summary>
    public bool IsNightly { get; init; }

    /// <summary>
    /// The version as the tag gives it, such as <c>8</c>, <c>8.0</c>, <c>8.0.11</c> or <c>10.0-preview</c>; null when the
    /// tag is missing, not known, or does not start with a digit.
    /// </summary>
    public string? Version { get; init; }

    /// <summary>The first number of <see cref="Version"/>; null when that is null.</summary>
    public int? Major { get; init; }

    /// <summary>The second number of <see cref="Version"/>; null when it is not given.</summary>
    public int? Minor { get; init; }

    /// <summary>What follows the version in the tag, such as <c>noble-chiseled-extra</c>; empty when nothing does.</summary>
    public string Variant { get; init; } = "";

    /// <summary>True for the images with build tools.</summary>
    public bool IsSdk => Kind is DotNetImageKind.Sdk or DotNetImageKind.FrameworkSdk;

    /// <summary>True for .NET Framework, which exists on Windows only.</summary>
    public bool IsFramework => Kind is DotNetImageKind.FrameworkSdk or DotNetImageKind.FrameworkRuntime;

    /// <summary>True for <c>-chiseled</c> and <c>-distroless</c>: no shell, no package manager, default user <c>app</c>.</summary>
    public bool IsDistroless => HasPart("chiseled") || HasPart("distroless");

    /// <summary>True for Nano Server.</summary>
    public bool IsNanoServer => HasPart("nanoserver");

    /// <summary>True when the tag names a Windows variant.</summary>
    public bool IsWindows => IsFramework || IsNanoServer || HasPart("windowsservercore");

    /// <summary>True when the tag names a Linux distribution; a tag without one serves both systems.</summary>
    public bool IsLinux => !IsWindows && Variant.Length > 0 && Array.Exists(LinuxParts, HasPart);

    /// <summary>True from 8 on, when Linux images have the user <c>app</c> and the variable <c>APP_UID</c>; null when not known.</summary>
    public bool? HasAppUser => IsWindows ? false : Major is null ? null : Major >= FirstMajorWithAppUser;

    private static readonly string[] LinuxParts =
    [
        "alpine", "jammy", "noble", "resolute", "focal", "bionic", "bookworm", "bullseye", "buster", "trixie", "azurelinux", "cbl",
        "mariner", "chiseled", "distroless",
    ];

    /// <summary>Reads the name of an image; null when it is no .NET image of Microsoft.</summary>
    public static DotNetImage? Of(ImageReference image)
    {
        if (image.Registry != "mcr.microsoft.com" || image.Repository is not { } repository) return null;

        const string root = "dotnet/";
        if (!repository.StartsWith(root, StringComparison.Ordinal)) return null;

        var name = repository.Substring(root.Length);
        var isNightly = name.StartsWith("nightly/", StringComparison.Ordinal);
        if (isNightly) name = name.Substring("nightly/".Length);
        return KindOf(name) is { } kind ? FromTag(kind, isNightly, image.Tag) : null;
    }

    private static DotNetImageKind? KindOf(string name) => name switch
    {
        "sdk" => DotNetImageKind.Sdk,
        "aspnet" => DotNetImageKind.AspNet,
        "runtime" => DotNetImageKind.Runtime,
        "runtime-deps" => DotNetImageKind.RuntimeDeps,
        "monitor" or "monitor/base" => DotNetImageKind.Monitor,
        "framework/sdk" => DotNetImageKind.FrameworkSdk,
        "framework/aspnet" or "framework/runtime" or "framework/wcf" => DotNetImageKind.FrameworkRuntime,
        _ => null,
    };

    private static DotNetImage FromTag(DotNetImageKind kind, bool isNightly, string? tag)
    {
        var parts = (tag ?? "").Split('-');
        var versionParts = VersionParts(parts);
        var numbers = parts[0].Split('.');
        return new DotNetImage
        {
            Kind = kind,
            IsNightly = isNightly,
            Version = versionParts == 0 ? null : string.Join("-", parts.Take(versionParts)),
            Major = versionParts == 0 ? null : Number(numbers[0]),
            Minor = versionParts == 0 || numbers.Length < 2 ? null : Number(numbers[1]),
            Variant = string.Join("-", parts.Skip(versionParts)),
        };
    }

    /// <summary>A pre-release label (<c>preview</c>, <c>rc.1.25451.107</c>) still belongs to the version.</summary>
    private static int VersionParts(string[] parts)
    {
        if (Number(parts[0].Split('.')[0]) is null) return 0;

        var isPreRelease = parts.Length > 1
            && (parts[1].StartsWith("preview", StringComparison.Ordinal) || parts[1].StartsWith("rc", StringComparison.Ordinal)
                || parts[1].StartsWith("alpha", StringComparison.Ordinal) || parts[1].StartsWith("beta", StringComparison.Ordinal));
        return isPreRelease ? 2 : 1;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private bool HasPart(string start) =>
        Variant.Split('-').Any(part => part.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}
