namespace DeployGuard.Documents.StartUp;

/// <summary>A method or local function that is declared in a file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsExtension">True when its first parameter is <c>this</c>: nobody but code calls it.</param>
/// <param name="Start">0-based index of the first token of its body.</param>
/// <param name="End">0-based index behind the last token of its body.</param>
internal sealed record CSharpMethod(string Name, bool IsExtension, int Start, int End);
