using DeployGuard.Documents.IgnoreFiles;
using DeployGuard.Text;

namespace DeployGuard.Documents.Builds;

/// <summary>A file that a restore needs and its stage does not hold yet.</summary>
/// <param name="Path">The file from the repository root.</param>
/// <param name="Effect">What happens without it.</param>
/// <param name="Cause">What asks for it; null when it applies by its place.</param>
public sealed record MissingInput(string Path, MissingInputEffect Effect, Location? Cause = null)
{
    /// <summary>The COPY that would bring it, from the build context to where the project expects it; null when that cannot be told.</summary>
    public string? Copy { get; init; }

    /// <summary>The pattern of the ignore file that keeps it from the build although a COPY takes its folder; null when it only comes late.</summary>
    public IgnorePattern? ExcludedBy { get; init; }
}

/// <summary>The files that one step misses with the same effect.</summary>
/// <param name="Step">The step that restores.</param>
/// <param name="Effect">What happens without them.</param>
/// <param name="Inputs">The files; never empty.</param>
public sealed record MissingInputs(DotNetStep Step, MissingInputEffect Effect, IReadOnlyList<MissingInput> Inputs);

/// <summary>What happens when a restore runs without one of its inputs, the worst last.</summary>
public enum MissingInputEffect
{
    /// <summary>The work is done again, uncached, once the file is there.</summary>
    RestoresTwice,

    /// <summary>Other packages or versions are restored than outside the container.</summary>
    RestoresOther,

    /// <summary>A referenced project never arrives: a warning (MSB9008), and an error for each of its types that is used.</summary>
    LacksProject,

    /// <summary>A later step that relies on the restore fails.</summary>
    LaterStepFails,

    /// <summary>The restore itself fails.</summary>
    Fails,
}
