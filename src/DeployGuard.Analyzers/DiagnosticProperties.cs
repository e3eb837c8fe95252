namespace DeployGuard;

/// <summary>What a diagnostic tells a code fix besides its location, as <c>Diagnostic.Properties</c>.</summary>
internal static class DiagnosticProperties
{
    /// <summary>The setting to read instead: <c>DbPassword</c>, <c>Smtp:Password</c>, <c>ConnectionStrings:Orders</c>.</summary>
    public const string Setting = "Setting";

    /// <summary>What was found; one of the constants below.</summary>
    public const string Kind = "Kind";

    /// <summary>The secret shows by the name it is given to (DG5001).</summary>
    public const string Credential = "Credential";

    /// <summary>A connection string or an address with a password (DG5002).</summary>
    public const string ConnectionString = "ConnectionString";

    /// <summary>The token of a known service (DG5003).</summary>
    public const string Token = "Token";

    /// <summary>A private key (DG5004).</summary>
    public const string PrivateKey = "PrivateKey";

    /// <summary>The key of an encryption or of a signature (DG5005).</summary>
    public const string CryptographicKey = "CryptographicKey";

    /// <summary>A secret is compared with the literal (DG5006).</summary>
    public const string Comparison = "Comparison";

    /// <summary>The literal is handed to an API that takes a credential (DG5007).</summary>
    public const string ApiArgument = "ApiArgument";
}
