using DeployGuard.Documents.Dockerfiles.Expansion;

namespace DeployGuard.Documents.Dockerfiles.Images;

/// <summary>What is known of images that Dockerfiles start from. Null and Unknown mean: say nothing.</summary>
public static class ImageFacts
{
    /// <summary>
    /// True when containers of the image run as another user than root by default, false when they run as root, null when
    /// it is not known.
    /// </summary>
    public static bool? RunsAsNonRoot(ImageReference image)
    {
        if (image.IsScratch) return false;
        if (DotNetImage.Of(image) is { } dotNet) return DotNetRunsAsNonRoot(dotNet, image);
        if (image.FullRepository is not { } name) return null;

        if (name.StartsWith("gcr.io/distroless/", StringComparison.Ordinal))
            return image.Tag is null ? (image.Digest is null && image.IsVersionKnown ? false : null) : HasPart(image.Tag, "nonroot");
        if (name.StartsWith("mcr.microsoft.com/windows/nanoserver", StringComparison.Ordinal)) return true;
        if (name.StartsWith("mcr.microsoft.com/windows/server", StringComparison.Ordinal)) return false;
        if (KnownImages.NonRoot.Contains(name)) return true;
        if (KnownImages.DropRoot.Contains(name)) return null;
        if (KnownImages.Root.Contains(name)) return false;
        return KnownImages.NonRootFamilies.Any(family => name.StartsWith(family, StringComparison.Ordinal)) ? true : null;
    }

    /// <summary>True for images made to build software: SDKs and compilers. Interpreters such as node and python are run-times too.</summary>
    public static bool IsToolchain(ImageReference image)
    {
        if (DotNetImage.Of(image) is { } dotNet) return dotNet.IsSdk;
        return image.FullRepository is { } name
            && (KnownImages.Toolchains.Contains(name)
                || KnownImages.ToolchainFamilies.Any(family => name.StartsWith(family, StringComparison.Ordinal)));
    }

    /// <summary>
    /// True for images that start a server by themselves and for .NET's run-time images, which exist to be started. Where
    /// it is false a Dockerfile without command describes an image to build or work in.
    /// </summary>
    public static bool IsMadeToRun(ImageReference image)
    {
        if (DotNetImage.Of(image) is { } dotNet) return !dotNet.IsSdk;
        return image.FullRepository is { } name && KnownImages.Servers.Contains(name);
    }

    /// <summary>False for images without a shell, true for images known to have one, null when it is not known.</summary>
    public static bool? HasShell(ImageReference image)
    {
        if (image.IsScratch) return false;
        if (DotNetImage.Of(image) is { } dotNet)
            return dotNet.IsDistroless || dotNet.Kind == DotNetImageKind.Monitor ? false : image.Tag is null ? null : true;
        if (image.FullRepository is not { } name) return null;

        if (name.StartsWith("gcr.io/distroless/", StringComparison.Ordinal))
            return image.Tag is null ? null : HasPart(image.Tag, "debug");
        return KnownImages.Root.Contains(name) ? true : null;
    }

    /// <summary>The operating system inside an image.</summary>
    /// <param name="image">The image.</param>
    /// <param name="isWrittenForWindows">
    /// True when the Dockerfile chooses the backtick as escape character, which only Windows paths ask for: it decides for
    /// images that exist for both systems.
    /// </param>
    public static ImageOperatingSystem OperatingSystemOf(ImageReference image, bool isWrittenForWindows)
    {
        if (DotNetImage.Of(image) is { } dotNet)
        {
            if (dotNet.IsWindows) return ImageOperatingSystem.Windows;
            if (dotNet.IsLinux) return ImageOperatingSystem.Linux;
            if (image.Tag is null && !image.IsVersionKnown) return ImageOperatingSystem.Unknown;
            return isWrittenForWindows ? ImageOperatingSystem.Windows : ImageOperatingSystem.Linux;
        }

        if (Names(image.Repository, image.Tag)) return ImageOperatingSystem.Windows;
        if (image.FullRepository is { } name && KnownImages.Root.Contains(name)) return ImageOperatingSystem.Linux;
        if (isWrittenForWindows) return ImageOperatingSystem.Windows;
        return image.IsRepositoryKnown ? ImageOperatingSystem.Linux : ImageOperatingSystem.Unknown;
    }

    /// <summary>What an image sets a variable to. Unknown for variables and images nothing is known of.</summary>
    /// <param name="image">The image; null when not even its name is known.</param>
    /// <param name="name">The variable.</param>
    public static VariableValue EnvironmentOf(ImageReference? image, string name)
    {
        if (image is null) return VariableValue.Unknown;
        if (image.IsScratch) return name == "PATH" ? VariableValue.Unknown : VariableValue.Unset;
        if (DotNetImage.Of(image) is { } dotNet) return DotNetEnvironment.Find(dotNet, name);

        // Only Microsoft's images have APP_UID: elsewhere USER $APP_UID is an empty one.
        return name == "APP_UID" && image.FullRepository is { } repository && KnownImages.Root.Contains(repository)
            ? VariableValue.Unset
            : VariableValue.Unknown;
    }

    /// <summary>The working directory an image starts in; null when it is not known.</summary>
    /// <param name="image">The image; null when not even its name is known.</param>
    /// <param name="system">The operating system inside.</param>
    public static string? WorkingDirectoryOf(ImageReference? image, ImageOperatingSystem system) =>
        image is not null && system == ImageOperatingSystem.Linux && (image.IsScratch || DotNetImage.Of(image) is not null) ? "/" : null;

    private static bool? DotNetRunsAsNonRoot(DotNetImage dotNet, ImageReference image)
    {
        if (dotNet.IsDistroless || dotNet.IsNanoServer) return true;

        // The services of IIS need the administrator; there is no better user to name.
        if (dotNet.IsFramework) return null;
        if (dotNet.Kind == DotNetImageKind.Monitor) return dotNet.Major >= 8 ? true : null;
        return image.Tag is null && (image.Digest is not null || !image.IsVersionKnown) ? null : false;
    }

    private static bool Names(string? repository, string? tag)
    {
        static bool Mentions(string? text) => text is not null
            && (text.IndexOf("windows", StringComparison.OrdinalIgnoreCase) >= 0
                || text.IndexOf("nanoserver", StringComparison.OrdinalIgnoreCase) >= 0
                || text.IndexOf("servercore", StringComparison.OrdinalIgnoreCase) >= 0);
        return Mentions(repository) || Mentions(tag);
    }

    private static bool HasPart(string tag, string part) => tag.Split('-').Contains(part);
}
