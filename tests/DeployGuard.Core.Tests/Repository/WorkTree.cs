using System.Diagnostics;
using System.Text;
using DeployGuard.Repository;

namespace DeployGuard.Core.Tests.Repository;

/// <summary>A folder on disk, with or without a git repository in it; removed with the test.</summary>
internal sealed class WorkTree : IDisposable
{
    public WorkTree(string name = "work tree")
    {
        Holder = Directory.CreateTempSubdirectory("deployguard-").FullName;
        Root = Path.Combine(Holder, name);
        Directory.CreateDirectory(Root);
    }

    /// <summary>The folder around <see cref="Root"/>, outside the repository.</summary>
    public string Holder { get; }

    public string Root { get; }

    public static WorkTree WithGit(string name = "work tree")
    {
        var tree = new WorkTree(name);
        tree.Git("init", "-q");
        return tree;
    }

    public WorkTree Write(params string[] paths)
    {
        foreach (var path in paths)
        {
            var file = Path.Combine(Root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, path);
        }

        return this;
    }

    public WorkTree WriteText(string path, string content)
    {
        Write(path);
        File.WriteAllText(Path.Combine(Root, path), content);
        return this;
    }

    public WorkTree Link(string path, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Root, path))!);
        File.CreateSymbolicLink(Path.Combine(Root, path), target);
        return this;
    }

    public WorkTree Delete(string path)
    {
        File.Delete(Path.Combine(Root, path));
        return this;
    }

    public WorkTree Commit()
    {
        Git("add", "-A");
        Git("commit", "-q", "-m", "All");
        return this;
    }

    /// <summary>Runs git in the root, apart from the configuration of the machine.</summary>
    public WorkTree Git(params string[] arguments)
    {
        Ask("", arguments);
        return this;
    }

    /// <summary>As <see cref="Git"/>, with a text for the standard input; gives what git says.</summary>
    public string Ask(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = Root,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var argument in (string[])["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "init.defaultBranch=main",
                     "-c", "protocol.file.allow=always", "-c", "commit.gpgSign=false", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var variable in (string[])["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR"]) start.Environment.Remove(variable);
        start.Environment["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"git {string.Join(' ', arguments)}: {error.Result}{output.Result}");
        return output.Result;
    }

    /// <summary>The snapshot as text: state, path and a slash behind folders, one line each.</summary>
    public string[] Scan(ScanOptions? options = null) => Describe(RepositoryScanner.Scan(Root, options ?? new ScanOptions()));

    public static string[] Describe(RepositorySnapshot snapshot) =>
        [.. snapshot.Entries.Select(entry => $"{entry.State} {entry.Path}{(entry.IsDirectory ? "/" : "")}")];

    public void Dispose()
    {
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        // Git writes its objects read-only, which hinders deletion on Windows.
        foreach (var file in OperatingSystem.IsWindows() ? Directory.EnumerateFiles(Holder, "*", all) : [])
            File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(Holder, recursive: true);
    }
}
