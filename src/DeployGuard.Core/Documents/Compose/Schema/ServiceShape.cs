using static DeployGuard.Documents.Compose.Schema.Shapes;

namespace DeployGuard.Documents.Compose.Schema;

/// <summary>A service.</summary>
internal static class ServiceShape
{
    /// <summary>All attributes of a service.</summary>
    public static ValueShape Service { get; } = Keys(
        // What runs.
        ("image", TextOf(ValueMeaning.Image)), ("build", BuildShape.Build), ("command", Command), ("entrypoint", Command),
        ("container_name", AnyText), ("hostname", AnyText), ("domainname", AnyText), ("user", AnyText), ("working_dir", AnyText), ("platform", AnyText),
        ("pull_policy", TextOf(ValueMeaning.PullPolicy)), ("pull_refresh_after", AnyText), ("runtime", AnyText), ("init", Switch),
        ("tty", Switch), ("stdin_open", Switch), ("attach", Switch), ("isolation", AnyText), ("provider", ServicePartShapes.Provider),
        ("develop", BuildShape.Develop), ("extends", AnyText | Keys(["service"], ("service", AnyText), ("file", AnyText))), ("profiles", Texts),

        // How it starts and stops.
        ("deploy", DeployShape.Deploy), ("restart", TextOf(ValueMeaning.RestartPolicy)), ("scale", Integer), ("depends_on", ServicePartShapes.DependsOn),
        ("healthcheck", ServicePartShapes.Healthcheck), ("stop_grace_period", Duration), ("stop_signal", AnyText),
        ("post_start", ListOf(ServicePartShapes.Hook)), ("pre_stop", ListOf(ServicePartShapes.Hook)),
        ("pre_start", ListOf(ServicePartShapes.Hook)),

        // What it is told.
        ("environment", KeyValues), ("env_file", ServicePartShapes.EnvFiles), ("labels", KeyValues), ("label_file", TextOrTexts),
        ("annotations", KeyValues), ("configs", ServicePartShapes.FileReferences), ("secrets", ServicePartShapes.FileReferences),
        ("models", Texts | Named(Null | Keys(("endpoint_var", AnyText), ("model_var", AnyText)))),
        ("logging", Keys(("driver", AnyText), ("options", MapOf(TextOrNumber | Null)))),

        // What it reaches.
        ("ports", ServicePartShapes.Ports), ("expose", ListOf(TextOrNumber)), ("networks", ServicePartShapes.Networks),
        ("network_mode", AnyText), ("mac_address", AnyText), ("dns", TextOrTexts), ("dns_opt", Texts), ("dns_search", TextOrTexts),
        ("extra_hosts", Hosts), ("links", Texts), ("external_links", Texts), ("volumes", ServicePartShapes.Mounts),
        ("volumes_from", Texts), ("tmpfs", TextOrTexts), ("storage_opt", MapOf(ValueShape.Any)),
        ("devices", ListOf(AnyText | Keys(["source"], ("source", AnyText), ("target", AnyText), ("permissions", AnyText)))),
        ("device_cgroup_rules", Texts), ("gpus", DeployShape.Gpus), ("use_api_socket", Switch),

        // What it may.
        ("cap_add", Texts), ("cap_drop", Texts), ("privileged", Switch), ("read_only", Switch), ("security_opt", Texts),
        ("group_add", ListOf(TextOrNumber)), ("userns_mode", AnyText), ("ipc", AnyText), ("pid", AnyText | Null), ("uts", AnyText),
        ("cgroup", OneOf("host", "private")), ("cgroup_parent", AnyText), ("sysctls", KeyValues), ("ulimits", ServicePartShapes.Limits),
        ("credential_spec", Keys(("config", AnyText), ("file", AnyText), ("registry", AnyText))),

        // What it takes.
        ("blkio_config", ServicePartShapes.BlockDevices), ("cpu_count", Integer), ("cpu_percent", Number), ("cpu_shares", Number),
        ("cpu_quota", Number), ("cpu_period", CpuTime), ("cpu_rt_period", CpuTime), ("cpu_rt_runtime", CpuTime), ("cpus", Number),
        ("cpuset", AnyText), ("mem_limit", Bytes), ("mem_reservation", Bytes), ("mem_swappiness", Integer), ("memswap_limit", Bytes),
        ("shm_size", Bytes), ("oom_kill_disable", Switch), ("oom_score_adj", Integer), ("pids_limit", Number));

    /// <summary>Microseconds, or a duration.</summary>
    private static ValueShape CpuTime => TextOrNumber;
}
