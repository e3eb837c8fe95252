namespace DeployGuard.Documents.Dockerfiles.Images;

/// <summary>Tables of images by registry and repository; Docker Hub has no registry. Facts as of 2026.</summary>
internal static class KnownImages
{
    /// <summary>SDKs and compilers: what they hold is for building, not for running.</summary>
    public static HashSet<string> Toolchains { get; } = Table(
        "maven", "gradle", "golang", "rust", "gcc", "buildpack-deps", "haskell", "dart", "composer", "bitnami/dotnet-sdk",
        "clfoundation/sbcl", "emscripten/emsdk", "sbtscala/scala-sbt", "messense/rust-musl-cross", "clux/muslrust", "rustlang/rust",
        "cgr.dev/chainguard/dotnet-sdk", "cgr.dev/chainguard/go", "cgr.dev/chainguard/rust", "cgr.dev/chainguard/maven",
        "cgr.dev/chainguard/gradle", "mcr.microsoft.com/oss/go/microsoft/golang", "public.ecr.aws/docker/library/golang",
        "public.ecr.aws/docker/library/maven", "public.ecr.aws/docker/library/gradle", "public.ecr.aws/docker/library/rust");

    /// <summary>Families whose every member is a toolchain.</summary>
    public static IReadOnlyList<string> ToolchainFamilies { get; } =
        ["mcr.microsoft.com/devcontainers/", "mcr.microsoft.com/vscode/devcontainers/", "mcr.microsoft.com/dotnet-buildtools/"];

    /// <summary>Images whose configuration names a user other than root.</summary>
    public static HashSet<string> NonRoot { get; } = Table(
        "nginxinc/nginx-unprivileged", "jenkins/jenkins", "grafana/grafana", "grafana/grafana-oss", "grafana/loki", "prom/prometheus",
        "prom/alertmanager", "prom/node-exporter", "sonarqube", "elasticsearch", "kibana", "logstash",
        "docker.elastic.co/elasticsearch/elasticsearch", "docker.elastic.co/kibana/kibana", "quay.io/keycloak/keycloak",
        "quay.io/prometheus/prometheus", "otel/opentelemetry-collector", "otel/opentelemetry-collector-contrib",
        "mcr.microsoft.com/mssql/server", "curlimages/curl", "solr", "memcached", "ghcr.io/nginxinc/nginx-unprivileged");

    /// <summary>Families of non-root images; what starts as root in them stands in <see cref="Root"/>.</summary>
    public static IReadOnlyList<string> NonRootFamilies { get; } = ["cgr.dev/chainguard/", "bitnami/", "bitnamilegacy/"];

    /// <summary>Images that start as root and have a shell.</summary>
    public static HashSet<string> Root { get; } = Table(
        "alpine", "debian", "ubuntu", "busybox", "centos", "fedora", "almalinux", "rockylinux", "rockylinux/rockylinux", "amazonlinux",
        "oraclelinux", "archlinux", "photon", "opensuse/leap", "nginx", "httpd", "caddy", "node", "python", "ruby", "php", "perl", "openjdk",
        "eclipse-temurin", "amazoncorretto", "ibmjava", "tomcat", "golang", "rust", "gcc", "maven", "gradle", "buildpack-deps", "haskell",
        "erlang", "elixir", "julia", "swift", "dart", "composer", "postgres", "mysql", "mariadb", "redis", "mongo", "docker",
        "mcr.microsoft.com/azurelinux/base/core", "mcr.microsoft.com/cbl-mariner/base/core", "cgr.dev/chainguard/wolfi-base",
        "bitnami/minideb", "registry.access.redhat.com/ubi8/ubi", "registry.access.redhat.com/ubi8/ubi-minimal",
        "registry.access.redhat.com/ubi9/ubi", "registry.access.redhat.com/ubi9/ubi-minimal");

    /// <summary>Members of <see cref="Root"/> whose own entry point gives up root before it starts the server.</summary>
    public static HashSet<string> DropRoot { get; } = Table("postgres", "mysql", "mariadb", "redis", "mongo");

    /// <summary>Members of <see cref="Root"/> that start a server by themselves; the others start a shell.</summary>
    public static HashSet<string> Servers { get; } = Table("nginx", "httpd", "caddy", "tomcat", "postgres", "mysql", "mariadb", "redis", "mongo");

    private static HashSet<string> Table(params string[] names) => new(names, StringComparer.Ordinal);
}
