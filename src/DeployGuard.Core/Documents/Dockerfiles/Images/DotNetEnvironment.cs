using DeployGuard.Documents.Dockerfiles.Expansion;

namespace DeployGuard.Documents.Dockerfiles.Images;

/// <summary>The variables Microsoft's .NET images set (dotnet-docker, src/*/Dockerfile).</summary>
internal static class DotNetEnvironment
{
    private const int FirstMajorOnPort8080 = 8;

    public static VariableValue Find(DotNetImage image, string name)
    {
        if (image.IsFramework) return VariableValue.Unknown;

        return name switch
        {
            "DOTNET_RUNNING_IN_CONTAINER" => VariableValue.Known("true"),
            "APP_UID" when image.HasAppUser == true => VariableValue.Known("1654"),
            "APP_UID" when image.HasAppUser == false => VariableValue.Unset,
            "ASPNETCORE_HTTP_PORTS" => HttpPorts(image),
            "ASPNETCORE_URLS" => Urls(image),
            "DOTNET_VERSION" when image.Kind is DotNetImageKind.Runtime or DotNetImageKind.AspNet => FullVersion(image),
            "ASPNET_VERSION" when image.Kind == DotNetImageKind.AspNet => FullVersion(image),
            "DOTNET_SDK_VERSION" when image.Kind == DotNetImageKind.Sdk => FullVersion(image),
            _ => VariableValue.Unknown,
        };
    }

    /// <summary>The SDK resets what its aspnet layer sets, so that tests do not collide with a listening port.</summary>
    private static VariableValue HttpPorts(DotNetImage image)
    {
        if (image.Major is null || image.Kind == DotNetImageKind.Monitor) return VariableValue.Unknown;
        if (image.Major < FirstMajorOnPort8080) return VariableValue.Unset;
        return VariableValue.Known(image.Kind == DotNetImageKind.Sdk ? "" : "8080");
    }

    private static VariableValue Urls(DotNetImage image)
    {
        if (image.Major is null || image.Kind == DotNetImageKind.Monitor) return VariableValue.Unknown;
        if (image.Major >= FirstMajorOnPort8080) return VariableValue.Unset;
        return VariableValue.Known(image.Kind == DotNetImageKind.Sdk ? "" : "http://+:80");
    }

    private static VariableValue FullVersion(DotNetImage image) =>
        image.Version is { } version && version.Split('.').Length == 3 && version.IndexOf('-') < 0
            ? VariableValue.Known(version)
            : VariableValue.Unknown;
}
