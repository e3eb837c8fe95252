using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2014DatastorePortPublishedTests
{
    [Theory]
    [InlineData("postgres:17.2", "ports: [[|\"5432:5432\"|]]")]
    [InlineData("postgres:17.2", "ports: [[|\"15432:5432\"|]]")]
    [InlineData("postgres:17.2", "ports: [[|\"0.0.0.0:5432:5432\"|]]")]
    [InlineData("postgres:17.2", "ports: [[|\"[::]:5432:5432\"|]]")]
    [InlineData("postgres:17.2", "ports: [[|\"5432\"|]]")] // a random port on every address
    [InlineData("postgres:17.2", "ports: [[|\"${PG_PORT:-5432}:5432\"|]]")] // the default brings no address
    [InlineData("postgres:17.2", "ports:\n  - [|target: 5432\n    published: 5432|]")]
    [InlineData("bitnami/redis:7.4", "ports: [[|\"6379:6379\"|]]")]
    [InlineData("mcr.microsoft.com/mssql/server:2022-CU15-ubuntu-22.04", "ports: [[|\"1433:1433\"|]]")]
    [InlineData("rabbitmq:4.0-management", "ports: [[|\"5672:5672\"|], [|\"15672:15672\"|]]")]
    [InlineData("dpage/pgadmin4:8.13", "ports: [[|\"8080:80\"|]]")]
    [InlineData("registry.acme.example/platform/ledger-store:3.1", "ports: [[|\"5432:5432\"|]]")] // the port tells
    public void Reports(string image, string attributes) => Assert.All(
        ComposeText.Repository(attributes, image).Reports<DG2014DatastorePortPublished>(), finding => Assert.Equal(FindingLevel.Warning, finding.Level));

    [Theory]
    [InlineData("postgres:17.2", "ports: [\"127.0.0.1:5432:5432\"]")]
    [InlineData("postgres:17.2", "ports: [\"[::1]:5432:5432\"]")]
    [InlineData("postgres:17.2", "ports: [\"10.0.0.5:5432:5432\"]")] // an address somebody chose
    [InlineData("postgres:17.2", "ports: [\"${BIND}:5432:5432\"]")] // dclint#261: the variable is an address
    [InlineData("postgres:17.2", "ports: [\"${BIND:-127.0.0.1}:5432:5432\"]")]
    [InlineData("postgres:17.2", "ports: [\"${PUBLISH}:5432\"]")] // dclint#261: it may hold an address
    [InlineData("postgres:17.2", "ports:\n  - target: 5432\n    published: 5432\n    host_ip: 127.0.0.1")]
    [InlineData("postgres:17.2", "expose: [\"5432\"]")]
    [InlineData("postgres:17.2", "network_mode: host\nports: [\"5432:5432\"]")] // no port is published there (DG2009)
    [InlineData("ghcr.io/acme/app:1.0", "ports: [\"8080:8080\"]")]
    [InlineData("ghcr.io/acme/app:1.0", "ports: [\"5432:8080\"]")] // the port of the host says nothing
    [InlineData("ghcr.io/acme/postgres-exporter:1.0", "ports: [\"9187:9187\"]")]
    [InlineData("ghcr.io/acme/app:1.0", "ports: [\"5000-6000:5000-6000\"]")]
    public void Guards(string image, string attributes) => ComposeText.Repository(attributes, image).Silent<DG2014DatastorePortPublished>();

    [Fact]
    public void The_base_image_of_the_build_tells() => TestRepository.Compose("""
        services:
          db:
            build: db
            ports: [[|"5433:5432"|]]
          broker:
            build: broker
            ports: ["5672:5672"]
          unknown:
            build: nowhere
            ports: ["5432:5432"]
        """)
        .With("db/Dockerfile", "FROM postgres:17.2\nCOPY init.sql /docker-entrypoint-initdb.d/")
        .With("broker/Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:9.0")
        .Reports<DG2014DatastorePortPublished>();

    [Theory]
    [InlineData("ports: !override [\"127.0.0.1:5432:5432\"]")]
    [InlineData("ports: !reset []")]
    public void A_later_file_takes_it_back(string later) =>
        ComposeText.Repository("ports: [\"5432:5432\"]", "postgres:17.2").Overridden(later).Silent<DG2014DatastorePortPublished>();

    // docker/compose#2260: ports of two files are joined, so the narrower one narrows nothing.
    [Fact]
    public void A_narrower_port_beside_it_takes_nothing_back() =>
        ComposeText.Repository("ports: [[|\"5432:5432\"|]]", "postgres:17.2").Overridden("ports: [\"127.0.0.1:5432:5432\"]")
            .Reports<DG2014DatastorePortPublished>();

    [Fact]
    public void In_a_file_for_development_it_is_a_suggestion() => Assert.Equal(
        FindingLevel.Suggestion,
        ComposeText.Repository("init: true", "postgres:17.2").Overridden("ports: [[|\"5432:5432\"|]]").Reports<DG2014DatastorePortPublished>()[0].Level);

    [Theory]
    [InlineData("ports:\n  - 5432:5432", "ports:\n  - 127.0.0.1:5432:5432")]
    [InlineData("ports: [\"5432:5432\", '5433:5432']", "ports: [\"127.0.0.1:5432:5432\", '127.0.0.1:5433:5432']")]
    [InlineData("ports:\n  - \"5432\"", "ports:\n  - \"127.0.0.1::5432\"")]
    public void Fixes(string before, string after) =>
        ComposeText.Repository(before, "postgres:17.2").IsFixedTo<DG2014DatastorePortPublished>("compose.yaml", ComposeText.Service(after, "postgres:17.2"));

    [Theory]
    [InlineData("ports: [[|\"${PG_PORT:-5432}:5432\"|]]")] // whoever sets the variable may write an address
    [InlineData("ports: [[|\"0.0.0.0:5432:5432\"|]]")]
    [InlineData("ports:\n  - [|target: 5432\n    published: 5432|]")]
    public void Corrects_only_what_is_certain(string attributes) =>
        Assert.Empty(ComposeText.Repository(attributes, "postgres:17.2").Reports<DG2014DatastorePortPublished>()[0].Edits);

    // The default files alone show it; a project that does not must still be heard.
    [Fact]
    public void A_file_for_production_takes_it_back() =>
        ComposeText.Repository("ports: [\"5432:5432\"]", "postgres:17.2").InProduction("ports: !reset []").Silent<DG2014DatastorePortPublished>();
}
