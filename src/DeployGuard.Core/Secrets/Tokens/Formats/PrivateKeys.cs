using static DeployGuard.Secrets.Tokens.TokenSample;

namespace DeployGuard.Secrets.Tokens.Formats;

/// <summary>Private keys in the forms that tools write.</summary>
internal static class PrivateKeys
{
    private const string OpenSsh = "b3BlbnNzaC1rZXktdjEAAAAA";

    public static IReadOnlyList<TokenFormat> Formats { get; } =
    [
        new("private-key", "private key")
        {
            IsPrivateKey = true,
            Shapes = [new PrivateKeyBlock(isEncrypted: false), new PuttyKey(isEncrypted: false), new RsaKeyValue()],
            Positives = () =>
            [
                Block("RSA PRIVATE KEY", "MIIEow" + Base64(800), "\n"),
                Block("PRIVATE KEY", "MC4CAQ" + Base64(58), "\r\n"), // Ed25519
                Block("EC PRIVATE KEY", "MHcCAQ" + Base64(154), "\\n"),
                Block("DSA PRIVATE KEY", "MIIBuw" + Base64(600), " "),
                Block("PRIVATE KEY", "MIIEvQ" + Base64(800), "\\n\" +\n    \""),
                Block("PRIVATE KEY", "MIIEvQ" + Base64(800).Replace("+", "\\u002B"), "\\r\\n"),
                Block("PRIVATE KEY", "MIIEvQ" + Base64(800), "\",\n  \""),
                Block("RSA PRIVATE KEY", "MIIEow" + Base64(800), "\n# "),
                Block("OPENSSH PRIVATE KEY", OpenSsh + "BG5vbmU" + Base64(300), "\n"),
                Block("PGP PRIVATE KEY BLOCK", "lQdGB" + Base64(300), "\n").Replace("BLOCK-----\nl", "BLOCK-----\nVersion: GnuPG v2\n\nl"),
                Block("PRIVATE KEY", "MIIEvQ" + Base64(800), "\n").Split(["-----END"], StringSplitOptions.None)[0].TrimEnd(), // cut off
                Putty("none"),
                $"<RSAKeyValue>\n<Modulus>{Base64(171)}=</Modulus><Exponent>AQAB</Exponent><P>{Base64(87)}</P><D>{Base64(171)}=</D></RSAKeyValue>",
            ],
            Negatives = () =>
            [
                "-----BEGIN PRIVATE KEY-----", // a constant of a parser
                "if (pem.StartsWith(\"-----BEGIN RSA PRIVATE KEY-----\") && pem.EndsWith(\"-----END RSA PRIVATE KEY-----\")) return Decode(pem);",
                "const string Header = \"-----BEGIN PRIVATE KEY-----\";\nconst string Footer = \"-----END PRIVATE KEY-----\";",
                "\"-----BEGIN PRIVATE KEY-----\" + Environment.NewLine + Convert.ToBase64String(key.ExportPkcs8PrivateKey())",
                "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg...\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\n<your key>\n-----END PRIVATE KEY-----",
                Block("PRIVATE KEY", "MIIE" + Run('x', 400), "\n"),
                Block("PRIVATE KEY", Base64(60), "\n"),
                Block("PUBLIC KEY", "MIIBIj" + Base64(380), "\n"),
                Block("CERTIFICATE", "MIIDdz" + Base64(800), "\n"),
                Block("CERTIFICATE REQUEST", "MIICij" + Base64(800), "\n"),
                Block("PRIVATE KEY", "This is where the private key of your service account has to stand once you have one and not before", " "),
                Block("private key", "MIIEvQ" + Base64(800), "\n"),
                $"<RSAKeyValue><Modulus>{Base64(171)}=</Modulus><Exponent>AQAB</Exponent></RSAKeyValue>",
                Putty("none").Split(["Private-Lines"], StringSplitOptions.None)[0],
            ],
        },
        new("encrypted-private-key", "encrypted private key")
        {
            IsPrivateKey = true,
            Confidence = CredentialConfidence.Medium,
            Shapes = [new PrivateKeyBlock(isEncrypted: true), new PuttyKey(isEncrypted: true)],
            Positives = () =>
            [
                Block("ENCRYPTED PRIVATE KEY", "MIIFHD" + Base64(800), "\n"),
                Block("RSA PRIVATE KEY", $"Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,{Hex(32)}\n\n" + Base64(64) + "\n" + Base64(64), ""),
                Block("RSA PRIVATE KEY", $"\\nProc-Type: 4,ENCRYPTED\\nDEK-Info: AES-128-CBC,{Hex(32)}\\n\\n" + Base64(64) + "\\n" + Base64(64), ""),
                Block("OPENSSH PRIVATE KEY", OpenSsh + "CmFlczI1Ni" + Base64(300), "\n"),
                Putty("aes256-cbc"),
            ],
            Negatives = () =>
            [
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\n-----END ENCRYPTED PRIVATE KEY-----",
                Block("ENCRYPTED PRIVATE KEY", "MIIFHD" + Run('A', 400), "\n"),
                "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0\n\n-----END RSA PRIVATE KEY-----",
            ],
        },
        new("age-secret-key", "age secret key", "AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}")
        {
            IsPrivateKey = true,
            Positives = () => ["AGE-SECRET-" + "KEY-1" + Base32(58).ToUpperInvariant().Replace('B', 'Q').Replace('I', 'P').Replace('O', 'Z').Replace('1', 'R')],
            Negatives = () => ["AGE-SECRET-KEY-1" + Run('Q', 58), "AGE-SECRET-KEY-1QQPZRY9X8GF2TVDW0", "age1" + Lower(58)],
        },
    ];

    private static string Block(string label, string body, string separator)
    {
        const int Width = 64;
        var lines = separator.Length == 0
            ? [body]
            : Enumerable.Range(0, (body.Length + Width - 1) / Width).Select(line => body.Substring(line * Width, Math.Min(Width, body.Length - (line * Width))));
        var end = separator.Length == 0 ? "\n" : separator;
        return $"-----BEGIN {label}-----{end}{string.Join(separator, lines)}{end}-----END {label}-----";
    }

    private static string Putty(string encryption) =>
        $"PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: {encryption}\nComment: acme\nPublic-Lines: 2\n{Base64(64)}\n{Base64(16)}\nPrivate-Lines: 1\n{Base64(48)}";
}
