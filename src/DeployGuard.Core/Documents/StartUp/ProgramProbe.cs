using DeployGuard.Text;

namespace DeployGuard.Documents.StartUp;

/// <summary>A path that something asks a program for, to learn whether it is well.</summary>
/// <param name="Path">The path, beginning with a slash.</param>
/// <param name="Location">The path in the file.</param>
/// <param name="Program">The program that is asked.</param>
public sealed record ProgramProbe(string Path, Location Location, StartUpProject Program);
