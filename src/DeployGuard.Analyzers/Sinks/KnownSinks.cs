namespace DeployGuard.Sinks;

/// <summary>The APIs that take credentials; source: the documentation of .NET and of the libraries named.</summary>
internal static class KnownSinks
{
    private const string Cryptography = "System.Security.Cryptography.";
    private const string Certificates = "System.Security.Cryptography.X509Certificates.";

    public static readonly IReadOnlyList<Sink> All =
    [
        .. Credentials("System.Net.NetworkCredential", ".ctor(password) Password"),
        .. Credentials("System.Net.Http.Headers.AuthenticationHeaderValue", ".ctor(parameter)"),
        .. Credentials("System.UriBuilder", "Password"),
        .. Credentials("System.Security.SecureString", ".ctor(value) AppendChar(c)"),
        .. Credentials("System.Diagnostics.ProcessStartInfo", "PasswordInClearText"),
        .. Credentials("System.Data.SqlClient.SqlConnectionStringBuilder", "Password"),
        .. Credentials("Microsoft.Data.SqlClient.SqlConnectionStringBuilder", "Password"),
        .. Credentials("System.Data.SqlClient.SqlCredential", ".ctor(password)"),
        .. Credentials("Microsoft.Data.SqlClient.SqlCredential", ".ctor(password)"),
        .. Credentials("Npgsql.NpgsqlConnectionStringBuilder", "Password SslPassword"),
        .. Credentials("MySqlConnector.MySqlConnectionStringBuilder", "Password CertificatePassword"),
        .. Credentials("MySql.Data.MySqlClient.MySqlConnectionStringBuilder", "Password CertificatePassword"),
        .. Credentials("Oracle.ManagedDataAccess.Client.OracleConnectionStringBuilder", "Password ProxyPassword"),
        .. Credentials("Microsoft.Data.Sqlite.SqliteConnectionStringBuilder", "Password"),
        .. Credentials("StackExchange.Redis.ConfigurationOptions", "Password"),
        .. Credentials("RabbitMQ.Client.ConnectionFactory", "Password"),
        .. Credentials("Renci.SshNet.PasswordAuthenticationMethod", ".ctor(password)"),
        .. Credentials("Azure.AzureKeyCredential", ".ctor(key) Update(key)"),
        .. Credentials("Azure.AzureSasCredential", ".ctor(signature) Update(signature)"),
        .. Credentials("Azure.AzureNamedKeyCredential", ".ctor(key)"),
        .. Credentials("Azure.Storage.StorageSharedKeyCredential", ".ctor(accountKey)"),
        .. Credentials("Azure.Identity.ClientSecretCredential", ".ctor(clientSecret)"),
        .. Credentials("Azure.Identity.UsernamePasswordCredential", ".ctor(password)"),
        .. Credentials("Amazon.Runtime.BasicAWSCredentials", ".ctor(secretKey)"),
        .. Credentials("Amazon.Runtime.SessionAWSCredentials", ".ctor(awsSecretAccessKey,token)"),
        .. Credentials(Cryptography + "PasswordDeriveBytes", ".ctor(strPassword,password)"),
        .. Credentials(Cryptography + "Rfc2898DeriveBytes", ".ctor(password) Pbkdf2(password)"),
        .. Credentials("Microsoft.AspNetCore.Cryptography.KeyDerivation.KeyDerivation", "Pbkdf2(password)"),
        .. Credentials(Certificates + "X509Certificate", ".ctor(password) Import(password)"),
        .. Credentials(Certificates + "X509Certificate2", ".ctor(password) Import(password) CreateFromEncryptedPem(password) CreateFromEncryptedPemFile(password)"),
        .. Credentials(Certificates + "X509Certificate2Collection", "Import(password)"),
        .. Credentials(Certificates + "X509CertificateLoader", "LoadPkcs12(password) LoadPkcs12FromFile(password) LoadPkcs12Collection(password) LoadPkcs12CollectionFromFile(password)"),
        .. Credentials(Cryptography + "AsymmetricAlgorithm", "ImportFromEncryptedPem(password,passwordBytes) ImportEncryptedPkcs8PrivateKey(password,passwordBytes)"),
        .. Credentials(Cryptography + "RSA", "ImportFromEncryptedPem(password,passwordBytes) ImportEncryptedPkcs8PrivateKey(password,passwordBytes)"),
        .. Credentials(Cryptography + "DSA", "ImportFromEncryptedPem(password,passwordBytes) ImportEncryptedPkcs8PrivateKey(password,passwordBytes)"),
        .. Credentials(Cryptography + "ECAlgorithm", "ImportFromEncryptedPem(password,passwordBytes) ImportEncryptedPkcs8PrivateKey(password,passwordBytes)"),

        .. Keys(Cryptography + "SymmetricAlgorithm", "Key IV CreateEncryptor(rgbKey) CreateDecryptor(rgbKey) SetKey(key)"),
        .. from cipher in new[] { "AesGcm", "AesCcm", "ChaCha20Poly1305" } from sink in Keys(Cryptography + cipher, ".ctor(key)") select sink,
        .. from hash in new[] { "MD5", "SHA1", "SHA256", "SHA384", "SHA512", "SHA3_256", "SHA3_384", "SHA3_512" }
           from sink in Keys(Cryptography + "HMAC" + hash, ".ctor(key) HashData(key) HashDataAsync(key) TryHashData(key)")
           select sink,
        .. Keys(Cryptography + "HMAC", "Key"),
        .. Keys(Cryptography + "KeyedHashAlgorithm", "Key"),
        .. Keys(Cryptography + "Kmac128", ".ctor(key) HashData(key)"),
        .. Keys(Cryptography + "Kmac256", ".ctor(key) HashData(key)"),
        .. Keys(Cryptography + "HKDF", "DeriveKey(ikm) Extract(ikm)"),
        .. Keys(Cryptography + "IncrementalHash", "CreateHMAC(key)"),
        .. Keys(Cryptography + "RSA", "ImportRSAPrivateKey(source) ImportPkcs8PrivateKey(source)"),
        .. Keys("Microsoft.IdentityModel.Tokens.SymmetricSecurityKey", ".ctor(key)"),
    ];

    private static IEnumerable<Sink> Credentials(string type, string members) => Read(type, members, SinkKind.Credential);

    private static IEnumerable<Sink> Keys(string type, string members) => Read(type, members, SinkKind.Key);

    /// <summary>Members are separated by blanks; behind a method stand its parameters: <c>Import(password) Password</c>.</summary>
    private static IEnumerable<Sink> Read(string type, string members, SinkKind kind) =>
        from member in members.Split(' ')
        let parts = member.Split('(', ',', ')')
        from parameter in parts.Length == 1 ? [""] : parts.Skip(1).Where(part => part.Length > 0)
        select new Sink(type, parts[0], parameter, kind);
}
