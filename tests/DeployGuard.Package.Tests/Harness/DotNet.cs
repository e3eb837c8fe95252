using System.Diagnostics;

namespace DeployGuard.Package.Tests.Harness;

/// <summary>Runs <c>dotnet</c> as a user does, in an environment that is the same on a laptop and in CI.</summary>
internal static class DotNet
{
    /// <summary>What switches enforcement on; the machine the tests run on must not decide about it.</summary>
    private static readonly string[] DecidedByTests =
    [
        "CI", "ContinuousIntegrationBuild", "TF_BUILD", "GITHUB_ACTIONS", "GITLAB_CI", "TEAMCITY_VERSION", "JENKINS_URL",
        "DOTNET_RUNNING_IN_CONTAINER",
    ];

    /// <summary>Runs a command to its end.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="environment">Variables besides those of this process.</param>
    /// <param name="arguments">The command line.</param>
    /// <exception cref="TimeoutException">It takes longer than five minutes.</exception>
    public static (int ExitCode, string Output) Run(
        string folder, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Isolate(start.Environment);
        foreach (var (name, value) in environment) start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(5)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', start.ArgumentList)}\n{output.Result}");
        }

        return (process.ExitCode, output.Result + error.Result);
    }

    private static void Isolate(IDictionary<string, string?> environment)
    {
        // dotnet test hands its own MSBuild settings down, and they are not meant for other builds.
        var inherited = environment.Keys.Where(name =>
            name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("DeployGuard", StringComparison.OrdinalIgnoreCase)
            || DecidedByTests.Contains(name, StringComparer.OrdinalIgnoreCase)).ToList();
        foreach (var name in inherited) environment.Remove(name);

        // No process outlives a build: a left-over node keeps the assemblies of the package open.
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        environment["UseSharedCompilation"] = "false";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_NOLOGO"] = "1";
    }
}
