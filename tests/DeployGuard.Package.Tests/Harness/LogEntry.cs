using Microsoft.Build.Framework;

namespace DeployGuard.Package.Tests.Harness;

/// <summary>A message, warning or error with a code and a place.</summary>
/// <param name="Kind"><c>message</c>, <c>warning</c> or <c>error</c>.</param>
/// <param name="Code">The code.</param>
/// <param name="File">The file as logged; empty when there is none.</param>
/// <param name="Line">1-based; 0 when there is none.</param>
/// <param name="Column">1-based; 0 when there is none.</param>
/// <param name="Message">The text.</param>
internal sealed record LogEntry(string Kind, string Code, string File, int Line, int Column, string Message)
{
    /// <summary>What decides a row of the severity table.</summary>
    public string Verdict => $"{Kind} {Code}";

    /// <summary>The entry of an event, or null when the event has no code.</summary>
    public static LogEntry? From(BuildEventArgs args) => args switch
    {
        BuildErrorEventArgs e => new("error", e.Code ?? "", e.File ?? "", e.LineNumber, e.ColumnNumber, e.Message ?? ""),
        BuildWarningEventArgs w => new("warning", w.Code ?? "", w.File ?? "", w.LineNumber, w.ColumnNumber, w.Message ?? ""),
        BuildMessageEventArgs { Code.Length: > 0 } m => new("message", m.Code, m.File ?? "", m.LineNumber, m.ColumnNumber, m.Message ?? ""),
        _ => null,
    };
}
