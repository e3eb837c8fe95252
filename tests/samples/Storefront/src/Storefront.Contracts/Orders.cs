namespace Storefront.Contracts;

public sealed record OrderLine(int ProductId, int Quantity);

public sealed record PlaceOrder(string CustomerEmail, IReadOnlyList<OrderLine> Lines);

public sealed record PlacedOrder(int Id, string CustomerEmail, decimal Total, DateTimeOffset PlacedAt);
