using System.Collections.Immutable;
using DeployGuard.Rules.Credentials;
using Microsoft.CodeAnalysis;

namespace DeployGuard.Reporting;

/// <summary>The rules the analyzer runs.</summary>
internal static class CredentialRules
{
    public static readonly CredentialRule Named =
        new(DiagnosticProperties.Credential, new DG5001HardcodedCredential(), new DG5051HardcodedCredentialInTests());

    public static readonly CredentialRule ConnectionString =
        new(DiagnosticProperties.ConnectionString, new DG5002PasswordInConnectionString(), new DG5052PasswordInConnectionStringInTests());

    public static readonly CredentialRule Token =
        new(DiagnosticProperties.Token, new DG5003ServiceToken(), new DG5053ServiceTokenInTests());

    public static readonly CredentialRule PrivateKey =
        new(DiagnosticProperties.PrivateKey, new DG5004PrivateKey(), new DG5054PrivateKeyInTests());

    public static readonly CredentialRule CryptographicKey =
        new(DiagnosticProperties.CryptographicKey, new DG5005HardcodedCryptographicKey(), new DG5055HardcodedCryptographicKeyInTests());

    public static readonly CredentialRule Comparison =
        new(DiagnosticProperties.Comparison, new DG5006ComparisonWithCredential(), new DG5056ComparisonWithCredentialInTests());

    public static readonly CredentialRule ApiArgument =
        new(DiagnosticProperties.ApiArgument, new DG5007CredentialPassedToApi(), new DG5057CredentialPassedToApiInTests());

    public static readonly ImmutableArray<DiagnosticDescriptor> Descriptors =
        (from rule in new[] { Named, ConnectionString, Token, PrivateKey, CryptographicKey, Comparison, ApiArgument }
         from half in new[] { rule.Deployed, rule.Aside }
         orderby half.Metadata.Id
         select half.Descriptor).ToImmutableArray();
}
