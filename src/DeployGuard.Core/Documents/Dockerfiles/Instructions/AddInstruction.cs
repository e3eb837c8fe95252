namespace DeployGuard.Documents.Dockerfiles.Instructions;

/// <summary>ADD.</summary>
public sealed class AddInstruction : FileTransferInstruction
{
    private static readonly string[] ArchiveEnds = [".tar", ".gz", ".bz2", ".xz", ".zst", ".lzma", ".tgz", ".tbz", ".tbz2", ".txz", ".tzst"];

    internal AddInstruction(
        InstructionHead head, IReadOnlyList<DockerWord> sources, DockerWord? destination, bool isJson)
        : base(head, sources, destination, isJson)
    {
    }

    /// <summary>
    /// True when every source is a file or folder of the build context that ADD takes as COPY would: no URL, no git
    /// repository, no archive, and no variable that might hide one.
    /// </summary>
    public bool CopiesPlainFiles => Sources.Count > 0 && Sources.All(IsPlainFile);

    private static bool IsPlainFile(DockerWord source) =>
        source.IsLiteral
        && source.Value.IndexOf("://", StringComparison.Ordinal) < 0
        && !source.Value.StartsWith("git@", StringComparison.OrdinalIgnoreCase)
        && source.Value.IndexOf(".tar", StringComparison.OrdinalIgnoreCase) < 0
        && !ArchiveEnds.Any(end => source.Value.EndsWith(end, StringComparison.OrdinalIgnoreCase));
}
