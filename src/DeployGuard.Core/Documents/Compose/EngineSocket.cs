using DeployGuard.Documents.Interpolation;

namespace DeployGuard.Documents.Compose;

/// <summary>Tells mounts that hand the engine of the host to a container.</summary>
internal static class EngineSocket
{
    private static readonly string[] Names = ["docker.sock", "podman.sock", "containerd.sock", "crio.sock"];

    /// <summary>True for the socket or pipe of an engine, whatever folder it lies in.</summary>
    public static bool IsMountedBy(ComposeMount mount)
    {
        if (mount.SourceText is not { } source || mount.Kind == ComposeMountKind.Volume) return false;

        var path = source.PartialValue;
        return IsSocket(path) || IsPipe(path)
            // The whole source is a variable: the place in the container tells.
            || (path == InterpolatedText.UnknownText.ToString() && IsSocket(mount.Target ?? ""));
    }

    private static bool IsSocket(string path) => Names.Contains(path.Substring(path.LastIndexOf('/') + 1));

    private static bool IsPipe(string path) =>
        path.EndsWith("docker_engine", StringComparison.OrdinalIgnoreCase) && path.IndexOf("pipe", StringComparison.OrdinalIgnoreCase) >= 0;
}
