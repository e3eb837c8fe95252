using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2053MemoryLimitMissingTests
{
    private const string Api = "image: mcr.microsoft.com/dotnet/aspnet:10.0";

    [Theory]
    [InlineData(Api)]
    [InlineData("build: .")]
    [InlineData(Api + "\n    deploy: { resources: { reservations: { memory: 256m } } }")] // a reservation is no limit
    [InlineData(Api + "\n    cpus: 2")]
    public void Reports(string lines) => Repository("compose.prod.yaml", $"services:\n  [|api|]:\n    {lines}\n").Reports<DG2053MemoryLimitMissing>();

    [Theory]
    [InlineData(Api + "\n    mem_limit: 512m")]
    [InlineData(Api + "\n    deploy: { resources: { limits: { memory: 512m } } }")]
    [InlineData(Api + "\n    environment: { DOTNET_GCHeapHardLimit: \"0x10000000\" }")]
    [InlineData("image: nginx:1.27")]
    [InlineData("image: acme/api:1.0")] // may be anything
    [InlineData("build: ./other")]
    [InlineData(Api + "\n    extends: { file: \"${OTHER}\", service: base }")]
    public void Guards(string lines) => Repository("compose.prod.yaml", $"services:\n  api:\n    {lines}\n").Silent<DG2053MemoryLimitMissing>();

    [Theory]
    [InlineData("compose.yaml")]
    [InlineData("compose.override.yaml")]
    public void Silent_outside_of_production(string path) => Repository(path, $"services:\n  api:\n    {Api}\n").Silent<DG2053MemoryLimitMissing>();

    // A file that is whole by itself may still be read on top of the default one.
    [Fact]
    public void Silent_when_the_default_file_has_the_limit() => Repository("compose.prod.yaml", $"services:\n  api:\n    {Api}\n")
        .With("compose.yaml", "services:\n  api:\n    build: .\n    mem_limit: 1g\n").Silent<DG2053MemoryLimitMissing>();

    private static TestRepository Repository(string path, string compose) => TestRepository.Empty
        .With(path, compose)
        .With("Dockerfile", "FROM mcr.microsoft.com/dotnet/runtime:10.0\n")
        .With("other/Dockerfile", "FROM node:22.12\n");
}
