using System.Text;
using DeployGuard.Reporting;
using DeployGuard.Validation;

namespace DeployGuard.Tasks;

/// <summary>The findings of a validation as a SARIF file.</summary>
internal static class SarifFile
{
    /// <summary>Writes the file under another name first, so that nobody ever reads half of it.</summary>
    /// <param name="path">Absolute path; folders that are missing are made.</param>
    /// <param name="catalog">All rules that ran.</param>
    /// <param name="findings">In the order of the validator.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, RuleCatalog catalog, IReadOnlyList<ReportedFinding> findings)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var writer = new StreamWriter(temporary, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
                new SarifWriter(catalog).Write(findings, writer);
            if (File.Exists(path)) File.Replace(temporary, path, destinationBackupFileName: null);
            else File.Move(temporary, path);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
