using DeployGuard.Core.Tests.Rules.Pipelines;
using DeployGuard.Core.Tests.Verification;

namespace DeployGuard.Core.Tests.Checklist;

/// <summary>One web shop three times, without its pipelines: as it should be, with each statement broken, and with the half of it elsewhere.</summary>
internal static class ShopRepositories
{
    private const string Ignored = "**/bin\n**/obj\n**/.git\n**/.env\n**/.env.*\n**/node_modules\n**/*.pem\n**/*.pfx\n";

    private static TestRepository Projects { get; } = TestRepository.Empty
        .With("Shop.slnx", "<Solution><Project Path=\"src/Shop/Shop.csproj\" /><Project Path=\"tests/Shop.Tests/Shop.Tests.csproj\" /></Solution>")
        .With("tests/Shop.Tests/Shop.Tests.csproj", DeploymentWorkflow.TestProject)
        .With("src/Shop/Data/Migrations/ShopModelSnapshot.cs", "partial class ShopModelSnapshot : ModelSnapshot;\n");

    /// <summary>Every statement holds.</summary>
    public static TestRepository Good { get; } = Projects
        .With("src/Shop/Shop.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="Sentry.AspNetCore" Version="6.0.0" /></ItemGroup>
            </Project>
            """)
        .With("src/Shop/Program.cs", """
            var builder = WebApplication.CreateBuilder(args);
            builder.Logging.AddJsonConsole();
            builder.WebHost.UseSentry();
            builder.Services.AddHealthChecks();
            var host = builder.Configuration["Mail:Host"] ?? throw new InvalidOperationException("Mail:Host is missing");
            var app = builder.Build();
            app.MapHealthChecks("/health");
            app.Run();
            """)
        .With("src/Shop/appsettings.json", "{ \"Mail\": { \"Host\": \"\" }, \"ConnectionStrings\": { \"Shop\": \"\" } }\n")
        .With("Dockerfile", """
            FROM mcr.microsoft.com/dotnet/sdk:10.0.100 AS build
            WORKDIR /src
            COPY . .
            RUN dotnet publish src/Shop/Shop.csproj -o /app
            FROM mcr.microsoft.com/dotnet/aspnet:10.0.1
            WORKDIR /app
            COPY --from=build /app .
            EXPOSE 8080
            HEALTHCHECK CMD curl -f http://localhost:8080/health
            USER $APP_UID
            ENTRYPOINT ["dotnet", "Shop.dll"]
            """)
        .With(".dockerignore", Ignored)
        .With(".env.example", "DB_PASSWORD=\nMAIL_HOST=\n")
        .With("compose.yaml", """
            services:
              shop:
                build: .
                environment:
                  Mail__Host: ${MAIL_HOST:?}
                depends_on:
                  db:
                    condition: service_healthy
              db:
                image: postgres:18.0
                environment:
                  POSTGRES_PASSWORD: ${DB_PASSWORD:?}
                healthcheck:
                  test: pg_isready
            """)
        .With("compose.prod.yaml", "services:\n  shop:\n    image: registry.example.com/shop:1.4.2\n");

    /// <summary>Every statement is broken, each in a place of its own.</summary>
    public static TestRepository Bad { get; } = Projects
        .With("src/Shop/Shop.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
            </Project>
            """)
        .With("src/Shop/Program.cs", """
            var builder = WebApplication.CreateBuilder(args);
            var host = builder.Configuration["Mail:Host"] ?? throw new InvalidOperationException("Mail:Host is missing");
            var app = builder.Build();
            app.Run();
            """)
        .With("src/Shop/appsettings.json", "{\n  \"Mail\": { \"Password\": \"Kx9vQ2mLp4Wz\" }\n}\n")
        .With("Dockerfile", """
            FROM mcr.microsoft.com/dotnet/sdk
            WORKDIR /src
            COPY . .
            RUN dotnet publish src/Shop/Shop.csproj -o /app
            EXPOSE 8080
            ENTRYPOINT ["dotnet", "/app/Shop.dll"]
            """)
        .With("deploy/gateway/Dockerfile", """
            FROM debian:13.1
            COPY start.sh /start.sh
            USER 1000
            ENTRYPOINT ["/start.sh"]
            """)
        .With("deploy/jobs/Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0.1\nUSER 1000\nEXPOSE 8080\nENTRYPOINT [\"dotnet\", \"Jobs.dll\"]\n")
        .With("deploy/gateway/start.sh", "#!/bin/sh\nnginx &\nexec redis-server\n")
        .With(".env", "DB_PASSWORD=Kx9vQ2mLp4Wz\n")
        .With("compose.yaml", """
            services:
              shop:
                build: .
                environment:
                  Other: x
                depends_on:
                  - db
              db:
                image: postgres
                healthcheck:
                  test: pg_isready
            """)
        .With("compose.prod.yaml", """
            services:
              shop:
                image: registry.example.com/shop:${SHOP_TAG}
                command: dotnet watch run
            """);

    /// <summary>The base image, the set-up of programs and the configuration come from elsewhere, as in companies with a platform team.</summary>
    public static TestRepository Shared { get; } = Projects
        .With("src/Shop/Shop.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="Acme.Platform.Hosting" Version="4.1.0" /></ItemGroup>
            </Project>
            """)
        .With("src/Shop/Program.cs", """
            using Acme.Platform.Hosting;

            await PlatformHost.RunAsync<Startup>(args);
            """)
        .With("Dockerfile", """
            FROM mcr.microsoft.com/dotnet/sdk:10.0.100 AS build
            WORKDIR /src
            COPY src/ .
            RUN dotnet publish Shop/Shop.csproj -o /app
            FROM registry.example.com/platform/aspnet:10.0.1
            COPY --from=build /app /app
            EXPOSE 8080
            ENTRYPOINT ["dotnet", "/app/Shop.dll"]
            """)
        .With(".dockerignore", Ignored)
        .With("compose.yaml", """
            services:
              shop:
                build: .
                env_file: secrets/shop.env
                depends_on:
                  queue:
                    condition: service_healthy
              queue:
                image: registry.example.com/platform/queue:3.1.0
            """);
}
