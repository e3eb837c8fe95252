using DeployGuard.Analyzers.Tests.Verification;

namespace DeployGuard.Analyzers.Tests.Rules;

public class DG5007CredentialPassedToApiTests
{
    /// <summary>Stand-ins for the libraries: the analyzer knows types by their full name.</summary>
    private const string Libraries = """
        namespace Azure { public class AzureKeyCredential(string key) { public string X => key; } }
        namespace Azure.Storage { public class StorageSharedKeyCredential(string accountName, string accountKey) { public string X => accountName + accountKey; } }
        namespace Azure.Identity { public class ClientSecretCredential(string tenantId, string clientId, string clientSecret) { public string X => tenantId + clientId + clientSecret; } }
        namespace Microsoft.Data.SqlClient { public class SqlConnectionStringBuilder { public string? Password { get; set; } } }
        """;

    [Theory]
    [InlineData("""new NetworkCredential("bob", [|"Xk7-mQ2vRt"|]).ToString();""")]
    [InlineData("""new NetworkCredential { Password = [|"Xk7-mQ2vRt"|] }.ToString();""")]
    [InlineData("""new NetworkCredential("bob", [|"Xk7-mQ2vRt"|], "domain").ToString();""")]
    [InlineData("""var p = "Xk7-mQ2vRt"; new NetworkCredential("bob", [|p|]).ToString();""")]
    [InlineData("""new UriBuilder("https://x") { Password = [|"Xk7-mQ2vRt"|] }.ToString();""")]
    [InlineData("""new PasswordDeriveBytes([|"Xk7-mQ2vRt"|], salt).Dispose();""")]
    [InlineData("""new Rfc2898DeriveBytes([|"Xk7-mQ2vRt"|], salt, 1000, HashAlgorithmName.SHA256).Dispose();""")]
    [InlineData("""Rfc2898DeriveBytes.Pbkdf2([|"Xk7-mQ2vRt"|], salt, 1000, HashAlgorithmName.SHA256, 32);""")]
    [InlineData("""new X509Certificate2("a.pfx", [|"Xk7-mQ2vRt"|]).Dispose();""")]
    [InlineData("""X509CertificateLoader.LoadPkcs12FromFile("a.pfx", [|"Xk7-mQ2vRt"|]).Dispose();""")]
    [InlineData("""rsa.ImportFromEncryptedPem(text, [|"Xk7-mQ2vRt"|]);""")]
    [InlineData("""new AuthenticationHeaderValue("Bearer", [|"Xk7-mQ2vRt"|]).ToString();""")]
    [InlineData("""new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes([|"bob:Xk7-mQ2vRt"|]))).ToString();""")]
    [InlineData("""secure.AppendChar([|'X'|]); secure.AppendChar('k'); secure.AppendChar('7');""")]
    [InlineData("""foreach (var c in [|"Xk7-mQ2vRt"|]) secure.AppendChar(c);""")]
    [InlineData("""const string Value = "Xk7-mQ2vRt"; foreach (var c in [|Value|]) secure.AppendChar(c);""")]
    [InlineData("""const string Value = "Xk7-mQ2vRt"; for (var i = 0; i < Value.Length; i++) secure.AppendChar([|Value|][i]);""")]
    [InlineData("""unsafe { fixed (char* p = "Xk7-mQ2vRt") new SecureString([|p|], 10).Dispose(); }""")]
    [InlineData("""X509CertificateLoader.LoadPkcs12(salt, [|"Xk7-mQ2vRt"|]).Dispose();""")]
    [InlineData("""new NetworkCredential("bob", [|Make()|]).ToString();""")]
    [InlineData("""new NetworkCredential("bob", [|Value|]).ToString();""")]
    [InlineData("""new Azure.AzureKeyCredential([|"Xk7-mQ2vRt"|]).ToString();""")]
    [InlineData("""new Azure.Storage.StorageSharedKeyCredential("account", [|"Xk7-mQ2vRt"|]).ToString();""")]
    [InlineData("""new Azure.Identity.ClientSecretCredential("t", "c", [|"Xk7-mQ2vRt"|]).ToString();""")]
    [InlineData("""new Microsoft.Data.SqlClient.SqlConnectionStringBuilder { Password = [|"Xk7-mQ2vRt"|] }.ToString();""")]
    public Task Reports(string statement) => new CredentialTest(InMethod(statement)) { Library = Libraries }.Reports("DG5007");

    [Theory]
    [InlineData("""new NetworkCredential("bob", text).ToString();""")]
    [InlineData("""new NetworkCredential("bob", "").ToString();""")]
    [InlineData("""new NetworkCredential("Xk7-mQ2vRt", text).ToString();""")]
    [InlineData("""new NetworkCredential("bob", "<password>").ToString();""")]
    [InlineData("""var p = "Xk7-mQ2vRt"; p = text; new NetworkCredential("bob", p).ToString();""")]
    [InlineData("""var p = "Xk7-mQ2vRt"; Fill(ref p); new NetworkCredential("bob", p).ToString();""")]
    [InlineData("""new AuthenticationHeaderValue("Bearer", text).ToString();""")]
    [InlineData("""new AuthenticationHeaderValue("Xk7-mQ2vRt").ToString();""")]
    [InlineData("""unsafe { fixed (char* p = text) new SecureString(p, 10).Dispose(); }""")]
    [InlineData("""new NetworkCredential("bob", Read()).ToString();""")]
    [InlineData("""new NetworkCredential("bob", Overridden()).ToString();""")]
    [InlineData("""new NetworkCredential("bob", Settable).ToString();""")]
    [InlineData("""foreach (var c in text) secure.AppendChar(c);""")]
    [InlineData("""foreach (var c in "Xk7-mQ2vRt") Console.Write(c);""")]
    [InlineData("""new X509Certificate2("Xk7-mQ2vRt.pfx", text).Dispose();""")]
    public Task Is_silent(string statement) => new CredentialTest(InMethod(statement)) { Library = Libraries }.Silent();

    private static string InMethod(string statement) => $$"""
        #pragma warning disable SYSLIB0041, SYSLIB0057
        public class Tested
        {
            private static string Make() => "Xk7-mQ2vRt";
            private static string Value { get { return "Xk7-mQ2vRt"; } }
            private static string Read() => Console.ReadLine() ?? "Xk7-mQ2vRt";
            protected virtual string Overridden() => "Xk7-mQ2vRt";
            public string Settable { get; set; } = "Xk7-mQ2vRt";
            private static void Fill(ref string p) { }
            public void M(RSA rsa, SecureString secure, byte[] salt, string text) { {{statement}} }
        }
        """;
}
