using System.ComponentModel.DataAnnotations;

namespace Storefront.Worker;

public sealed class StorefrontApiOptions
{
    [Required]
    public required Uri BaseUrl { get; init; }
}
