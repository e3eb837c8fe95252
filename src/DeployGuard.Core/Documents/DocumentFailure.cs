namespace DeployGuard.Documents;

/// <summary>A file that could not be turned into a document.</summary>
/// <param name="Path">Path from the repository root, separated by '/'.</param>
/// <param name="Exception">
/// An <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> when the file cannot be read;
/// anything else is a defect of the reader.
/// </param>
public sealed record DocumentFailure(string Path, Exception Exception);
