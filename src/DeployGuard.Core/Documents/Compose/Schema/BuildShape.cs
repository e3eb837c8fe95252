using static DeployGuard.Documents.Compose.Schema.Shapes;

namespace DeployGuard.Documents.Compose.Schema;

/// <summary><c>build</c> and <c>develop</c>.</summary>
internal static class BuildShape
{
    /// <summary><c>build</c>.</summary>
    public static ValueShape Build { get; } = AnyText | Keys(
        ("context", AnyText), ("dockerfile", AnyText), ("dockerfile_inline", AnyText), ("entitlements", Texts), ("args", KeyValues),
        ("ssh", KeyValues), ("labels", KeyValues), ("cache_from", Texts), ("cache_to", Texts), ("no_cache", Switch),
        ("no_cache_filter", TextOrTexts), ("additional_contexts", KeyValues), ("network", AnyText), ("pull", Switch), ("target", AnyText),
        ("shm_size", Bytes), ("extra_hosts", Hosts), ("isolation", AnyText), ("privileged", Switch),
        ("secrets", ServicePartShapes.FileReferences), ("tags", Texts), ("ulimits", ServicePartShapes.Limits), ("platforms", Texts),
        // Attestations: a switch, or the options of one.
        ("provenance", AnyText | new ValueShape { Scalars = ScalarTypes.Boolean }), ("sbom", AnyText | new ValueShape { Scalars = ScalarTypes.Boolean }));

    /// <summary><c>develop</c>.</summary>
    public static ValueShape Develop { get; } = Null | Keys(
        ("watch", ListOf(Keys(
            ["path", "action"],
            ("path", AnyText), ("action", OneOf("rebuild", "sync", "restart", "sync+restart", "sync+exec")), ("target", AnyText),
            ("ignore", TextOrTexts), ("include", TextOrTexts), ("exec", ServicePartShapes.Hook), ("initial_sync", Switch)))));
}
