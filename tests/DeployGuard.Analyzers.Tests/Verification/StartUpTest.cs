using DeployGuard.StartUp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DeployGuard.Analyzers.Tests.Verification;

/// <summary>Runs the analyzer of the start of programs over C# that is compiled against stand-ins for the frameworks.</summary>
public sealed record StartUpTest(string Source)
{
    /// <summary>What the examples use of the frameworks, under the full names by which the analyzer knows them.</summary>
    public const string Frameworks = """
        #nullable enable
        namespace Microsoft.Extensions.Configuration
        {
            public interface IConfiguration { string? this[string key] { get; } }
            public static class ConfigurationBinder { public static T? GetValue<T>(this IConfiguration configuration, string key) => default; }
        }
        namespace Microsoft.Extensions.DependencyInjection
        {
            public interface IServiceCollection { }
            public static class ServiceProviderServiceExtensions { public static T GetRequiredService<T>(this IServiceProvider provider) where T : notnull => default!; }
            public static class ServiceCollectionHostedServiceExtensions { public static IServiceCollection AddHostedService<T>(this IServiceCollection services) where T : class, Microsoft.Extensions.Hosting.IHostedService => services; }
        }
        namespace Microsoft.Extensions.Hosting
        {
            public interface IHostedService { Task StartAsync(CancellationToken token); Task StopAsync(CancellationToken token); }
            public interface IHostApplicationLifetime { void StopApplication(); }
            public abstract class BackgroundService : IHostedService
            {
                protected abstract Task ExecuteAsync(CancellationToken token);
                public Task StartAsync(CancellationToken token) => Task.CompletedTask;
                public Task StopAsync(CancellationToken token) => Task.CompletedTask;
            }
            public interface IHostEnvironment { string EnvironmentName { get; } }
            public static class HostEnvironmentEnvExtensions
            {
                public static bool IsDevelopment(this IHostEnvironment environment) => true;
                public static bool IsProduction(this IHostEnvironment environment) => true;
                public static bool IsEnvironment(this IHostEnvironment environment, string name) => true;
            }
        }
        namespace Microsoft.AspNetCore.Hosting { public interface IStartupFilter { Action<Microsoft.AspNetCore.Builder.WebApplication> Configure(Action<Microsoft.AspNetCore.Builder.WebApplication> next); } }
        namespace Microsoft.AspNetCore.Mvc { public class RouteAttribute(string template) : Attribute { public string Template => template; } }
        namespace Microsoft.AspNetCore.Routing
        {
            public interface IEndpointRouteBuilder { }
            public class RouteGroupBuilder : IEndpointRouteBuilder { }
        }
        namespace Microsoft.AspNetCore.Builder
        {
            using Microsoft.AspNetCore.Routing;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Hosting;
            public class WebApplicationBuilder { public IServiceCollection Services => null!; public IConfiguration Configuration => null!; public IHostEnvironment Environment => null!; public WebApplication Build() => null!; }
            public class WebApplication : IEndpointRouteBuilder
            {
                public static WebApplicationBuilder CreateBuilder(string[] args) => new();
                public IServiceProvider Services => null!;
                public IHostEnvironment Environment => null!;
                public IConfiguration Configuration => null!;
                public void Run() { }
            }
            public static class EndpointRouteBuilderExtensions
            {
                public static RouteGroupBuilder MapGroup(this IEndpointRouteBuilder app, string prefix) => null!;
                public static RouteGroupBuilder WithTags(this RouteGroupBuilder group, string tag) => group;
                public static void MapGet(this IEndpointRouteBuilder app, string pattern, Delegate handler) { }
                public static void MapPost(this IEndpointRouteBuilder app, string pattern, Delegate handler) { }
            }
            public static class HealthCheckEndpointRouteBuilderExtensions { public static void MapHealthChecks(this IEndpointRouteBuilder app, string pattern) { } }
            public static class HealthCheckApplicationBuilderExtensions { public static void UseHealthChecks(this WebApplication app, string path) { } }
        }
        namespace Microsoft.EntityFrameworkCore.Infrastructure { public class DatabaseFacade { public void EnsureCreated() { } public Task EnsureCreatedAsync() => Task.CompletedTask; public Strategy CreateExecutionStrategy() => null!; } public class Strategy { public void Execute(Action action) { } } }
        namespace Microsoft.EntityFrameworkCore
        {
            public class DbContext { public Infrastructure.DatabaseFacade Database => null!; }
            public static class RelationalDatabaseFacadeExtensions
            {
                public static void Migrate(this Infrastructure.DatabaseFacade database) { }
                public static Task MigrateAsync(this Infrastructure.DatabaseFacade database) => Task.CompletedTask;
                public static IEnumerable<string> GetPendingMigrations(this Infrastructure.DatabaseFacade database) => [];
            }
        }
        namespace FluentMigrator.Runner { public interface IMigrationRunner { void MigrateUp(); } }
        namespace DbUp.Engine { public class UpgradeEngine { public object PerformUpgrade() => 1; } }
        namespace EvolveDb { public class Evolve { public void Migrate() { } } }
        """;

    private const string Usings = """
        using System.Threading;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        """;

    /// <summary>Properties the project passes to analyzers.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>Names of assemblies the project references besides the framework.</summary>
    public IReadOnlyList<string> ReferencedAssemblies { get; init; } = [];

    /// <summary>Whether the code has a method Main.</summary>
    public bool IsProgram { get; init; }

    /// <summary>Everything the analyzer says about the code, in its order.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> DiagnosticsOf(Compilation compilation, IReadOnlyDictionary<string, string>? options = null)
    {
        var analyzerOptions = new AnalyzerOptions([], new AnalyzerOptionsOf(options ?? new Dictionary<string, string>()));
        var diagnostics = await compilation.WithAnalyzers([new StartUpAnalyzer()], analyzerOptions).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan)];
    }

    /// <summary>Holds the diagnostics against the marks.</summary>
    public async Task<IReadOnlyList<Diagnostic>> Reports(string id)
    {
        var marked = MarkedSource.Parse(Usings + Source);
        var compilation = CredentialTest.Compile(marked.Code, library: "using System.Threading;\n" + Frameworks, assemblies: ReferencedAssemblies);
        if (IsProgram) compilation = compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(error => error.ToString()));
        var diagnostics = await DiagnosticsOf(compilation, Options);
        Assert.Equal(
            marked.Expected.Select(mark => $"{id} at {mark.Span}"),
            diagnostics.Select(diagnostic => $"{diagnostic.Id} at {diagnostic.Location.SourceSpan}"));
        Assert.All(diagnostics, diagnostic =>
        {
            var message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
            Assert.InRange(message.Length, 20, 160);
            Assert.False(message.EndsWith('.'), message);
            Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        });
        return diagnostics;
    }

    /// <summary>Expects no diagnostic at all.</summary>
    public Task Silent() => Reports("none");
}
