using Microsoft.EntityFrameworkCore;
using Storefront.Api.Data;
using Storefront.Api.Payments;
using Storefront.Contracts;

namespace Storefront.Api.Endpoints;

public static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder app)
    {
        var orders = app.MapGroup("/orders");
        orders.MapPost("/", PlaceAsync);
        orders.MapGet("/unconfirmed", UnconfirmedAsync);
        orders.MapPost("/{id:int}/confirmation", ConfirmAsync);
    }

    private static async Task<IResult> PlaceAsync(
        PlaceOrder request, StorefrontDbContext db, PaymentClient payments, CancellationToken cancellationToken)
    {
        var ids = request.Lines.Select(line => line.ProductId).ToList();
        var prices = await db.Products
            .Where(product => ids.Contains(product.Id))
            .ToDictionaryAsync(product => product.Id, product => product.Price, cancellationToken);
        if (OrderTotal.Of(request.Lines, prices) is not { } total)
            return Results.BadRequest("The order names a product that is not for sale, or a quantity below one.");

        await payments.ReserveAsync(request.CustomerEmail, total, cancellationToken);
        var order = new Order { CustomerEmail = request.CustomerEmail, Total = total, PlacedAt = DateTimeOffset.UtcNow };
        db.Orders.Add(order);
        await db.SaveChangesAsync(cancellationToken);
        return Results.Created($"/orders/{order.Id}", ToContract(order));
    }

    private static async Task<IReadOnlyList<PlacedOrder>> UnconfirmedAsync(
        StorefrontDbContext db, CancellationToken cancellationToken)
    {
        var orders = await db.Orders
            .Where(order => order.ConfirmedAt == null)
            .OrderBy(order => order.PlacedAt)
            .Take(100)
            .ToListAsync(cancellationToken);
        return orders.ConvertAll(ToContract);
    }

    private static async Task<IResult> ConfirmAsync(
        int id, StorefrontDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Orders.FindAsync([id], cancellationToken) is not { } order)
            return Results.NotFound();

        order.ConfirmedAt ??= DateTimeOffset.UtcNow;
        await db.SaveChangesAsync(cancellationToken);
        return Results.NoContent();
    }

    private static PlacedOrder ToContract(Order order) =>
        new(order.Id, order.CustomerEmail, order.Total, order.PlacedAt);
}
