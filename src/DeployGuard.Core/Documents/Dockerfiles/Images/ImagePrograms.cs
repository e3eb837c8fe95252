namespace DeployGuard.Documents.Dockerfiles.Images;

/// <summary>The programs that images have and health checks like to call.</summary>
public static class ImagePrograms
{
    /// <summary>
    /// False when an image certainly lacks <c>curl</c> or <c>wget</c>; null when it has it or that is not known. Sources: the
    /// Dockerfiles of dotnet-docker (run-time images add no tools to Debian and Ubuntu, Alpine brings the wget of busybox),
    /// distroless images have no programs but the one they are for.
    /// </summary>
    public static bool? HasDownloader(ImageReference image, string program)
    {
        if (program is not ("curl" or "wget") || image.IsScratch) return image.IsScratch ? false : null;
        if (ImageFacts.HasShell(image) == false) return false;
        if (DotNetImage.Of(image) is { } dotNet)
        {
            var isLinux = !dotNet.IsSdk && !dotNet.IsWindows && dotNet.Kind != DotNetImageKind.Monitor && dotNet.Version is not null;
            var isMariner = HasPart(dotNet.Variant, "azurelinux") || HasPart(dotNet.Variant, "cbl");
            return !isLinux || isMariner || (HasPart(dotNet.Variant, "alpine") && program == "wget") ? null : false;
        }

        return image.FullRepository switch
        {
            "alpine" => program == "wget" ? null : false,
            "debian" or "ubuntu" => false,
            _ => null,
        };
    }

    private static bool HasPart(string variant, string start) =>
        variant.Split('-').Any(part => part.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}
