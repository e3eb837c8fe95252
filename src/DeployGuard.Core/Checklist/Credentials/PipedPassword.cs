using DeployGuard.Documents.Shell;
using DeployGuard.Secrets;

namespace DeployGuard.Checklist.Credentials;

/// <summary>Finds what a script prints into a program that waits for a password: <c>echo … | docker login --password-stdin</c>.</summary>
internal static class PipedPassword
{
    private static readonly string[] Options = ["--password-stdin", "--with-token", "--stdin", "--passphrase-fd", "--pass-stdin", "--password-from-stdin"];

    /// <summary>Most scripts hold nothing of the kind, and are not taken apart.</summary>
    public static bool MayBeIn(string script) =>
        script.IndexOf('|') >= 0 && (script.IndexOf("chpasswd", StringComparison.Ordinal) >= 0 || script.IndexOf("sudo", StringComparison.Ordinal) >= 0
            || Options.Any(option => script.IndexOf(option, StringComparison.Ordinal) >= 0));

    /// <summary>The passwords in the order of the script.</summary>
    public static IEnumerable<PlacedCredential> In(ShellScript script) =>
        from command in script.AllCommands
        where command.IsPiped && command.Program is "echo" or "printf"
        let position = command.PipelinePosition + 1
        where position < command.Pipeline.Stages.Count
        let reader = command.Pipeline.Stages[position] as ShellCommand
        where reader is not null && WantsPassword(reader)
        let word = command.Arguments.LastOrDefault(argument => !argument.StartsWithLiteral("-"))
        where word?.Literal is { Length: > 0 }
        let value = PasswordIn(word.Literal!, reader)
        let credential = CredentialDetector.Of("password", value)
        where credential is not null
        let text = word.ToMappedText()
        let at = text is null ? -1 : text.Content.IndexOf(value, StringComparison.Ordinal)
        select new PlacedCredential(credential, at < 0 ? word.Span : text!.Slice(at, value.Length).SpanInSource);

    private static bool WantsPassword(ShellCommand reader) =>
        Options.Any(option => reader.HasArgument(option)) || reader.Unwrapped.Program == "chpasswd" || (reader.Program == "sudo" && reader.HasArgument("-S"));

    /// <summary>chpasswd reads <c>user:password</c>.</summary>
    private static string PasswordIn(string text, ShellCommand reader)
    {
        text = text.EndsWith("\\n", StringComparison.Ordinal) ? text.Substring(0, text.Length - 2) : text;
        return reader.Unwrapped.Program == "chpasswd" ? text.Substring(text.IndexOf(':') + 1) : text;
    }
}
