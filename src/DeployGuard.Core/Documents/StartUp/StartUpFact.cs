using DeployGuard.Documents.Pipelines;
using DeployGuard.Text;

namespace DeployGuard.Documents.StartUp;

/// <summary>Something that start-up code, settings or the environment say of a program.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Name">What is written there, short enough for a message: <c>MapHealthChecks</c>, <c>new CompactJsonFormatter</c>.</param>
/// <param name="Location">The name in the file.</param>
public sealed record StartUpFact(StartUpFactKind Kind, string Name, Location Location)
{
    /// <summary>How far it carries a verdict.</summary>
    public EvidenceStrength Strength { get; init; } = EvidenceStrength.Strong;

    /// <summary>
    /// The path of an endpoint, beginning with a slash; null when it is not written down, and for other facts. A group or the base of the
    /// program may stand in front of it.
    /// </summary>
    public string? Path { get; init; }

    /// <summary>
    /// Whether a program in production comes by: false inside <c>IsDevelopment()</c> and <c>#if DEBUG</c>, unknown behind another
    /// condition or a switch of the command line. Guards at the calls that lead here count, too.
    /// </summary>
    public Truth InProduction { get; init; } = Truth.True;

    /// <summary>True for a call without arguments, which may be a method of the repository that has the name of one of .NET.</summary>
    internal bool IsBare { get; init; }

    /// <summary>Index in the file of the method around it; -1 for none.</summary>
    internal int Method { get; init; } = -1;
}
