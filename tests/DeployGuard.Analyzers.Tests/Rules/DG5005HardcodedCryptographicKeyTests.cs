using DeployGuard.Analyzers.Tests.Verification;

namespace DeployGuard.Analyzers.Tests.Rules;

public class DG5005HardcodedCryptographicKeyTests
{
    /// <summary>A stand-in for the library: the analyzer knows types by their full name.</summary>
    private const string Tokens = "namespace Microsoft.IdentityModel.Tokens { public class SymmetricSecurityKey(byte[] key) { public byte[] X => key; } }";

    [Theory]
    [InlineData("""aes.Key = Encoding.UTF8.GetBytes([|"Xk7-mQ2vRt4567Yz"|]);""")]
    [InlineData("""aes.Key = Convert.FromBase64String([|"WGs3LW1RMnZSdDQ1NjdZeg=="|]);""")]
    [InlineData("""aes.Key = Convert.FromHexString([|"586b372d6d513276527434353637597a"|]);""")]
    [InlineData("""aes.Key = [|"Xk7-mQ2vRt4567Yz"u8|].ToArray();""")]
    [InlineData("""aes.Key = [|new byte[] { 0x58, 0x1b, 0x37, 0x2d, 0x6d, 0x51, 0x32, 0x76, 0x52, 0x74, 0x34, 0x35, 0x36, 0x37, 0x59, 0x7a }|];""")]
    [InlineData("""aes.Key = [|[0x58, 0x1b, 0x37, 0x2d, 0x6d, 0x51, 0x32, 0x76, 0x52, 0x74, 0x34, 0x35, 0x36, 0x37, 0x59, 0x7a]|];""")]
    [InlineData("""aes.IV = [|[0x58, 0x1b, 0x37, 0x2d, 0x6d, 0x51, 0x32, 0x76, 0x52, 0x74, 0x34, 0x35, 0x36, 0x37, 0x59, 0x7a]|];""")]
    [InlineData("""var a = Aes.Create(); a.Key = Encoding.ASCII.GetBytes([|"Xk7-mQ2vRt4567Yz"|]);""")]
    [InlineData("""SymmetricAlgorithm a = new RijndaelManaged { Key = Encoding.ASCII.GetBytes([|"Xk7-mQ2vRt4567Yz"|]) };""")]
    [InlineData("""aes.CreateEncryptor(Encoding.UTF8.GetBytes([|"Xk7-mQ2vRt4567Yz"|]), iv);""")]
    [InlineData("""aes.CreateDecryptor(Encoding.UTF8.GetBytes([|"Xk7-mQ2vRt4567Yz"|]), iv);""")]
    [InlineData("""new AesGcm([|"Xk7-mQ2vRt4567Yz"u8|], 16).Dispose();""")]
    [InlineData("""new AesCcm([|"Xk7-mQ2vRt4567Yz"u8|]).Dispose();""")]
    [InlineData("""new ChaCha20Poly1305([|"Xk7-mQ2vRt4567Yz"u8|]).Dispose();""")]
    [InlineData("""new HMACSHA256(Encoding.UTF8.GetBytes([|"Xk7-mQ2vRt4567Yz"|])).Dispose();""")]
    [InlineData("""HMACSHA512.HashData([|"Xk7-mQ2vRt4567Yz"u8|], iv);""")]
    [InlineData("""new SymmetricSecurityKey(Encoding.UTF8.GetBytes([|"this is my custom Secret key for tokens"|])).ToString();""")]
    [InlineData("""var bytes = Encoding.UTF8.GetBytes("Xk7-mQ2vRt4567Yz"); new SymmetricSecurityKey([|bytes|]).ToString();""")]
    [InlineData("""byte[] bytes = [88, 1, 55, 45, 109, 81, 50, 118, 82]; aes.Key = [|bytes|];""")]
    [InlineData("""aes.Key = [|Bytes|];""")]
    [InlineData("""aes.Key = [|Make()|];""")]
    [InlineData("""aes.Key = [|Local()|]; static byte[] Local() { return [88, 1, 55, 45, 109, 81, 50, 118, 82]; }""")]
    [InlineData("""aes.Key = [|Property|];""")]
    [InlineData("""new HMACSHA256([|Property|]).Dispose();""")]
    [InlineData("""const string Phrase = "Xk7-mQ2vRt4567Yz"; aes.Key = Encoding.UTF8.GetBytes([|Phrase|]);""")]
    public Task Reports(string statement) => new CredentialTest(InMethod(statement)) { Library = Tokens }.Reports("DG5005");

    [Theory]
    [InlineData("""aes.Key = iv;""")]
    [InlineData("""aes.Key = new byte[32];""")]
    [InlineData("""aes.Key = Empty();""")]
    [InlineData("""aes.Key = Load();""")]
    // A buffer of zeros is filled later, or is no secret to anybody.
    [InlineData("""aes.IV = new byte[] { 0, 0, 0, 0, 0, 0, 0, 0 };""")]
    [InlineData("""aes.Key = Encoding.UTF8.GetBytes(name);""")]
    [InlineData("""aes.Key = Convert.FromBase64String(Environment.GetEnvironmentVariable("AES_KEY")!);""")]
    [InlineData("""aes.Key = Encoding.UTF8.GetBytes("<your-key>");""")]
    [InlineData("""HMACSHA512.HashData(iv, Encoding.UTF8.GetBytes("Xk7-mQ2vRt4567Yz"));""")]
    [InlineData("""SHA256.HashData(Encoding.UTF8.GetBytes("Xk7-mQ2vRt4567Yz"));""")]
    // Another value may have come in between.
    [InlineData("""byte[] bytes = [88, 1, 55, 45, 109, 81, 50, 118, 82]; bytes = iv; aes.Key = bytes;""")]
    [InlineData("""byte[] bytes = [88, 1, 55, 45, 109, 81, 50, 118, 82]; bytes[0] = iv[0]; aes.Key = bytes;""")]
    [InlineData("""var other = new Other { Key = [88, 1, 55, 45, 109, 81, 50, 118, 82] };""")]
    public Task Is_silent(string statement) => new CredentialTest(InMethod(statement)) { Library = Tokens }.Silent();

    private static string InMethod(string statement) => $$"""
        using Microsoft.IdentityModel.Tokens;
        #pragma warning disable SYSLIB0022, SYSLIB0053
        public class Other { public byte[]? Key { get; set; } }
        public class Tested
        {
            private static readonly byte[] Bytes = [88, 1, 55, 45, 109, 81, 50, 118, 82];
            private static byte[] Make() => Encoding.UTF8.GetBytes("Xk7-mQ2vRt4567Yz");
            private static byte[] Property => Convert.FromHexString("586b372d6d513276527434353637597a");
            private static byte[] Empty() => new byte[] { 0, 0, 0, 0, 0, 0, 0, 0 };
            private static byte[] Load() { var key = new byte[16]; RandomNumberGenerator.Fill(key); return key; }
            public void M(Aes aes, byte[] iv, string name) { {{statement}} }
        }
        """;
}
