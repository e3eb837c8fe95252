using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace DeployGuard.Repository;

/// <summary>
/// One run of git that only reads: no index refresh, no hook, no prompt, no fetch. Both outputs are drained on threads of
/// their own, since a full pipe would stop git and the thread pool of a build is busy.
/// </summary>
internal sealed class GitProcess : IDisposable
{
    /// <summary>
    /// A build started by a git hook, or by git itself, inherits variables that point git at another repository.
    /// </summary>
    private static readonly string[] RepositoryVariables =
        ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_PREFIX"];

    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> error;

    private GitProcess(Process process)
    {
        this.process = process;
        process.StandardInput.Close();
        output = Task.Factory.StartNew(
            process.StandardOutput.ReadToEnd, default, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        error = Task.Factory.StartNew(
            process.StandardError.ReadToEnd, default, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Starts git in a folder without a shell.</summary>
    /// <param name="executable">Absolute path of git.</param>
    /// <param name="directory">Absolute path git works in.</param>
    /// <param name="arguments">Fixed words; nothing in them needs quotes.</param>
    /// <exception cref="Win32Exception">The program cannot be started.</exception>
    public static GitProcess Start(string executable, string directory, string arguments)
    {
        var start = new ProcessStartInfo(executable, "-c core.fsmonitor=false -c core.quotePath=false " + arguments)
        {
            WorkingDirectory = directory,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardErrorEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        foreach (var variable in RepositoryVariables) start.Environment.Remove(variable);
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        // A partial clone would fetch what it lacks.
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_ALLOW_PROTOCOL"] = "none";
        return new GitProcess(Process.Start(start)!);
    }

    /// <summary>What git wrote, once it has ended well.</summary>
    /// <exception cref="GitException">Git failed or took too long.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up; git has been stopped.</exception>
    public string Wait(TimeSpan timeOut, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var remaining = (int)Math.Min(timeOut.TotalMilliseconds, int.MaxValue);
        if (!Task.WaitAll([output, error], remaining, cancellationToken)
            || !process.WaitForExit((int)Math.Max(1, remaining - clock.ElapsedMilliseconds)))
        {
            var seconds = timeOut.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
            throw new GitException($"git did not answer within {seconds} s");
        }

        return process.ExitCode == 0 ? output.Result : throw new GitException(ReasonIn(error.Result, process.ExitCode));
    }

    /// <summary>Stops git if it still runs. Its pipes are not waited for: a child of git may hold them open.</summary>
    public void Dispose()
    {
        try
        {
            if (!process.HasExited) Kill();
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It ended between the question and the answer.
        }

        process.Dispose();
    }

    private void Kill() =>
#if NET
        process.Kill(entireProcessTree: true);
#else
        process.Kill();
#endif

    /// <summary>The line that says why, without git's own prefix, short enough for a message.</summary>
    private static string ReasonIn(string error, int exitCode)
    {
        const string Fatal = "fatal: ";
        var lines = error.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        var reason = lines.FirstOrDefault(line => line.StartsWith(Fatal, StringComparison.Ordinal))
            ?? lines.FirstOrDefault()
            ?? $"git ended with exit code {exitCode}";
        if (reason.StartsWith(Fatal, StringComparison.Ordinal)) reason = reason.Substring(Fatal.Length);
        reason = new string([.. reason.Select(c => char.IsControl(c) ? ' ' : c)]);
        return reason.Length <= 200 ? reason : reason.Substring(0, 199) + "…";
    }
}

/// <summary>Git did not answer; the message is its reason in one line.</summary>
internal sealed class GitException(string message) : Exception(message);
