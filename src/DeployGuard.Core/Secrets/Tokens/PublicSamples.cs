namespace DeployGuard.Secrets.Tokens;

/// <summary>Keys that stand in the documentation of services or belong to emulators: everybody has them, and no service takes them.</summary>
internal static class PublicSamples
{
    // Beginnings are enough to tell them, and nothing that scanners stop on. The words EXAMPLE in Amazon's are fillers.
    private static readonly string[] Beginnings =
    [
        "Eby8vdM02xNOcqFl", // Azurite, the emulator of Azure Storage
        "C2y6yDjf5/R+ob0N", // the emulator of Azure Cosmos DB
        "sk_test_4eC39HqL", "sk_test_BQokikJO", "sk_test_26PHem9A", "sk_test_51Gx2y3x", // the documentation of Stripe
    ];

    /// <summary>True for such a key.</summary>
    public static bool Contain(string token) => Array.Exists(Beginnings, start => token.StartsWith(start, StringComparison.Ordinal));
}
