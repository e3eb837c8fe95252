using Storefront.Contracts;

namespace Storefront.Worker;

public sealed partial class ConfirmationWorker(IServiceScopeFactory scopes, ILogger<ConfirmationWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await ConfirmAllAsync(stoppingToken);
            }
            catch (HttpRequestException exception)
            {
                // The next tick tries again: the API may be in the middle of a deployment.
                LogApiUnavailable(exception);
            }
        }
    }

    private async Task ConfirmAllAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var api = scope.ServiceProvider.GetRequiredService<StorefrontApiClient>();
        var mail = scope.ServiceProvider.GetRequiredService<MailClient>();
        foreach (PlacedOrder order in await api.UnconfirmedAsync(stoppingToken))
        {
            await mail.SendConfirmationAsync(order, stoppingToken);
            await api.ConfirmAsync(order.Id, stoppingToken);
            LogConfirmed(order.Id);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Confirmed order {OrderId}")]
    private partial void LogConfirmed(int orderId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The storefront API did not answer")]
    private partial void LogApiUnavailable(Exception exception);
}
