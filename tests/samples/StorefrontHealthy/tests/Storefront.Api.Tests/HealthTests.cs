using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Storefront.Api.Tests;

public class HealthTests
{
    [Fact]
    public async Task Is_alive_without_a_database()
    {
        await using var api = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseSetting("Payment:BaseUrl", "https://payments.example/")
            .UseSetting("Payment:ApiKey", "unused"));
        using var client = api.CreateClient();

        var response = await client.GetAsync(new Uri("/health/live", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
