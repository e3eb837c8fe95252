namespace Storefront.Api.Payments;

public sealed class PaymentClient
{
    private const string ApiKey = "storefront-payments-4Vq9wZ2m";

    private readonly HttpClient _http;

    public PaymentClient(HttpClient http, IConfiguration configuration)
    {
        _http = http;
        _http.BaseAddress = new Uri(configuration["Payment:BaseUrl"] ?? "https://payments.example/");
        _http.DefaultRequestHeaders.Add("X-Api-Key", ApiKey);
        _http.DefaultRequestHeaders.Add("X-Merchant", Environment.GetEnvironmentVariable("PAYMENT_MERCHANT_ID"));
    }

    public async Task ReserveAsync(string customerEmail, decimal amount, CancellationToken cancellationToken)
    {
        var response = await _http.PostAsJsonAsync("reservations", new { customerEmail, amount }, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}
