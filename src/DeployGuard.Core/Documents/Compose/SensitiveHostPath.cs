using DeployGuard.Documents.Interpolation;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Compose;

/// <summary>Tells folders of the host that hold its configuration, its devices or its users' keys.</summary>
internal static class SensitiveHostPath
{
    private static readonly HashSet<string> Folders = new(StringComparer.Ordinal)
    {
        "/", "/etc", "/proc", "/sys", "/run", "/var", "/var/run", "/var/lib", "/var/lib/docker", "/root", "/boot", "/dev", "/lib", "/lib64", "/bin",
        "/sbin", "/usr", "/usr/bin", "/usr/sbin", "/usr/lib", "/home", "~", "C:", "C:/Windows", "C:/Users", "C:/ProgramData",
    };

    /// <summary>Where also a single file gives the host away. Other parts of /etc are configuration of one program.</summary>
    private static readonly string[] Trees =
    [
        "/proc", "/sys", "/boot", "/etc/passwd", "/etc/shadow", "/etc/group", "/etc/gshadow", "/etc/sudoers", "/etc/sudoers.d", "/etc/ssh",
        "/etc/pam.d", "/etc/crontab", "/etc/cron.d", "/etc/systemd", "/etc/docker", "/etc/kubernetes", "/etc/ssl/private", "/var/lib/kubelet",
        "/root/.ssh", "/root/.aws", "/root/.kube", "/root/.docker", "~/.ssh", "~/.aws", "~/.azure", "~/.kube", "~/.docker", "~/.gnupg",
        "~/.config/gcloud",
    ];

    private static readonly HashSet<string> HomeVariables = new(StringComparer.Ordinal) { "HOME", "USERPROFILE" };

    /// <summary>True when a mount brings such a folder, or a file in it, into the container.</summary>
    public static bool IsMountedBy(ComposeMount mount)
    {
        if (mount.SourceText is not { } source || (mount.Kind is not ComposeMountKind.Bind && !IsBelowHome(source))) return false;

        var path = Normalize(source);
        if (Folders.Contains(path)) return true;
        foreach (var tree in Trees)
            if (path == tree || RepositoryPath.IsBelow(path, tree)) return true;
        return false;
    }

    private static bool IsBelowHome(ComposeScalar source) =>
        source.PartialValue is { Length: > 0 } path && path[0] == InterpolatedText.UnknownText
        && source.HasVariables && HomeVariables.Contains(source.Text.Variables[0].Name);

    /// <summary>One slash between names and none at the end; a variable for the home directory is <c>~</c>.</summary>
    private static string Normalize(ComposeScalar source)
    {
        var path = source.PartialValue;
        if (IsBelowHome(source)) path = "~" + path.Substring(1);
        if (path.Length > 1 && path[1] == ':') path = path.Substring(0, 1).ToUpperInvariant() + path.Substring(1).Replace('\\', '/');
        if (path.IndexOf("//", StringComparison.Ordinal) < 0 && path.IndexOf("/.", StringComparison.Ordinal) < 0 && !path.StartsWith("./", StringComparison.Ordinal) && !path.EndsWith("/", StringComparison.Ordinal)) return path;

        var names = path.Split('/').Where(name => name is not ("" or "."));
        return (path.StartsWith("/", StringComparison.Ordinal) ? "/" : "") + string.Join("/", names);
    }
}
