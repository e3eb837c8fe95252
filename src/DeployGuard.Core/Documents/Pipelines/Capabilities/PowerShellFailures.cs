namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>
/// Tells which commands of a script of Windows certainly fail without failing it. Whether <c>$LASTEXITCODE</c> is looked at is a matter of
/// the shell, the service and the version: without <c>||</c> or a final <c>exit 0</c> nothing is said.
/// </summary>
internal static class PowerShellFailures
{
    private static readonly string[] StatusReads = ["LASTEXITCODE", "ERRORLEVEL", "NativeCommandUseErrorActionPreference", "throw", "$?"];

    /// <summary>The commands, those that stood for <c>||</c> taken out.</summary>
    /// <param name="calls">The commands in order; a call of <c>||</c> stands where there is one.</param>
    /// <param name="text">Their script.</param>
    public static IReadOnlyList<CommandCall> Marked(List<CommandCall> calls, ScriptText text)
    {
        var readsStatus = StatusReads.Any(word => text.Original.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
        var endsWell = !readsStatus && calls.Count > 1 && IsExitZero(calls[calls.Count - 1]) && text.Original.IndexOf('{') < 0;
        var result = new List<CommandCall>();
        for (var i = 0; i < calls.Count; i++)
        {
            var call = calls[i];
            if (call.Name.Text == "||") continue;

            var isForgiven = i + 2 < calls.Count && calls[i + 1].Name.Text == "||" && IsForgiving(calls[i + 2]);
            result.Add(call with
            {
                Swallowed = call.Swallowed
                    ?? (isForgiven ? $"'|| {calls[i + 2].Name.Text}' swallows the failure" : null)
                    ?? (endsWell && i < calls.Count - 1 ? "'exit 0' swallows the failure" : null),
            });
        }

        return result;
    }

    private static bool IsForgiving(CommandCall call) => call.Program is "true" or "echo" or "ver" or "write-host" || IsExitZero(call);

    private static bool IsExitZero(CommandCall call) =>
        call.Program == "exit" && call.Arguments.Count > 0 && call.Arguments[call.Arguments.Count - 1].Text == "0";
}
