namespace DeployGuard.Documents.Compose;

/// <summary>What the variables of ASP.NET Core say about a service.</summary>
public static class ServiceEnvironment
{
    private static readonly string[] Variables = ["ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT"];

    /// <summary>The variable that literally makes a service run in an environment, in any casing; null when none does.</summary>
    public static ComposeEntry? FindSetting(ComposeService service, string environment) =>
        Variables.Select(service.FindVariable).FirstOrDefault(entry =>
            entry?.Value is ComposeScalar { IsNull: false, IsLiteral: true } scalar
            && string.Equals(scalar.Value?.Trim(), environment, StringComparison.OrdinalIgnoreCase));

    /// <summary>True for a service that production runs: a file of its project is named for it, or ASP.NET Core is told so.</summary>
    public static bool IsForProduction(ComposeService service, ComposeProject project) =>
        project.IsForProduction || FindSetting(service, "Production") is not null;
}
