using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DeployGuard.StartUp;

/// <summary>The APIs that migrate databases and map health endpoints, by their symbols.</summary>
internal sealed class StartUpApis
{
    private const string Builder = "Microsoft.AspNetCore.Builder.";

    /// <summary>Types and their methods, from the documentation of the libraries.</summary>
    private static readonly (string Type, string Methods)[] Migrations =
    [
        ("Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions", "Migrate MigrateAsync"),
        ("Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade", "EnsureCreated EnsureCreatedAsync"),
        ("FluentMigrator.Runner.IMigrationRunner", "MigrateUp"),
        ("DbUp.Engine.UpgradeEngine", "PerformUpgrade"),
        ("Evolve.Evolve", "Migrate"),
        ("EvolveDb.Evolve", "Migrate"),
    ];

    private static readonly (string Type, string Methods)[] HealthChecks =
    [
        (Builder + "HealthCheckEndpointRouteBuilderExtensions", "MapHealthChecks"),
        (Builder + "HealthCheckApplicationBuilderExtensions", "UseHealthChecks"),
    ];

    private static readonly (string Type, string Methods)[] Routes = [(Builder + "EndpointRouteBuilderExtensions", "MapGet MapMethods Map")];

    private static readonly HashSet<string> HealthPaths = new(StringComparer.OrdinalIgnoreCase)
        { "health", "healthz", "healthcheck", "ready", "readyz", "readiness", "live", "livez", "liveness", "alive", "ping", "status" };

    private readonly HashSet<ISymbol> migrations;
    private readonly HashSet<ISymbol> healthChecks;
    private readonly HashSet<ISymbol> routes;

    public StartUpApis(Compilation compilation)
    {
        migrations = MethodsOf(compilation, Migrations);
        healthChecks = MethodsOf(compilation, HealthChecks);
        routes = MethodsOf(compilation, Routes);
    }

    /// <summary>False where the libraries are not even referenced.</summary>
    public bool IsEmpty => migrations.Count + healthChecks.Count + routes.Count == 0;

    public bool IsMigration(IMethodSymbol method) => migrations.Contains(method);

    /// <summary>The path of a health endpoint that a call maps; null for every other call.</summary>
    public string? HealthPath(IInvocationOperation call, IMethodSymbol method)
    {
        var isHealthCheck = healthChecks.Contains(method);
        if (!isHealthCheck && !routes.Contains(method)) return null;

        var path = RouteGroup.PathOf(call);
        return isHealthCheck ? path ?? "" : path is not null && IsHealthPath(path) ? path : null;
    }

    /// <summary>True for an endpoint whose path is not written down, so that it may be one of health.</summary>
    public bool MayBeHealth(IInvocationOperation call, IMethodSymbol method) => routes.Contains(method) && RouteGroup.PathOf(call) is null;

    /// <summary>True for a route whose last part, or that of the group around it, says that it tells the state of the program.</summary>
    public static bool IsHealthPath(string path)
    {
        var parts = path.Trim('/').Split('/');
        return HealthPaths.Contains(parts[parts.Length - 1]) || (parts.Length > 1 && parts[parts.Length - 2].StartsWith("health", StringComparison.OrdinalIgnoreCase));
    }

    private static HashSet<ISymbol> MethodsOf(Compilation compilation, IEnumerable<(string Type, string Methods)> apis) => new(
        from api in apis
        from type in compilation.GetTypesByMetadataName(api.Type)
        from name in api.Methods.Split(' ')
        from method in type.GetMembers(name)
        select method, SymbolEqualityComparer.Default);
}
