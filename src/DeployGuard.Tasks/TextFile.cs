using System.Text;

namespace DeployGuard.Tasks;

/// <summary>A file that a build writes.</summary>
internal static class TextFile
{
    /// <summary>Writes a file under another name first, so that nobody ever reads half of it. UTF-8 without byte order mark.</summary>
    /// <param name="path">Absolute path; folders that are missing are made.</param>
    /// <param name="write">Writes the text.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, Action<TextWriter> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var writer = new StreamWriter(temporary, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))) write(writer);
            if (File.Exists(path)) File.Replace(temporary, path, destinationBackupFileName: null);
            else File.Move(temporary, path);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
