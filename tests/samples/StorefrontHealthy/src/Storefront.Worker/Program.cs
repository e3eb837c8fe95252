using OpenTelemetry;
using Storefront.Worker;

var builder = Host.CreateApplicationBuilder(args);

builder.Logging.ClearProviders().AddJsonConsole();
builder.Services.AddOpenTelemetry().WithLogging().UseOtlpExporter();

builder.Services.AddOptions<StorefrontApiOptions>()
    .BindConfiguration("StorefrontApi")
    .ValidateDataAnnotations()
    .ValidateOnStart();
builder.Services.AddHttpClient<StorefrontApiClient>();
builder.Services.AddHostedService<ConfirmationWorker>();

builder.Build().Run();
