using static DeployGuard.Documents.Compose.Schema.Shapes;

namespace DeployGuard.Documents.Compose.Schema;

/// <summary>The parts of a service that are mappings themselves.</summary>
internal static class ServicePartShapes
{
    /// <summary><c>secrets</c> and <c>configs</c>.</summary>
    public static ValueShape FileReferences { get; } = ListOf(
        AnyText | Keys(("source", AnyText), ("target", AnyText), ("uid", AnyText), ("gid", AnyText), ("mode", TextOrNumber)));

    /// <summary><c>ulimits</c>.</summary>
    public static ValueShape Limits { get; } = MapOf(Integer | Keys(["soft", "hard"], ("soft", Integer), ("hard", Integer)));

    /// <summary>A command that runs beside the service.</summary>
    public static ValueShape Hook { get; } = Keys(
        ["command"],
        ("command", Command), ("user", AnyText), ("privileged", Switch), ("working_dir", AnyText), ("environment", KeyValues),
        ("image", TextOf(ValueMeaning.Image)), ("per_replica", Switch));

    /// <summary><c>healthcheck</c>.</summary>
    public static ValueShape Healthcheck { get; } = Keys(
        ("disable", Switch), ("test", TextOrTexts), ("interval", Duration), ("timeout", Duration), ("retries", Number),
        ("start_period", Duration), ("start_interval", Duration));

    /// <summary><c>depends_on</c>.</summary>
    public static ValueShape DependsOn { get; } = Texts | Named(Keys(
        ["condition"],
        ("condition", OneOf("service_started", "service_healthy", "service_completed_successfully")), ("restart", Switch), ("required", Switch)));

    /// <summary><c>networks</c>.</summary>
    public static ValueShape Networks { get; } = Texts | Named(Null | Keys(
        ("aliases", Texts), ("interface_name", AnyText), ("ipv4_address", AnyText), ("ipv6_address", AnyText), ("link_local_ips", Texts),
        ("mac_address", AnyText), ("driver_opts", DriverOptions), ("priority", Number), ("gw_priority", Number)));

    /// <summary><c>ports</c>.</summary>
    public static ValueShape Ports { get; } = ListOf(
        new ValueShape { Scalars = ScalarTypes.Text | ScalarTypes.Number, Meaning = ValueMeaning.PortMapping }
        | Keys(
            ("name", AnyText), ("mode", AnyText), ("host_ip", TextOf(ValueMeaning.Address)),
            ("target", new ValueShape { Scalars = ScalarTypes.Integer | ScalarTypes.Text, Meaning = ValueMeaning.Port }),
            ("published", new ValueShape { Scalars = ScalarTypes.Integer | ScalarTypes.Text, Meaning = ValueMeaning.PortRange }),
            ("protocol", TextOf(ValueMeaning.Protocol)), ("app_protocol", AnyText)));

    /// <summary><c>volumes</c>.</summary>
    public static ValueShape Mounts { get; } = ListOf(AnyText | Keys(
        ["type"],
        ("type", OneOf("bind", "volume", "tmpfs", "cluster", "npipe", "image")), ("source", AnyText), ("target", AnyText), ("read_only", Switch),
        ("consistency", AnyText),
        ("bind", Keys(
            ("propagation", AnyText), ("create_host_path", Switch), ("recursive", OneOf("enabled", "disabled", "writable", "readonly")),
            ("selinux", OneOf("z", "Z")))),
        ("volume", Keys(("labels", KeyValues), ("nocopy", Switch), ("subpath", AnyText))),
        ("tmpfs", Keys(("size", Bytes), ("mode", TextOrNumber))),
        ("image", Keys(("subpath", AnyText)))));

    /// <summary><c>env_file</c>.</summary>
    public static ValueShape EnvFiles { get; } = AnyText | ListOf(
        AnyText | Keys(["path"], ("path", AnyText), ("format", AnyText), ("required", Switch)));

    /// <summary><c>blkio_config</c>.</summary>
    public static ValueShape BlockDevices { get; } = Keys(
        ("device_read_bps", Rates(Bytes)), ("device_read_iops", Rates(Integer)), ("device_write_bps", Rates(Bytes)),
        ("device_write_iops", Rates(Integer)), ("weight", Integer), ("weight_device", ListOf(Keys(("path", AnyText), ("weight", Integer)))));

    /// <summary><c>provider</c>.</summary>
    public static ValueShape Provider { get; } = Keys(["type"], ("type", AnyText), ("options", MapOf(Option | ListOf(Option))));

    private static ValueShape Option => new() { Scalars = ScalarTypes.Text | ScalarTypes.Number | ScalarTypes.Boolean };

    private static ValueShape Rates(ValueShape rate) => ListOf(Keys(("path", AnyText), ("rate", rate)));
}
