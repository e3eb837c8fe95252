namespace Storefront.Contracts;

public sealed record ProductSummary(int Id, string Name, decimal Price);
