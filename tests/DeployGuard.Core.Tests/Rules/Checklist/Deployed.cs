using DeployGuard.Core.Tests.Verification;

namespace DeployGuard.Core.Tests.Rules.Checklist;

/// <summary>A web program that a Dockerfile publishes into an image.</summary>
internal static class Deployed
{
    public const string Dockerfile = """
        FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
        COPY . .
        RUN dotnet publish src/App/App.csproj -o /app
        FROM mcr.microsoft.com/dotnet/aspnet:10.0
        COPY --from=build /app .
        ENTRYPOINT ["dotnet", "App.dll"]

        """;

    public static TestRepository Program(string code, string dockerfile = Dockerfile) => TestRepository.Empty
        .With("src/App/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />")
        .With("src/App/Program.cs", code + "\nvar app = builder.Build();\napp.Run();\n")
        .With("Dockerfile", dockerfile);

    public const string Builder = "var builder = WebApplication.CreateBuilder(args);\n";

    public const string MarkedBuilder = "var builder = WebApplication.[|CreateBuilder|](args);\n";
}
