using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Storefront.Contracts;

namespace Storefront.Worker;

public sealed class MailClient
{
    private readonly HttpClient _http;

    public MailClient(HttpClient http, IConfiguration configuration)
    {
        var user = configuration["Mail:User"] ?? "storefront";
        var password = configuration["Mail:Password"] ?? "Quiet-Meadow-17";
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));

        _http = http;
        _http.BaseAddress = new Uri("https://mail.storefront.example/");
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
    }

    public async Task SendConfirmationAsync(PlacedOrder order, CancellationToken cancellationToken)
    {
        var message = new { to = order.CustomerEmail, template = "order-confirmed", order.Id, order.Total };
        var response = await _http.PostAsJsonAsync("messages", message, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}
