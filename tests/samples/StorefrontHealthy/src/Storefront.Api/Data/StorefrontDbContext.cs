using Microsoft.EntityFrameworkCore;

namespace Storefront.Api.Data;

public sealed class StorefrontDbContext(DbContextOptions<StorefrontDbContext> options) : DbContext(options)
{
    public DbSet<Product> Products => Set<Product>();

    public DbSet<Order> Orders => Set<Order>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Product>(product =>
        {
            product.Property(p => p.Name).HasMaxLength(200);
            product.Property(p => p.Price).HasPrecision(18, 2);
        });
        modelBuilder.Entity<Order>(order =>
        {
            order.Property(o => o.CustomerEmail).HasMaxLength(320);
            order.Property(o => o.Total).HasPrecision(18, 2);
            order.HasIndex(o => o.ConfirmedAt);
        });
    }
}
