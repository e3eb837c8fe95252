using DeployGuard.Documents.Dockerfiles;

namespace DeployGuard.Documents.Interpolation;

/// <summary>A piece of a value: literal text when <see cref="Name"/> is null, else a variable.</summary>
internal sealed record InterpolationPart(
    string Text, string? Name = null, VariableOperator Operator = VariableOperator.None, IReadOnlyList<InterpolationPart>? Operand = null);
