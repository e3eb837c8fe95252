using Microsoft.EntityFrameworkCore;
using Storefront.Api.Data;
using Storefront.Contracts;

namespace Storefront.Api.Endpoints;

public static class CatalogEndpoints
{
    public static void MapCatalog(this IEndpointRouteBuilder app)
    {
        app.MapGet("/products", async (StorefrontDbContext db, CancellationToken cancellationToken) =>
            await db.Products
                .OrderBy(p => p.Name)
                .Select(p => new ProductSummary(p.Id, p.Name, p.Price))
                .ToListAsync(cancellationToken));
    }
}
