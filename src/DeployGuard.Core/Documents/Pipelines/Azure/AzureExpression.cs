namespace DeployGuard.Documents.Pipelines.Azure;

/// <summary>A part of an expression of Azure Pipelines.</summary>
internal abstract record AzureExpression
{
    /// <summary>A function with its arguments.</summary>
    public sealed record Call(string Name, IReadOnlyList<AzureExpression> Arguments) : AzureExpression;

    /// <summary>A text, number or version, or <c>true</c> and <c>false</c>.</summary>
    public sealed record Literal(string Text, bool IsBoolean) : AzureExpression;

    /// <summary><c>variables.X</c>, <c>parameters['a'].b</c>, <c>dependencies.A.result</c>; an index that is no plain text is null.</summary>
    public sealed record Path(string Root, IReadOnlyList<string?> Segments) : AzureExpression;

    /// <summary><c>null</c>.</summary>
    public sealed record Nothing : AzureExpression;

    /// <summary>What only the service can work out.</summary>
    public sealed record Opaque : AzureExpression;
}
