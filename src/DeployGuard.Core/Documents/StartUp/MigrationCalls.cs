using DeployGuard.Documents.CSharp;

namespace DeployGuard.Documents.StartUp;

/// <summary>
/// Tells the calls that bring the schema of a database up to date. Many methods of programs are called Migrate: what is in front has to show
/// that it is one of these.
/// </summary>
internal static class MigrationCalls
{
    /// <summary>True for such a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="content">The file it stands in.</param>
    public static bool Is(CSharpInvocation call, string content) => call.Name switch
    {
        "Migrate" or "MigrateAsync" => call.LastReceiver == "Database" || IsEvolve(call, content),
        "EnsureCreated" or "EnsureCreatedAsync" => call.LastReceiver == "Database",
        "MigrateUp" => IsNamed(call, "runner") || call.On?.TypeArguments?.EndsWith("IMigrationRunner", StringComparison.Ordinal) == true,
        "PerformUpgrade" => content.IndexOf("DeployChanges", StringComparison.Ordinal) >= 0 || IsNamed(call, "upgrade"),
        "ApplyAllDatabaseChangesOnStartup" or "ApplyAllConfiguredChangesToDatabaseAsync" => true,
        _ => false,
    };

    private static bool IsEvolve(CSharpInvocation call, string content) =>
        IsNamed(call, "evolve") && content.IndexOf("new Evolve", StringComparison.Ordinal) >= 0;

    private static bool IsNamed(CSharpInvocation call, string word) => call.LastReceiver.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
