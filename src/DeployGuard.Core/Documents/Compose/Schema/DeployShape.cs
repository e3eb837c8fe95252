using static DeployGuard.Documents.Compose.Schema.Shapes;

namespace DeployGuard.Documents.Compose.Schema;

/// <summary><c>deploy</c>, and what it shares with <c>gpus</c>.</summary>
internal static class DeployShape
{
    private static readonly (string, ValueShape)[] DeviceKeys =
        [("capabilities", Texts), ("count", AnyText | new ValueShape { Scalars = ScalarTypes.Integer }), ("device_ids", Texts), ("driver", AnyText), ("options", KeyValues)];

    private static readonly ValueShape Update = Keys(
        ("parallelism", Integer), ("delay", Duration), ("failure_action", AnyText), ("monitor", Duration), ("max_failure_ratio", Number),
        ("order", OneOf("start-first", "stop-first")));

    private static readonly ValueShape GenericResources = ListOf(
        Keys(("discrete_resource_spec", Keys(("kind", AnyText), ("value", Number)))));

    /// <summary><c>gpus</c>.</summary>
    public static ValueShape Gpus { get; } = OneOf("all") | ListOf(Keys(DeviceKeys));

    /// <summary><c>deploy</c>.</summary>
    public static ValueShape Deploy { get; } = Null | Keys(
        ("mode", AnyText), ("endpoint_mode", AnyText), ("replicas", Integer), ("labels", KeyValues), ("update_config", Update),
        ("rollback_config", Update),
        ("resources", Keys(
            ("limits", Keys(("cpus", Number), ("memory", BytesText), ("pids", Integer))),
            ("reservations", Keys(
                ("cpus", Number), ("memory", BytesText), ("generic_resources", GenericResources),
                ("devices", ListOf(Keys(["capabilities"], DeviceKeys))))))),
        ("restart_policy", Keys(("condition", AnyText), ("delay", Duration), ("max_attempts", Integer), ("window", Duration))),
        ("placement", Keys(
            ("constraints", Texts), ("preferences", ListOf(Keys(("spread", AnyText)))), ("max_replicas_per_node", Integer))));
}
