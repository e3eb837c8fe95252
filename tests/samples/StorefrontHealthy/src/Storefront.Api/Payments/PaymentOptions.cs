using System.ComponentModel.DataAnnotations;

namespace Storefront.Api.Payments;

public sealed class PaymentOptions
{
    [Required]
    public required Uri BaseUrl { get; init; }

    [Required]
    public required string ApiKey { get; init; }
}
