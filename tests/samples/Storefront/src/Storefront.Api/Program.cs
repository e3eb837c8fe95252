using Microsoft.EntityFrameworkCore;
using Storefront.Api.Data;
using Storefront.Api.Endpoints;
using Storefront.Api.Payments;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddDbContext<StorefrontDbContext>(options =>
    options.UseNpgsql(builder.Configuration.GetConnectionString("Storefront")));
builder.Services.AddHttpClient<PaymentClient>();
builder.Services.AddHealthChecks().AddDbContextCheck<StorefrontDbContext>();
builder.Services.AddOpenApi();

var app = builder.Build();

if (app.Environment.IsDevelopment())
{
    app.MapOpenApi();
    app.MapHealthChecks("/health");
}

using (var scope = app.Services.CreateScope())
    scope.ServiceProvider.GetRequiredService<StorefrontDbContext>().Database.Migrate();

app.MapCatalog();
app.MapOrders();

app.Run();
