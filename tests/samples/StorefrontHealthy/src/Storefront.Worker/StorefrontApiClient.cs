using System.Net.Http.Json;
using Microsoft.Extensions.Options;
using Storefront.Contracts;

namespace Storefront.Worker;

public sealed class StorefrontApiClient
{
    private readonly HttpClient _http;

    public StorefrontApiClient(HttpClient http, IOptions<StorefrontApiOptions> options)
    {
        _http = http;
        _http.BaseAddress = options.Value.BaseUrl;
    }

    public async Task<IReadOnlyList<PlacedOrder>> UnconfirmedAsync(CancellationToken cancellationToken) =>
        await _http.GetFromJsonAsync<List<PlacedOrder>>("orders/unconfirmed", cancellationToken) ?? [];

    public async Task ConfirmAsync(int orderId, CancellationToken cancellationToken)
    {
        var response = await _http.PostAsync($"orders/{orderId}/confirmation", content: null, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}
