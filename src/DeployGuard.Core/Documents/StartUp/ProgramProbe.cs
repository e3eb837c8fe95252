using DeployGuard.Text;

namespace DeployGuard.Documents.StartUp;

/// <summary>A path that something asks a program for, to learn whether it is well.</summary>
/// <param name="Path">The path, beginning with a slash.</param>
/// <param name="Location">The path in the file.</param>
/// <param name="Programs">The program that is asked; several when it is one of them, and which is told nowhere. Never empty.</param>
public sealed record ProgramProbe(string Path, Location Location, IReadOnlyList<StartUpProject> Programs);
