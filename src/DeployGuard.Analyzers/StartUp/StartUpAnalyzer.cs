using System.Collections.Concurrent;
using System.Collections.Immutable;
using DeployGuard.Reporting;
using DeployGuard.Validation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace DeployGuard.StartUp;

/// <summary>
/// Finds what a program should not do when it starts in production, or does only in development. The calls of the project are collected, and
/// followed when all of them are known.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StartUpAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = StartUpRules.Descriptors;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var apis = new StartUpApis(context.Compilation);
        if (apis.IsEmpty || ProjectKind.IsTest(context.Compilation, context.Options.AnalyzerConfigOptionsProvider.GlobalOptions)) return;

        var (graph, roots) = (new CallGraph(), new StartUpRoots());
        var methods = new ConcurrentDictionary<IMethodSymbol, bool>(SymbolEqualityComparer.Default);
        var mappings = new ConcurrentBag<StartUpCall>();
        // An endpoint of a controller, or one that a library maps, exists everywhere.
        var hasOther = new ConcurrentBag<bool>();

        context.RegisterOperationAction(
            operation =>
            {
                var call = (IInvocationOperation)operation.Operation;
                roots.Read(call, operation.ContainingSymbol);
                var callee = CallReader.DefinitionOf(call.TargetMethod);
                var path = apis.HealthPath(call, callee);
                var isOwn = SymbolEqualityComparer.Default.Equals(callee.ContainingAssembly, operation.Compilation.Assembly);
                if (!isOwn && callee.Name.StartsWith("Map", StringComparison.Ordinal) && callee.Name is "MapDefaultEndpoints" or "MapHealthEndpoints") hasOther.Add(true);
                if (apis.MayBeHealth(call, callee) && ConditionReader.Of(call) != CallCondition.NotProduction) hasOther.Add(true);
                if (Resolved.ConstructorIn(call, operation.Compilation) is { } resolved) Add(operation.ContainingSymbol, call, resolved);
                if (!isOwn && path is null && !apis.IsMigration(callee)) return;

                var owner = CallReader.OwnerOf(call, operation.ContainingSymbol);
                // In a lambda that is kept for later an endpoint may still be mapped: UseEndpoints.
                var caller = owner ?? (path is null ? null : (operation.ContainingSymbol as IMethodSymbol)?.OriginalDefinition);
                if (caller is null) return;

                var found = new StartUpCall(caller, callee, CallReader.NameOf(call.Syntax), ConditionReader.Of(call)) { HealthPath = path };
                graph.Add(found);
                methods[caller] = true;
                if (path is not null) mappings.Add(found);
            },
            OperationKind.Invocation);

        context.RegisterOperationAction(
            operation =>
            {
                if (((IObjectCreationOperation)operation.Operation).Constructor is not { IsImplicitlyDeclared: false } constructor) return;
                if (SymbolEqualityComparer.Default.Equals(constructor.ContainingAssembly, operation.Compilation.Assembly)) Add(operation.ContainingSymbol, operation.Operation, constructor.OriginalDefinition);
            },
            OperationKind.ObjectCreation);

        context.RegisterSymbolAction(
            symbol =>
            {
                if (symbol.Symbol.GetAttributes().Any(IsHealthRoute)) hasOther.Add(true);
            },
            SymbolKind.Method,
            SymbolKind.NamedType);

        void Add(ISymbol containing, IOperation creation, IMethodSymbol constructor)
        {
            if (CallReader.OwnerOf(creation, containing) is not { } caller) return;

            graph.Add(new StartUpCall(caller, constructor, CallReader.NameOf(creation.Syntax), ConditionReader.Of(creation)));
            methods[caller] = true;
        }

        context.RegisterCompilationEndAction(end =>
        {
            var excluded = ExcludedFiles.Of(end.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
            var entryPoint = end.Compilation.GetEntryPoint(end.CancellationToken);
            foreach (var call in new MigrationSearch(graph, roots, apis).Find(methods.Keys, entryPoint)) Report(call, StartUpRules.Migrations, OfMigration(call));
            if (hasOther.IsEmpty && new HealthSearch(graph).OnlyInDevelopment([.. mappings]) is { } mapping) Report(mapping, StartUpRules.Health, OfHealth(mapping));

            void Report(StartUpCall call, DiagnosticDescriptor rule, string message)
            {
                var tree = call.Node.SyntaxTree;
                if (excluded.Contains(tree.FilePath) || DebugRegion.Contains(call.Node)) return;
                var severity = DefaultSeverity.Of(rule, tree, end.Compilation, end.Options, end.CancellationToken);
                end.ReportDiagnostic(Diagnostic.Create(rule, call.Node.GetLocation(), severity, additionalLocations: null, properties: null, messageArgs: message));
            }
        });
    }

    private static string OfMigration(StartUpCall call) =>
        $"'{call.Callee.Name}' changes the database whenever the application starts; migrate in a step of its own before the deployment";

    private static string OfHealth(StartUpCall call) => call.HealthPath is { Length: > 0 and <= 40 } path
        ? $"The health endpoint '{path}' exists in development only; map it in every environment, or probes and deployments find nothing"
        : "The health endpoint exists in development only; map it in every environment, or probes and deployments find nothing";

    private static bool IsHealthRoute(AttributeData attribute) =>
        attribute.AttributeClass?.Name is "RouteAttribute" or "HttpGetAttribute" or "HttpHeadAttribute"
        && attribute.ConstructorArguments.Length > 0 && attribute.ConstructorArguments[0].Value is string path && StartUpApis.IsHealthPath(path);
}
