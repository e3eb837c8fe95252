namespace DeployGuard.Text;

/// <summary>One replacement in a file, part of a correction that is certain.</summary>
/// <param name="Location">What is replaced; an empty span inserts.</param>
/// <param name="NewText">The text to write; empty removes.</param>
public sealed record TextEdit(Location Location, string NewText);
