using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles.Reading;

/// <summary>The lines of one instruction, joined; heredoc bodies come later.</summary>
/// <param name="Start">0-based offset of the first character.</param>
/// <param name="Joined">The lines without continuation characters, comments and blank lines, trimmed.</param>
/// <param name="BlankLines">The blank lines between continued ones.</param>
/// <param name="Dangling">The continuation character that has nothing to continue, or null.</param>
/// <param name="SwallowsInstruction">True when <paramref name="Dangling"/> joins what looks like the next instruction.</param>
/// <param name="LastLine">1-based number of the last line with content.</param>
internal sealed record InstructionText(
    int Start, MappedText Joined, IReadOnlyList<TextSpan> BlankLines, TextSpan? Dangling, bool SwallowsInstruction, int LastLine);
