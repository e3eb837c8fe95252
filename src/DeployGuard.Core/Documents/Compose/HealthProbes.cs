using DeployGuard.Documents.Dockerfiles;

namespace DeployGuard.Documents.Compose;

/// <summary>The probes that the images of databases and brokers bring along.</summary>
public static class HealthProbes
{
    private static readonly Dictionary<string, string> BySegment = new(StringComparer.OrdinalIgnoreCase)
    {
        ["postgres"] = "pg_isready", ["postgresql"] = "pg_isready", ["postgis"] = "pg_isready", ["pgvector"] = "pg_isready",
        ["timescaledb"] = "pg_isready", ["mysql"] = "mysqladmin ping", ["mariadb"] = "healthcheck.sh --connect",
        ["redis"] = "redis-cli ping", ["valkey"] = "valkey-cli ping", ["mongo"] = "mongosh --eval 'db.hello()'",
        ["rabbitmq"] = "rabbitmq-diagnostics -q ping", ["cassandra"] = "nodetool status", ["etcd"] = "etcdctl endpoint health",
    };

    /// <summary>A command that tells the health of an image's server; null when none is known.</summary>
    public static string? Of(ImageReference? image) =>
        image?.Repository is { } name && BySegment.TryGetValue(name.Substring(name.LastIndexOf('/') + 1), out var probe) ? probe : null;
}
