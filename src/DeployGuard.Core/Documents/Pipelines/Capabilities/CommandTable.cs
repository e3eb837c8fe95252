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
    public static IEnumerable<(CommandRow Row, int Last)> Of(CommandCall call)
    {
        // Compared as objects: rows compare field by field, and each command of each step asks.
        IEnumerable<CommandRow> exact = ByProgram[call.Program];
        foreach (var row in exact)
            if (row.Match(call) is { } last) yield return (row, last);
        foreach (var row in ByPattern)
        {
            if (!row.IsAbout(call.Program) || exact.Any(one => ReferenceEquals(one, row))) continue;
            if (row.Match(call) is { } last) yield return (row, last);
        }
    }
}
