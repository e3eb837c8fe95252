using DeployGuard.Documents;
using DeployGuard.Text;

namespace DeployGuard.Validation;

/// <summary>Findings of the validator and its hosts. What no file is to blame for has an empty path.</summary>
public static class HostFindings
{
    private const int MaximumLength = 160;
    private static readonly SourceText Repository = new("", "");

    /// <summary>A file could not be read, or its reader failed.</summary>
    public static Finding Unreadable(DocumentFailure failure)
    {
        var location = StartOf(new SourceText(failure.Path, ""));
        return failure.Exception is IOException or UnauthorizedAccessException
            ? Report(HostRuleIds.UnreadableFile, location, $"The file cannot be read and was not validated: {failure.Exception.Message}")
            : InternalError("The reader of the file", location, failure.Exception);
    }

    /// <summary>A property has a value it cannot have; the default is used.</summary>
    public static Finding WrongSetting(SettingProblem problem) => Report(
        HostRuleIds.WrongSetting, StartOf(Repository), $"{problem.Property} is '{Shorten(problem.Value, 40)}'; use {problem.Allowed}");

    /// <summary>A severity in an analyzer config is unknown.</summary>
    public static Finding WrongSeverity(SourceText config, TextSpan span, string key) => Report(
        HostRuleIds.WrongSetting,
        new Location(config, span),
        $"{Shorten(key, 70)} has no such severity; use none, silent, suggestion, warning, error or default");

    /// <summary>A suppression comment names no rule.</summary>
    /// <param name="location">The name.</param>
    /// <param name="name">The name.</param>
    /// <param name="advice">What to write instead.</param>
    public static Finding UnknownSuppression(Location location, string name, string advice) => Report(
        HostRuleIds.UnknownSuppression, location, $"{Shorten(name, 40)} is no rule of DeployGuard; {advice}");

    /// <summary>Something of DeployGuard failed on a file.</summary>
    /// <param name="what">Who failed, as the beginning of a sentence.</param>
    /// <param name="location">The file.</param>
    /// <param name="exception">Its type is reported; its message may quote the file and is not.</param>
    public static Finding InternalError(string what, Location location, Exception exception) => Report(
        HostRuleIds.InternalError, location, $"{what} failed with {exception.GetType().Name} and reports nothing here; this is a bug of DeployGuard");

    /// <summary>Git could not be asked.</summary>
    /// <param name="reason">In its own words.</param>
    public static Finding GitFailed(string reason) => Report(
        HostRuleIds.GitFailed, StartOf(Repository), $"Git cannot say which files are tracked; the folder was walked instead: {reason}");

    /// <summary>A project sets a property that only counts for the whole repository.</summary>
    /// <param name="project">The project file.</param>
    /// <param name="property">The property.</param>
    public static Finding SettingWithoutEffect(SourceText project, string property)
    {
        var start = project.Content.IndexOf("<" + property + ">", StringComparison.OrdinalIgnoreCase);
        var span = start < 0 ? default : new TextSpan(start + 1, property.Length);
        return Report(
            HostRuleIds.SettingWithoutEffect,
            new Location(project, span),
            $"{property} has no effect in a project; set it in Directory.Build.props or on the command line");
    }

    /// <summary>The beginning of a file, or of nothing in particular.</summary>
    internal static Location StartOf(SourceText? text) => new(text ?? Repository, default);

    private static Finding Report(string id, Location location, string message) =>
        new(id, FindingLevel.Warning, location, Shorten(message, MaximumLength).TrimEnd('.')) { Context = ContextOf(location, message) };

    /// <summary>Without text at fault it is the message that tells one finding from another.</summary>
    private static string? ContextOf(Location location, string message) => location.Span.Length > 0 ? null : message;

    private static string Shorten(string text, int length)
    {
        var line = string.Concat(text.Trim().Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length <= length ? line : line.Substring(0, length - 1) + "…";
    }
}
