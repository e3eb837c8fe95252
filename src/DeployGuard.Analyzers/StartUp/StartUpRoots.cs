using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DeployGuard.StartUp;

/// <summary>The methods that run when the program starts.</summary>
internal sealed class StartUpRoots
{
    private const string Hosting = "Microsoft.Extensions.Hosting";
    private const string Web = "Microsoft.AspNetCore";

    private readonly ConcurrentDictionary<ISymbol, CallCondition> registrations = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> jobs = new(SymbolEqualityComparer.Default);
    private volatile bool isServer;

    /// <summary>Takes note of a call that says how the program runs.</summary>
    public void Read(IInvocationOperation call, ISymbol containing)
    {
        var method = call.TargetMethod;
        switch (method.Name)
        {
            case "Run" or "RunAsync" or "RunConsoleAsync" or "WaitForShutdown" or "WaitForShutdownAsync" when IsOfHost(method):
                isServer = true;
                break;
            case "AddHostedService" when method.TypeArguments.Length > 0:
                var condition = ConditionReader.Of(call);
                registrations.AddOrUpdate(method.TypeArguments[0].OriginalDefinition, condition, (_, other) => condition < other ? condition : other);
                break;
            // A job: it does its work once and ends.
            case "StopApplication" when containing.ContainingType is { } type:
                jobs[type.OriginalDefinition] = true;
                break;
            default:
                break;
        }
    }

    /// <summary>True for a method that the host calls when it starts.</summary>
    /// <param name="method">A method of the project.</param>
    /// <param name="entryPoint">The entry point; null in a library.</param>
    public bool Contains(IMethodSymbol method, IMethodSymbol? entryPoint)
    {
        // A program that serves nothing may be the step that migrates.
        if (SymbolEqualityComparer.Default.Equals(method, entryPoint)) return isServer;
        if (method.ContainingType is not { } type) return false;

        if (method.Name is "Configure" or "ConfigureServices" && (type.Name.StartsWith("Startup", StringComparison.Ordinal) || Implements(type, "IStartupFilter"))) return true;
        // Before it starts a service, the host creates it.
        return (method.MethodKind == MethodKind.Constructor || method.Name is "StartAsync" or "ExecuteAsync" or "StartingAsync" or "StartedAsync") && Implements(type, "IHostedService") && IsHosted(type);
    }

    private bool IsHosted(INamedTypeSymbol type) =>
        !jobs.ContainsKey(type.OriginalDefinition) && !(registrations.TryGetValue(type.OriginalDefinition, out var condition) && condition != CallCondition.None);

    private static bool Implements(INamedTypeSymbol type, string name) => type.AllInterfaces.Any(one => one.Name == name && IsOf(one.ContainingNamespace, Hosting, Web));

    private static bool IsOfHost(IMethodSymbol method) => IsOf(method.ContainingType.ContainingNamespace, Hosting, Web);

    private static bool IsOf(INamespaceSymbol? space, params string[] names)
    {
        var name = space?.ToDisplayString() ?? "";
        return names.Any(one => name.StartsWith(one, StringComparison.Ordinal));
    }
}
