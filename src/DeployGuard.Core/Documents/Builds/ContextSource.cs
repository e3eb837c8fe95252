using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Instructions;

namespace DeployGuard.Documents.Builds;

/// <summary>One source of COPY or ADD that is taken from the build context.</summary>
/// <param name="Instruction">COPY without <c>--from</c>, or ADD.</param>
/// <param name="Word">The source as written.</param>
/// <param name="Path">The cleaned path in the context, empty for the whole of it.</param>
public sealed record ContextSource(FileTransferInstruction Instruction, DockerWord Word, string Path)
{
    /// <summary>True when the path is a pattern for several files.</summary>
    public bool HasWildcard => Path.IndexOfAny(['*', '?', '[', '\\']) >= 0;

    /// <summary>True when <c>--exclude</c> leaves out a part.</summary>
    public bool IsFiltered => Instruction.Flag("exclude") is not null;

    /// <summary>
    /// All sources of a Dockerfile whose path is known, in file order. ONBUILD copies from the context of another
    /// build and is left out.
    /// </summary>
    public static IEnumerable<ContextSource> Of(DockerfileDocument dockerfile) =>
        from instruction in dockerfile.InstructionsOf<FileTransferInstruction>()
        where instruction is not CopyInstruction { IsFromContext: false }
        from word in instruction.Sources
        let value = instruction.Expand(word)
        where value is not null && !IsRemote(value)
        select new ContextSource(instruction, word, Clean(value));

    private static bool IsRemote(string value) =>
        value.IndexOf("://", StringComparison.Ordinal) >= 0 || value.StartsWith("git@", StringComparison.Ordinal);

    /// <summary>The builder takes the root of the context for '/' and lets no '..' climb above it.</summary>
    private static string Clean(string path)
    {
        var segments = new List<string>();
        foreach (var segment in path.Split('/'))
        {
            if (segment == ".." && segments.Count > 0) segments.RemoveAt(segments.Count - 1);
            else if (segment is not ("" or "." or "..")) segments.Add(segment);
        }

        return string.Join("/", segments);
    }
}
