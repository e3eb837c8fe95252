using System.Reflection;

namespace DeployGuard.Reporting;

/// <summary>How DeployGuard names itself in what it writes; taken from the attributes of this assembly.</summary>
public static class Product
{
    /// <summary>The name of the tool.</summary>
    public const string Name = "DeployGuard";

    /// <summary>The version without the source revision, <c>1.2.3</c> or <c>1.2.3-preview.4</c>.</summary>
    public static string Version { get; } = ReadVersion();

    /// <summary>The page of the project, <c>PackageProjectUrl</c> of the build, without a trailing slash.</summary>
    public static string ProjectUrl { get; } = ReadProjectUrl();

    private static string ReadVersion()
    {
        var version = typeof(Product).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        var revision = version.IndexOf('+');
        return revision < 0 ? version : version.Substring(0, revision);
    }

    private static string ReadProjectUrl() => typeof(Product).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "PackageProjectUrl").Value!.TrimEnd('/');
}
