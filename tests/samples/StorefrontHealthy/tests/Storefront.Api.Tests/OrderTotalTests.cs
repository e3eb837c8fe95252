using Storefront.Api.Endpoints;
using Storefront.Contracts;

namespace Storefront.Api.Tests;

public class OrderTotalTests
{
    private static readonly Dictionary<int, decimal> _prices = new() { [1] = 12.50m, [2] = 3m };

    [Fact]
    public void Adds_price_times_quantity_of_every_line()
    {
        Assert.Equal(31m, OrderTotal.Of([new OrderLine(1, 2), new OrderLine(2, 2)], _prices));
    }

    [Fact]
    public void Is_unknown_when_a_product_has_no_price()
    {
        Assert.Null(OrderTotal.Of([new OrderLine(3, 1)], _prices));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Is_unknown_for_a_quantity_below_one(int quantity)
    {
        Assert.Null(OrderTotal.Of([new OrderLine(1, quantity)], _prices));
    }
}
