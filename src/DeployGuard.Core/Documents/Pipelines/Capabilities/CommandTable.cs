namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>All rows about commands, by program.</summary>
internal static class CommandTable
{
    private static readonly IReadOnlyList<CommandRow> All =
        [.. TestCommands.Rows, .. BuildCommands.Rows, .. DatabaseCommands.Rows, .. DeployCommands.Rows, .. VerifyCommands.Rows];

    private static readonly ILookup<string, CommandRow> ByProgram = All
        .SelectMany(row => row.Programs.Where(program => program.IndexOf('*') < 0).Select(program => (Program: program.ToLowerInvariant(), Row: row)))
        .ToLookup(pair => pair.Program, pair => pair.Row, StringComparer.Ordinal);

    private static readonly IReadOnlyList<CommandRow> ByPattern = [.. All.Where(row => row.Programs.Any(program => program.IndexOf('*') >= 0))];

    /// <summary>The rows that a call is of, with the place of its last verb.</summary>
    public static IEnumerable<(CommandRow Row, int Last)> Of(CommandCall call) =>
        from row in ByProgram[call.Program].Concat(ByPattern.Where(row => row.Programs.Any(program => WordPattern.Is(program, call.Program)))).Distinct()
        let last = row.Match(call)
        where last is not null
        select (row, last.Value);
}
