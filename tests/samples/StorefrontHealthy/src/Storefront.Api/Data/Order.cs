namespace Storefront.Api.Data;

public sealed class Order
{
    public int Id { get; set; }

    public required string CustomerEmail { get; set; }

    public decimal Total { get; set; }

    public DateTimeOffset PlacedAt { get; set; }

    public DateTimeOffset? ConfirmedAt { get; set; }
}
