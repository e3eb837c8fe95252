namespace DeployGuard.Documents.EnvFiles;

/// <summary>Variables that systems, shells and tools set: no repository has to say what they are.</summary>
public static class WellKnownVariables
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        // Shells and POSIX systems.
        "PATH", "HOME", "USER", "LOGNAME", "SHELL", "PWD", "OLDPWD", "HOSTNAME", "HOST", "UID", "GID", "EUID", "LANG", "TZ", "TERM", "DISPLAY", "EDITOR",
        "TMPDIR", "NO_COLOR", "SSH_AUTH_SOCK", "RANDOM",
        // Windows.
        "USERNAME", "USERPROFILE", "USERDOMAIN", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA", "ALLUSERSPROFILE", "COMPUTERNAME", "TEMP", "TMP", "OS",
        "SystemRoot", "SystemDrive", "windir", "ComSpec", "PUBLIC", "NUMBER_OF_PROCESSORS", "PATHEXT",
        // What nearly every proxy setting is called.
        "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY",
        // Pipelines, and Visual Studio where it starts containers.
        "CI", "TF_BUILD", "JENKINS_URL", "BUILD_NUMBER", "VSTUDIO", "REMOTE_CONTAINERS", "CODESPACES",
    };

    // Families of pipelines, of container tools, of the .NET runtime and host (its defaults are documented), and of platforms that set them.
    private static readonly string[] Prefixes =
    [
        "GITHUB_", "GITLAB_", "CI_", "RUNNER_", "BUILD_", "SYSTEM_", "AGENT_", "BITBUCKET_", "COMPOSE_", "DOCKER_", "BUILDKIT_", "KUBERNETES_",
        "ASPNETCORE_", "DOTNET_", "COMPlus_", "CORECLR_", "NUGET_", "MSBUILD", "VSTEST_", "WEBSITE_", "XDG_", "LC_", "PROCESSOR_", "ProgramFiles",
        "CommonProgramFiles", "DiagnosticSource", "OTEL_",
    ];

    /// <summary>True for a variable nobody has to configure, in any casing.</summary>
    public static bool IsAmbient(string name) =>
        Names.Contains(name) || Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
