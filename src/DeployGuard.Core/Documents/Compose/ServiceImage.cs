using DeployGuard.Documents.Dockerfiles;

namespace DeployGuard.Documents.Compose;

/// <summary>What is known of the image of a service that people do not build themselves.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Ports">The ports it listens on.</param>
public sealed record ServiceImage(ServiceImageKind Kind, IReadOnlyList<int> Ports)
{
    /// <summary>By the last segment of the name, whoever publishes it: a copy of an image is for the same purpose.</summary>
    private static readonly Dictionary<string, ServiceImage> BySegment = new(StringComparer.OrdinalIgnoreCase)
    {
        ["postgres"] = Database(5432), ["postgresql"] = Database(5432), ["postgis"] = Database(5432), ["timescaledb"] = Database(5432),
        ["timescaledb-ha"] = Database(5432), ["pgvector"] = Database(5432), ["mysql"] = Database(3306, 33060),
        ["mysql-server"] = Database(3306, 33060), ["mariadb"] = Database(3306), ["percona"] = Database(3306),
        ["percona-server"] = Database(3306), ["azure-sql-edge"] = Database(1433), ["mongo"] = Database(27017),
        ["mongodb"] = Database(27017), ["mongodb-community-server"] = Database(27017), ["redis"] = Database(6379),
        ["redis-stack"] = Database(6379), ["redis-stack-server"] = Database(6379), ["valkey"] = Database(6379), ["keydb"] = Database(6379),
        ["memcached"] = Database(11211), ["elasticsearch"] = Database(9200, 9300), ["opensearch"] = Database(9200, 9300),
        ["cassandra"] = Database(9042), ["scylla"] = Database(9042), ["etcd"] = Database(2379), ["couchdb"] = Database(5984),
        ["cockroach"] = Database(26257), ["clickhouse-server"] = Database(8123, 9000), ["influxdb"] = Database(8086),
        ["neo4j"] = Database(7474, 7687), ["ravendb"] = Database(8080, 38888), ["minio"] = Database(9000, 9001),
        ["rabbitmq"] = Broker(5672, 15672), ["activemq"] = Broker(61616), ["kafka"] = Broker(9092), ["cp-kafka"] = Broker(9092),
        ["redpanda"] = Broker(9092), ["zookeeper"] = Broker(2181), ["cp-zookeeper"] = Broker(2181), ["nats"] = Broker(4222),
        ["pgadmin4"] = Tool(80, 443), ["phpmyadmin"] = Tool(80), ["adminer"] = Tool(8080), ["kibana"] = Tool(5601),
        ["opensearch-dashboards"] = Tool(5601), ["mongo-express"] = Tool(8081), ["redis-commander"] = Tool(8081),
        ["redisinsight"] = Tool(5540), ["mailcatcher"] = Tool(1080, 1025), ["mailhog"] = Tool(8025, 1025), ["mailpit"] = Tool(8025, 1025),
    };

    /// <summary>
    /// Images of Docker Hub's library and of vendors whose Dockerfiles are known to have no HEALTHCHECK. Anything else may have one.
    /// </summary>
    private static readonly HashSet<string> WithoutHealthcheck = new(StringComparer.OrdinalIgnoreCase)
    {
        "postgres", "mysql", "mariadb", "mongo", "redis", "memcached", "rabbitmq", "cassandra", "zookeeper", "nats", "couchdb", "influxdb", "neo4j",
        "nginx", "httpd", "traefik", "caddy", "haproxy", "adminer", "phpmyadmin", "mongo-express", "alpine", "debian", "ubuntu", "busybox",
        "node", "python", "golang", "postgis/postgis", "timescale/timescaledb", "pgvector/pgvector", "valkey/valkey", "apache/kafka",
        "dpage/pgadmin4", "mcr.microsoft.com/mssql/server", "mcr.microsoft.com/dotnet/aspnet", "mcr.microsoft.com/dotnet/runtime",
        "mcr.microsoft.com/dotnet/sdk", "mcr.microsoft.com/dotnet/runtime-deps",
    };

    /// <summary>Images whose Dockerfiles are known to have a HEALTHCHECK.</summary>
    private static readonly HashSet<string> WithHealthcheck = new(StringComparer.OrdinalIgnoreCase)
    {
        "axllent/mailpit", "authelia/authelia", "jellyfin/jellyfin", "louislam/uptime-kuma", "pihole/pihole", "vaultwarden/server",
    };

    /// <summary>Ports that only databases and brokers listen on, for images that are not known.</summary>
    private static readonly HashSet<int> DatabasePorts =
        [1433, 1521, 3306, 5432, 5672, 6379, 9042, 9200, 9300, 11211, 15672, 26257, 27017, 33060];

    /// <summary>True when other machines have no business with it: it keeps or hands on the data of the services beside it.</summary>
    public bool KeepsData => Kind is ServiceImageKind.Database or ServiceImageKind.Broker;

    /// <summary>What an image is for; null when it is not known.</summary>
    public static ServiceImage? Of(ImageReference? image)
    {
        if (image?.Repository is not { } repository) return null;
        if (IsSqlServer(image)) return Database(1433);
        return BySegment.TryGetValue(repository.Substring(repository.LastIndexOf('/') + 1), out var known) ? known : null;
    }

    /// <summary>True for Microsoft SQL Server.</summary>
    public static bool IsSqlServer(ImageReference? image) => image is { Registry: "mcr.microsoft.com", Repository: "mssql/server" };

    /// <summary>True for an image that is known to have a health check, false for one known to have none; null when it is not known.</summary>
    public static bool? HasHealthcheck(ImageReference image) => image.FullRepository is not { } name ? null
        : WithoutHealthcheck.Contains(name) ? false
        : WithHealthcheck.Contains(name) ? true
        : null;

    /// <summary>True for a port that is a database's or broker's whatever the image is called.</summary>
    public static bool IsDatabasePort(int port) => DatabasePorts.Contains(port);

    private static ServiceImage Database(params int[] ports) => new(ServiceImageKind.Database, ports);

    private static ServiceImage Broker(params int[] ports) => new(ServiceImageKind.Broker, ports);

    private static ServiceImage Tool(params int[] ports) => new(ServiceImageKind.AdminTool, ports);
}

/// <summary>What an image is for.</summary>
public enum ServiceImageKind
{
    /// <summary>Keeps data: a database, cache, search index or object store.</summary>
    Database,

    /// <summary>Hands messages on, or coordinates those who do.</summary>
    Broker,

    /// <summary>Shows people what the others keep, mostly with full rights.</summary>
    AdminTool,
}
