using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Documents.StartUp;

/// <summary>What one C# file says of the start of a program.</summary>
/// <param name="Path">The path of the file from the repository root.</param>
/// <param name="Facts">What stands in it, in file order, guards of the file considered.</param>
/// <param name="Methods">The methods it declares.</param>
/// <param name="Calls">What it calls.</param>
internal sealed record StartUpFile(string Path, IReadOnlyList<StartUpFact> Facts, IReadOnlyList<CSharpMethod> Methods, IReadOnlyList<StartUpCall> Calls);

/// <summary>A call in a file.</summary>
/// <param name="Name">The method.</param>
/// <param name="Method">Index in the file of the method around it; -1 for none.</param>
/// <param name="InProduction">Whether a program in production comes by once it is in that method.</param>
internal readonly record struct StartUpCall(string Name, int Method, Truth InProduction);
