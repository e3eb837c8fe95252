using Microsoft.Build.Framework;
using Microsoft.Build.Logging.StructuredLogger;

namespace DeployGuard.Package.Tests.Harness;

/// <summary>What a build did, from its binary log.</summary>
internal sealed class BuildLog
{
    private readonly List<BuildEventArgs> events;

    private BuildLog(int exitCode, string output, List<BuildEventArgs> events)
    {
        ExitCode = exitCode;
        Output = output;
        this.events = events;
    }

    /// <summary>The exit code of <c>dotnet</c>.</summary>
    public int ExitCode { get; }

    /// <summary>What it wrote to the console.</summary>
    public string Output { get; }

    /// <summary>How often the repository was validated.</summary>
    public int Runs => TaskRuns("ValidateDeployment");

    /// <summary>The findings the tests know of, ordered by code and place.</summary>
    public IReadOnlyList<LogEntry> Entries =>
    [
        .. from entry in events.Select(LogEntry.From).OfType<LogEntry>()
           where SampleFindings.Includes(entry.Code)
           orderby entry.Code, entry.File, entry.Line
           select entry,
    ];

    /// <summary>The messages that name DeployGuard and carry no code: the closing message, or why nothing ran.</summary>
    public IReadOnlyList<string> ClosingMessages =>
    [
        .. from message in events.OfType<BuildMessageEventArgs>()
           where message.Importance == MessageImportance.High && message.Message?.StartsWith("DeployGuard: ", StringComparison.Ordinal) == true
           select message.Message,
    ];

    /// <summary>The texts of all errors.</summary>
    public IReadOnlyList<string> Errors => [.. events.OfType<BuildErrorEventArgs>().Select(error => error.Message ?? "")];

    /// <summary>Every warning and error that is not of DeployGuard: a healthy build has none.</summary>
    public IReadOnlyList<string> Foreign =>
    [
        .. from entry in events.Select(LogEntry.From).OfType<LogEntry>()
           where entry.Kind != "message" && !entry.Code.StartsWith("DG", StringComparison.Ordinal)
           select entry.ToString(),
    ];

    /// <summary>Kind and code of the findings: what a row of the severity table is about.</summary>
    public IEnumerable<string> Verdicts => Entries.Select(entry => entry.Verdict);

    /// <summary>Reads the log of a finished build.</summary>
    public static BuildLog Read(int exitCode, string output, string path)
    {
        var events = File.Exists(path)
            ? new BinLogReader().ReadRecords(path).Select(record => record.Args).OfType<BuildEventArgs>().ToList()
            : [];
        return new BuildLog(exitCode, output, events);
    }

    /// <summary>How often a task ran.</summary>
    public int TaskRuns(string name) => events.OfType<TaskStartedEventArgs>().Count(task => task.TaskName == name);

    /// <summary>True when a target ran, which includes every target that was not skipped.</summary>
    public bool RanTarget(string name) => events.OfType<TargetStartedEventArgs>().Any(target => target.TargetName == name);

    /// <summary>True when some message contains a text.</summary>
    public bool Says(string text) =>
        events.OfType<BuildMessageEventArgs>().Any(message => message.Message?.Contains(text, StringComparison.Ordinal) == true);

    /// <summary>The console output, for the message of a failing assertion.</summary>
    public override string ToString() => $"exit code {ExitCode}\n{Output}";
}
