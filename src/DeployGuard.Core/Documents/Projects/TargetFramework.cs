namespace DeployGuard.Documents.Projects;

/// <summary>A target framework moniker. Source: .NET documentation, "Target frameworks in SDK-style projects".</summary>
/// <param name="Moniker">As written.</param>
/// <param name="Kind">The family.</param>
/// <param name="Version">Major and minor; 0.0 for kinds other than <see cref="TargetFrameworkKind.Net"/>.</param>
public sealed record TargetFramework(string Moniker, TargetFrameworkKind Kind, Version Version)
{
    private static readonly Version None = new(0, 0);

    /// <summary>True when it names an operating system, as <c>net10.0-windows</c> does.</summary>
    public bool HasPlatform => Moniker.IndexOf('-') >= 0;

    /// <summary>Reads a moniker; one that is not understood is of kind <see cref="TargetFrameworkKind.Other"/>.</summary>
    public static TargetFramework Parse(string moniker)
    {
        const string Core = "netcoreapp";
        const string Net = "net";
        var name = moniker.ToLowerInvariant();
        if (name.StartsWith(Core, StringComparison.Ordinal)) return Of(moniker, name.Substring(Core.Length));
        return name.StartsWith(Net, StringComparison.Ordinal)
            ? Of(moniker, name.Substring(Net.Length))
            : new TargetFramework(moniker, TargetFrameworkKind.Other, None);
    }

    /// <summary>As written.</summary>
    public override string ToString() => Moniker;

    // The dot tells net8.0 from net48, which is .NET Framework.
    private static TargetFramework Of(string moniker, string version) =>
        version.IndexOf('.') > 0 && Version.TryParse(version.Split('-')[0], out var parsed)
            ? new TargetFramework(moniker, TargetFrameworkKind.Net, new Version(parsed.Major, parsed.Minor))
            : new TargetFramework(moniker, TargetFrameworkKind.Other, None);
}

/// <summary>Families of target frameworks, as far as container images are concerned.</summary>
public enum TargetFrameworkKind
{
    /// <summary>.NET Standard, .NET Framework, or something not understood.</summary>
    Other,

    /// <summary>.NET and .NET Core.</summary>
    Net,
}
