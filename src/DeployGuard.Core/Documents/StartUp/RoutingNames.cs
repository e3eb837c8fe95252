namespace DeployGuard.Documents.StartUp;

/// <summary>The calls of ASP.NET Core that add endpoints and middleware.</summary>
internal static class RoutingNames
{
    private static readonly HashSet<string> Programs = new(StringComparer.OrdinalIgnoreCase)
    {
        "app", "application", "webApp", "webApplication", "host", "endpoints", "endpoint", "routes", "route", "routeBuilder", "endpointRouteBuilder", "endpointBuilder", "erb",
    };

    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal) { "MapGet", "MapPost", "MapPut", "MapDelete", "MapPatch", "MapMethods", "Map" };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal) { "Route", "HttpGet", "HttpHead", "HttpPost", "HttpPut", "HttpDelete", "HttpPatch", "AcceptVerbs" };

    /// <summary>They answer no path of their own, or only their own: nobody finds a health endpoint there.</summary>
    private static readonly HashSet<string> Closed = new(StringComparer.Ordinal)
    {
        "MapGroup", "MapControllers", "MapRazorPages", "MapRazorComponents", "MapBlazorHub", "MapHub", "MapGrpcService", "MapGrpcReflectionService", "MapOpenApi", "MapScalarApiReference", "MapSwagger",
        "MapStaticAssets", "MapGraphQL", "MapIdentityApi", "MapPrometheusScrapingEndpoint", "MapMetrics", "MapHealthChecksUI", "MapMcp", "MapDefaultControllerRoute", "MapControllerRoute", "MapAreaControllerRoute",
        "MapHangfireDashboard", "MapQuartzDashboard", "MapWolverineEndpoints", "MapAdditionalIdentityEndpoints", "MapOData", "MapODataRoute", "MapShortCircuit", "MapRequestTimeouts",
        "UseRouting", "UseEndpoints", "UseAuthentication", "UseAuthorization", "UseHttpsRedirection", "UseHsts", "UseStaticFiles", "UseDefaultFiles", "UseFileServer", "UseCors", "UseSwagger", "UseSwaggerUI", "UseSwaggerUi",
        "UseSwaggerUi3", "UseOpenApi", "UseReDoc", "UseExceptionHandler", "UseDeveloperExceptionPage", "UseMigrationsEndPoint", "UseDatabaseErrorPage", "UseResponseCompression", "UseResponseCaching", "UseRequestDecompression", "UseOutputCache",
        "UseRateLimiter", "UseSession", "UseForwardedHeaders", "UseStatusCodePages", "UseStatusCodePagesWithReExecute", "UseStatusCodePagesWithRedirects", "UseAntiforgery", "UseSerilogRequestLogging", "UseRequestLocalization",
        "UseWebSockets", "UseCookiePolicy", "UseHttpLogging", "UseW3CLogging", "UsePathBase", "UseOpenTelemetryPrometheusScrapingEndpoint", "UseWebAssemblyDebugging", "UseBlazorFrameworkFiles", "UseHttpMetrics", "UseMetricServer",
        "UseRequestTimeouts", "UseHeaderPropagation", "UseCertificateForwarding", "UseIdentityServer", "UseHangfireDashboard", "UseHangfireServer", "UseSentryTracing", "UseHeaderPropagation", "UseMvcWithDefaultRoute",
        "UseHttpMethodOverride", "UseRewriter", "UseWelcomePage", "UseHealthChecksUI", "UseElasticApm", "UseAllElasticApm", "UseExceptionless", "UseElmahIo", "UseRaygun", "UseAzureAppConfiguration", "UseMiniProfiler",
        "UseSecurityHeaders", "UseXContentTypeOptions", "UseReferrerPolicy", "UseXfo", "UseCsp", "UseXXssProtection", "UseGraphQL", "UseGraphQLPlayground", "UseGraphQLAltair", "UseVoyager", "UseNSwag", "UseApiVersioning", "UseUrls",
        "UseSpaStaticFiles", "UseAzureSignalR", "UseIpRateLimiting", "UseClientRateLimiting", "UseResponseCache", "UseSerilog", "UseOpenTelemetry", "UseCorrelationId", "UseProblemDetails", "UseHsts", "UseLocalization",
    };

    /// <summary>They answer what nobody else does, or hand a part on; a health endpoint of the program is written down elsewhere.</summary>
    private static readonly HashSet<string> Remainders = new(StringComparer.Ordinal)
    {
        "MapFallback", "MapFallbackToFile", "MapFallbackToPage", "MapFallbackToController", "MapFallbackToAreaController", "MapFallbackToAreaPage", "UseSpa", "UseWhen", "MapWhen", "MapReverseProxy", "MapForwarder", "UseMvc",
        "MapRoute", "UseOcelot", "MapDynamicControllerRoute", "MapDynamicPageRoute", "MapDefaultControllerRoute", "MapControllerRoute", "MapAreaControllerRoute", "UseMvcWithDefaultRoute", "Use", "Run",
    };

    /// <summary>True for a call through which a program may have a health endpoint that no code shows, as frameworks bring one.</summary>
    public static bool MayBringHealth(string name) => !Remainders.Contains(name);

    /// <summary>True for the names people give to what endpoints are mapped on.</summary>
    public static bool IsProgram(string name) => Programs.Contains(name.TrimStart('_'));

    /// <summary>True for a call that maps a path of its first argument.</summary>
    public static bool IsVerb(string name) => Verbs.Contains(name);

    /// <summary>True for an attribute that gives an action or a controller a path.</summary>
    public static bool IsAttribute(string name) => Attributes.Contains(name);

    /// <summary>True for a call of a framework that is not known to answer no other path than its own.</summary>
    public static bool MayAnswerAnything(string name) =>
        (name.StartsWith("Map", StringComparison.Ordinal) || name.StartsWith("Use", StringComparison.Ordinal)) && name.Length > 3 && char.IsUpper(name[3]) && !Closed.Contains(name);

    /// <summary>True for a call through which the names of controllers and actions are paths.</summary>
    public static bool UsesNamesOfControllers(string name) =>
        name is "MapDefaultControllerRoute" or "MapControllerRoute" or "MapAreaControllerRoute" or "UseMvc" or "UseMvcWithDefaultRoute" or "MapDynamicControllerRoute" or "MapRoute";
}
