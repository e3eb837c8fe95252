using Storefront.Contracts;

namespace Storefront.Api.Endpoints;

public static class OrderTotal
{
    /// <summary>The sum of all lines, or null when a product has no price or a quantity is below one.</summary>
    public static decimal? Of(IEnumerable<OrderLine> lines, IReadOnlyDictionary<int, decimal> prices)
    {
        var total = 0m;
        foreach (var line in lines)
        {
            if (line.Quantity < 1 || !prices.TryGetValue(line.ProductId, out var price))
                return null;

            total += price * line.Quantity;
        }

        return total;
    }
}
