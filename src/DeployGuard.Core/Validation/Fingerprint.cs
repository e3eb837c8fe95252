using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DeployGuard.Validation;

/// <summary>
/// What recognises a finding after the file around it has changed: rule, path, and key path or text at fault with
/// its white space evened out. Line numbers, messages and severities take no part.
/// </summary>
public static class Fingerprint
{
    /// <summary>
    /// The fingerprints of all findings of a run, in their order: SHA-256 in lower-case hexadecimal digits. Findings
    /// that are alike are told apart by counting them, so the list must be complete and ordered by position.
    /// </summary>
    public static IReadOnlyList<string> OfAll(IEnumerable<Finding> findings)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        using var sha = SHA256.Create();
        var fingerprints = new List<string>();
        foreach (var finding in findings)
        {
            var identity = Identify(finding);
            seen.TryGetValue(identity, out var before);
            seen[identity] = before + 1;
            fingerprints.Add(Hash(sha, identity + "\n" + before.ToString(CultureInfo.InvariantCulture)));
        }

        return fingerprints;
    }

    private static string Identify(Finding finding) =>
        finding.RuleId + "\n" + finding.Location.Path + "\n" + (finding.Context ?? EvenOut(TextAtFault(finding)));

    private static string TextAtFault(Finding finding)
    {
        var (source, span) = finding.Location;
        return source.ToString(span.Length > 0 ? span : source.GetLine(finding.Location.Start.Line));
    }

    private static string EvenOut(string text)
    {
        var even = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
                even.Append(character);
            else if (even.Length > 0 && even[even.Length - 1] != ' ')
                even.Append(' ');
        }

        return even.ToString().TrimEnd(' ');
    }

    private static string Hash(HashAlgorithm algorithm, string text)
    {
        var hash = algorithm.ComputeHash(Encoding.UTF8.GetBytes(text));
        return string.Concat(hash.Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
