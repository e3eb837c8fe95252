using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles.Instructions;

/// <summary>What every instruction has, whatever its keyword.</summary>
internal sealed record InstructionHead
{
    public required string Keyword { get; init; }

    public required TextSpan KeywordSpan { get; init; }

    public required TextSpan Span { get; init; }

    public required MappedText Text { get; init; }

    public required MappedText Arguments { get; init; }

    public IReadOnlyList<DockerFlag> Flags { get; init; } = [];

    public IReadOnlyList<Heredoc> Heredocs { get; init; } = [];

    public IReadOnlyList<TextSpan> BlankContinuationLines { get; init; } = [];

    public TextSpan? DanglingContinuation { get; init; }

    public bool IsOnBuild { get; init; }
}
