using System.Diagnostics;

namespace DeployGuard.Package.Tests.Harness;

/// <summary>A folder of generated files in which builds run.</summary>
/// <param name="folder">Absolute path.</param>
internal sealed class Workspace(string folder)
{
    private int builds;

    /// <summary>Absolute path.</summary>
    public string Folder { get; } = folder;

    /// <summary>Absolute path of a file.</summary>
    public string PathOf(string path) => Path.Combine(Folder, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Writes a file, and the folders above it.</summary>
    public void Write(string path, string content)
    {
        var file = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }

    /// <summary>Makes the folder a git repository.</summary>
    public void InitializeGit()
    {
        Git("init", "--quiet");
        Write(".gitignore", "bin/\nobj/\nout/\n*.binlog\n");
    }

    /// <summary>Runs git in the folder.</summary>
    public void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Folder })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }

    /// <summary>Restores a project or solution; the builds below do not.</summary>
    public void Restore(string project)
    {
        var (exitCode, output) = DotNet.Run(Folder, new Dictionary<string, string>(), "restore", project, "-nodeReuse:false");
        Assert.True(exitCode == 0, output);
    }

    /// <summary>Runs a <c>dotnet</c> command that builds, in an environment without any CI variable.</summary>
    public BuildLog Run(params string[] arguments) => RunWith(new Dictionary<string, string>(), arguments);

    /// <summary>Runs a <c>dotnet</c> command that builds as a CI server does.</summary>
    public BuildLog RunInCI(params string[] arguments) => RunWith(new Dictionary<string, string> { ["CI"] = "true" }, arguments);

    /// <summary>Runs a <c>dotnet</c> command that builds.</summary>
    public BuildLog RunWith(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var log = PathOf($"build{++builds}.binlog");
        var (exitCode, output) = DotNet.Run(
            Folder, environment, [.. arguments, "-bl:" + log, "-nodeReuse:false", .. NoRestore(arguments[0])]);
        return BuildLog.Read(exitCode, output, log);
    }

    /// <summary>Runs something while a file is there.</summary>
    public T With<T>(string path, string content, Func<T> run)
    {
        Write(path, content);

        // Older than what was built, so that only what the test is about runs again, and not the compiler.
        File.SetLastWriteTimeUtc(PathOf(path), new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        try
        {
            return run();
        }
        finally
        {
            File.Delete(PathOf(path));
        }
    }

    /// <summary>Removes a folder, read-only files included.</summary>
    public static void Delete(string folder)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            if (!File.GetAttributes(file).HasFlag(FileAttributes.ReparsePoint)) File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(folder, recursive: true);
    }

    private static string[] NoRestore(string command) => command == "msbuild" ? [] : ["--no-restore"];
}
