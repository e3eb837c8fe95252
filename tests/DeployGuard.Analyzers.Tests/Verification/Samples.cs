using System.Security.Cryptography;

namespace DeployGuard.Analyzers.Tests.Verification;

/// <summary>Secrets of known shapes, put together while the tests run: no file may hold what a scanner would stop a push for.</summary>
public static class Samples
{
    /// <summary>The shape of a GitHub token.</summary>
    public static string GitHubToken { get; } = string.Concat("gh", "p_", "16C7e42F292c6912", "E7710c838347Ae178B4a");

    /// <summary>The shape of an access key of AWS.</summary>
    public static string AwsKey { get; } = string.Concat("AK", "IA", "QYLPMN5HFIQR", "7XYA");

    /// <summary>A private key nobody uses.</summary>
    public static string PrivateKey { get; } = NewKey();

    private static string NewKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem();
    }
}
