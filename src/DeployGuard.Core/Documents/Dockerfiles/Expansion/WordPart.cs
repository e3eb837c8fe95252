namespace DeployGuard.Documents.Dockerfiles.Expansion;

/// <summary>A piece of a word: literal text when <see cref="Name"/> is null, else a variable.</summary>
/// <param name="Text">The literal text, quotes and escapes removed.</param>
/// <param name="Name">The name of the variable.</param>
/// <param name="Operator">What is done with its value.</param>
/// <param name="Operand">The default, alternative or pattern.</param>
/// <param name="Replacement">What <c>${x/p/r}</c> puts in.</param>
internal sealed record WordPart(
    string Text,
    string? Name = null,
    VariableOperator Operator = VariableOperator.None,
    IReadOnlyList<WordPart>? Operand = null,
    IReadOnlyList<WordPart>? Replacement = null);
