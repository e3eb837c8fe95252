using static DeployGuard.Documents.Compose.Schema.Shapes;

namespace DeployGuard.Documents.Compose.Schema;

/// <summary>The top level of a compose file and its resources.</summary>
internal static class FileShape
{
    private static readonly ValueShape External = Switch | Keys(("name", AnyText));

    private static readonly ValueShape AddressPool = Keys(
        ("subnet", AnyText), ("ip_range", AnyText), ("gateway", AnyText), ("aux_addresses", MapOf(AnyText)));

    private static readonly ValueShape Network = Null | Keys(
        ("name", AnyText), ("driver", AnyText), ("driver_opts", DriverOptions), ("external", External), ("internal", Switch),
        ("enable_ipv4", Switch), ("enable_ipv6", Switch), ("attachable", Switch), ("labels", KeyValues),
        ("ipam", Keys(("driver", AnyText), ("config", ListOf(AddressPool)), ("options", MapOf(AnyText)))));

    private static readonly ValueShape Volume = Null | Keys(
        ("name", AnyText), ("driver", AnyText), ("driver_opts", DriverOptions), ("external", External), ("labels", KeyValues));

    private static readonly ValueShape Secret = Keys(
        ("name", AnyText), ("environment", AnyText), ("file", AnyText), ("external", External), ("labels", KeyValues), ("driver", AnyText),
        ("driver_opts", DriverOptions), ("template_driver", AnyText));

    private static readonly ValueShape Config = Keys(
        ("name", AnyText), ("content", AnyText), ("environment", AnyText), ("file", AnyText), ("external", External), ("labels", KeyValues),
        ("template_driver", AnyText));

    private static readonly ValueShape Model = Keys(
        ["model"], ("name", AnyText), ("model", AnyText), ("context_size", Integer), ("runtime_flags", Texts));

    private static readonly ValueShape Include = ListOf(
        AnyText | Keys(("path", TextOrTexts), ("env_file", TextOrTexts), ("project_directory", AnyText)));

    /// <summary>The whole file.</summary>
    public static ValueShape Root { get; } = Keys(
        ("version", AnyText),
        ("name", TextOf(ValueMeaning.ProjectName)),
        ("include", Include),
        ("services", Named(ServiceShape.Service)),
        ("models", Named(Model)),
        ("networks", Named(Network)),
        ("volumes", Named(Volume)),
        ("secrets", Named(Secret)),
        ("configs", Named(Config)));
}
