using Microsoft.Extensions.Options;

namespace Storefront.Api.Payments;

public sealed class PaymentClient
{
    private readonly HttpClient _http;

    public PaymentClient(HttpClient http, IOptions<PaymentOptions> options)
    {
        _http = http;
        _http.BaseAddress = options.Value.BaseUrl;
        _http.DefaultRequestHeaders.Add("X-Api-Key", options.Value.ApiKey);
    }

    public async Task ReserveAsync(string customerEmail, decimal amount, CancellationToken cancellationToken)
    {
        var response = await _http.PostAsJsonAsync("reservations", new { customerEmail, amount }, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}
