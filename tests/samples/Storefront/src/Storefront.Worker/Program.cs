using Storefront.Worker;

var builder = Host.CreateApplicationBuilder(args);

builder.Services.AddHttpClient<StorefrontApiClient>();
builder.Services.AddHttpClient<MailClient>();
builder.Services.AddHostedService<ConfirmationWorker>();

builder.Build().Run();
