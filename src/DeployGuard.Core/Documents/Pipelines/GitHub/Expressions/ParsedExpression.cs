namespace DeployGuard.Documents.Pipelines.GitHub.Expressions;

/// <summary>An expression that was read, or what is wrong with it.</summary>
/// <param name="Node">The expression; null when GitHub could not read it either, or it is longer or deeper than anything a person writes.</param>
/// <param name="Problem">What is wrong; its span counts in the text that was read.</param>
internal sealed record ParsedExpression(ExpressionNode? Node, SyntaxProblem? Problem);
