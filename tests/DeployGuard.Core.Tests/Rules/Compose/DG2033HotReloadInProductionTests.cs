using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2033HotReloadInProductionTests
{
    [Theory]
    [InlineData("command: [|dotnet watch run|]")]
    [InlineData("command: [|[dotnet, watch, --project, src/Api]|]")]
    [InlineData("command: [|npm run dev|]")]
    [InlineData("command: [|[\"sh\", \"-c\", \"npm ci && npm run start:dev\"]|]")]
    [InlineData("command: [|yarn dev|]")]
    [InlineData("entrypoint: [|[npx, nodemon, server.js]|]")]
    [InlineData("entrypoint: [|./node_modules/.bin/nodemon server.js|]")]
    [InlineData("command: [|uvicorn main:app --host 0.0.0.0 --reload|]")]
    [InlineData("command: [|vite --host|]")]
    [InlineData("command: [|next dev|]")]
    [InlineData("command: [|ng serve|]")]
    public void Reports_commands_that_watch(string line) => Production(line).Reports<DG2033HotReloadInProduction>();

    [Theory]
    [InlineData("command: npm start")]
    [InlineData("command: npm run build")]
    [InlineData("command: next start")]
    [InlineData("command: vite preview")]
    [InlineData("command: [dotnet, Watch.dll]")]
    [InlineData("command: [nginx-prometheus-exporter, --web.enable-reload]")]
    [InlineData("command: ${COMMAND:?}")]
    [InlineData("develop: { watch: [{ path: ./src, action: sync, target: /app }] }")] // only up --watch reads it
    public void Silent_for_commands_that_run_what_was_built(string line) => Production(line).Silent<DG2033HotReloadInProduction>();

    [Theory]
    [InlineData("- [|.:/app|]")]
    [InlineData("- [|./src:/src:ro|]")]
    [InlineData("- [|./src/Api:/workspace/Api|]")]
    [InlineData("- [|./web:/usr/src/app|]")]
    [InlineData("- [|./web/:/custom/place|]", "working_dir: /custom/place")]
    [InlineData("- [|{ type: bind, source: ./src/Api, target: /app }|]")]
    public void Reports_sources_over_the_program(string volume, string line = "init: true") =>
        Production($"volumes:\n      {volume}\n    {line}").Reports<DG2033HotReloadInProduction>();

    [Theory]
    [InlineData("- ./config:/app/config:ro")] // settings, no sources
    [InlineData("- ./src/Api/appsettings.json:/app/appsettings.json:ro")]
    [InlineData("- ./web:/usr/share/nginx/html:ro")] // what a web server hands out
    [InlineData("- ./web:/backup")]
    [InlineData("- data:/app")]
    [InlineData("- ${SOURCES}:/app")]
    [InlineData("- ../other:/app")] // outside of the repository
    [InlineData("- ./docs:/app/docs")]
    public void Silent_for_other_mounts(string volume) => Production($"volumes:\n      {volume}").Silent<DG2033HotReloadInProduction>();

    [Theory]
    [InlineData("ASPNETCORE_ENVIRONMENT: Production", true)]
    [InlineData("DOTNET_ENVIRONMENT: production", true)]
    [InlineData("ASPNETCORE_ENVIRONMENT: Development", false)]
    [InlineData("ASPNETCORE_ENVIRONMENT: ${ENV:-Production}", false)] // developers may set another
    public void A_variable_may_say_production(string variable, bool isReported)
    {
        var command = isReported ? "[|dotnet watch|]" : "dotnet watch";
        var repository = TestRepository.Compose($"services:\n  api:\n    build: .\n    command: {command}\n    environment:\n      {variable}\n");
        if (isReported) repository.Reports<DG2033HotReloadInProduction>();
        else repository.Silent<DG2033HotReloadInProduction>();
    }

    // Merged: what the override does is not part of production, what the base does is.
    [Fact]
    public void Looks_at_what_production_loads()
    {
        var repository = Sources
            .With("compose.override.yaml", "services:\n  api:\n    command: dotnet watch\n    volumes: [.:/app]\n")
            .With("compose.prod.yaml", "services:\n  api:\n    restart: always\n");

        repository.With("compose.yaml", "services:\n  api:\n    build: .\n").Silent<DG2033HotReloadInProduction>();
        repository.With("compose.yaml", "services:\n  api:\n    build: .\n    volumes:\n      - [|.:/app|]\n").Reports<DG2033HotReloadInProduction>();
    }

    private static TestRepository Sources =>
        TestRepository.Empty.WithFiles("src/Api/Api.csproj", "src/Api/Program.cs", "src/Api/appsettings.json", "web/package.json", "config/app.json", "docs/index.md");

    private static TestRepository Production(string line) =>
        Sources.With("compose.prod.yaml", $"services:\n  api:\n    image: acme/api:1.0\n    {line}\n");
}
