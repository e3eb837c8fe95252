using DeployGuard.Checklist;
using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Dockerfile;

namespace DeployGuard.Core.Tests.Checklist;

/// <summary>Items on small repositories.</summary>
public sealed class ItemTests
{
    private const string Image = """
        FROM mcr.microsoft.com/dotnet/sdk:10.0.100 AS build
        WORKDIR /src
        COPY . .
        RUN dotnet publish src/App/App.csproj -o /app
        FROM mcr.microsoft.com/dotnet/aspnet:10.0.1
        WORKDIR /app
        COPY --from=build /app .
        EXPOSE 8080
        HEALTHCHECK CMD curl -f http://localhost:8080/health
        USER $APP_UID
        ENTRYPOINT ["dotnet", "App.dll"]
        """;

    private const string Ignore = "**/bin\n**/obj\n**/.git\n**/.env\n**/.env.*\n**/node_modules\n**/*.pem\n**/*.pfx\n";

    private static TestRepository Shop => TestRepository.Empty
        .With("src/App/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />")
        .With("src/App/Program.cs", "var builder = WebApplication.CreateBuilder(args); builder.Logging.AddJsonConsole(); builder.WebHost.UseSentry(); app.MapHealthChecks(\"/health\"); app.Run();")
        .With("Dockerfile", Image).With(".dockerignore", Ignore);

    /// <summary>The verdicts on an item: scope and verdict, and the line of the first evidence.</summary>
    private static string Verdicts(TestRepository repository, string item) => string.Join(" ", repository.Documents().Model(DeploymentChecklist.Of).Entries
        .Where(entry => entry.Item == item)
        .Select(entry => $"{entry.Scope}:{entry.Verdict}" + (entry.Evidence[0].Location is { } place ? $"@{place.Path}:{place.Start.Line}" : "")));

    [Fact]
    public void Every_item_has_an_id_a_title_and_a_place_of_its_own()
    {
        var items = DeploymentChecklist.Items;
        Assert.Equal(items.Count, items.Select(item => item.Id).Distinct().Count());
        Assert.Equal(items.Count, items.Select(item => item.Order).Distinct().Count());
        Assert.All(items, item =>
        {
            Assert.Matches("^[a-z]+(-[a-z]+)*$", item.Id);
            Assert.Matches("^[A-Z].*[^.]$", item.Title);
        });
    }

    [Fact]
    public void In_an_empty_repository_nothing_fails() =>
        Assert.All(TestRepository.Empty.Documents().Model(DeploymentChecklist.Of).Entries, entry =>
            Assert.True(entry.Verdict is ChecklistVerdict.NotApplicable or ChecklistVerdict.Unknown || entry.Item == "no-hardcoded-credentials", entry.ToString()));

    [Fact]
    public void A_healthy_repository_holds()
    {
        var entries = Shop.Documents().Model(DeploymentChecklist.Of).Entries;
        Assert.DoesNotContain(entries, entry => entry.Verdict == ChecklistVerdict.Fails && !entry.Item.Contains("ci", StringComparison.Ordinal) && entry.Scope.Length > 0);
        Assert.Equal("Dockerfile:Holds@Dockerfile:10", Verdicts(Shop, "non-root"));
    }

    [Theory]
    [InlineData("health-endpoint", "src/App/App.csproj:Holds@src/App/Program.cs:1")]
    [InlineData("json-logging", "src/App/App.csproj:Holds@src/App/Program.cs:1")]
    [InlineData("error-monitoring", "src/App/App.csproj:Holds@src/App/Program.cs:1")]
    [InlineData("pinned-base-images", "Dockerfile:Holds@Dockerfile:1")]
    [InlineData("multi-stage-builds", "Dockerfile:Holds@Dockerfile:5")]
    [InlineData("non-root", "Dockerfile:Holds@Dockerfile:10")]
    [InlineData("dockerignore", "Dockerfile:Holds@Dockerfile:3")]
    [InlineData("one-process-per-container", "Dockerfile:Holds@Dockerfile:11")]
    [InlineData("health-checks", "Dockerfile:Holds@Dockerfile:9")]
    [InlineData("compose-healthy-dependencies", ":NotApplicable")]
    [InlineData("hot-reload-only-in-development", ":NotApplicable")]
    [InlineData("env-example", ":NotApplicable")]
    [InlineData("env-files", ":NotApplicable")]
    [InlineData("env-configured", ":NotApplicable")]
    [InlineData("no-hardcoded-credentials", ":Holds")]
    public void What_holds(string item, string expected) => Assert.Equal(expected, Verdicts(Shop, item));

    [Theory]
    [InlineData("health-endpoint")]
    [InlineData("json-logging")]
    [InlineData("error-monitoring")]
    public void Programs_that_do_nothing_of_it(string item)
    {
        var bare = Shop.With("src/App/Program.cs", "\nvar builder = WebApplication.CreateBuilder(args); app.Run();");
        Assert.Equal("src/App/App.csproj:Fails@src/App/Program.cs:2", Verdicts(bare, item));
        Assert.Equal("src/App/App.csproj:Unknown", Verdicts(Shop.With("src/App/Program.cs", "Company.Run();"), item));
        Assert.Equal(":NotApplicable", Verdicts(TestRepository.Empty.With("Lib/Lib.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />"), item));
    }

    [Theory]
    [InlineData("/healthz", "src/App/App.csproj:Fails@infra/app.bicep:6")] // an endpoint under another path is as good as none
    [InlineData("/health", "src/App/App.csproj:Holds@src/App/Program.cs:1")]
    public void Probes_that_ask_for_another_path(string path, string expected) => Assert.Equal(expected, Verdicts(Shop.With("infra/app.bicep",
        $"resource app 'Microsoft.App/containerApps@2024-03-01' = {{\n  properties: {{\n    template: {{\n      containers: [ {{\n        image: 'registry.example.com/app:1'\n        probes: [ {{ httpGet: {{ path: '{path}' }} }} ]\n      }} ]\n    }}\n  }}\n}}\n"),
        "health-endpoint"));

    [Theory]
    [InlineData("pinned-base-images", "FROM alpine\nCMD [\"x\"]\n", "Dockerfile:Fails@Dockerfile:1")]
    [InlineData("multi-stage-builds", "FROM mcr.microsoft.com/dotnet/sdk:10.0\nCOPY . .\nENTRYPOINT [\"dotnet\", \"run\"]\n", "Dockerfile:Fails@Dockerfile:1")]
    [InlineData("multi-stage-builds", "FROM mcr.microsoft.com/dotnet/sdk:10.0\nRUN dotnet build\n", ":NotApplicable")] // starts nothing
    [InlineData("non-root", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENTRYPOINT [\"dotnet\", \"App.dll\"]\n", "Dockerfile:Fails@Dockerfile:1")]
    [InlineData("non-root", "FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled\nENTRYPOINT [\"dotnet\", \"App.dll\"]\n", "Dockerfile:Holds@Dockerfile:1")]
    [InlineData("non-root", "FROM registry.example.com/company/base:1\nENTRYPOINT [\"dotnet\", \"App.dll\"]\n", "Dockerfile:Unknown@Dockerfile:1")]
    [InlineData("non-root", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nUSER root\nENTRYPOINT [\"dotnet\", \"App.dll\"]\n", "Dockerfile:Fails@Dockerfile:2")]
    [InlineData("one-process-per-container", "FROM debian:13.1\nCMD [\"supervisord\", \"-n\"]\n", "Dockerfile:Fails@Dockerfile:2")]
    [InlineData("health-checks", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nEXPOSE 8080\nENTRYPOINT [\"dotnet\", \"App.dll\"]\n", "Dockerfile:Fails@Dockerfile:1")]
    [InlineData("health-checks", "FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled\nEXPOSE 8080\nENTRYPOINT [\"dotnet\", \"App.dll\"]\n", "Dockerfile:Unknown@Dockerfile:1")] // no shell: checked from outside
    [InlineData("health-checks", "FROM mcr.microsoft.com/dotnet/runtime:10.0\nENTRYPOINT [\"dotnet\", \"App.dll\"]\n", ":NotApplicable")] // a worker
    public void Dockerfiles(string item, string dockerfile, string expected) => Assert.Equal(expected, Verdicts(Shop.With("Dockerfile", dockerfile), item));

    private const string Unchecked = "Dockerfile:Fails@Dockerfile:5";

    [Theory]
    [InlineData("compose.yaml", "services:\n  app:\n    build: .\n    healthcheck:\n      test: curl -f http://localhost:8080/health\n", "Dockerfile:Holds@compose.yaml:5")]
    [InlineData("compose.yaml", "services:\n  app:\n    build: .\n", Unchecked)]
    [InlineData("compose.prod.yaml", "services:\n  app:\n    image: registry.example.com/app:1\n    healthcheck:\n      test: curl -f http://localhost:8080/health\n", "Dockerfile:Holds@compose.prod.yaml:5")]
    [InlineData("compose.prod.yaml", "services:\n  db:\n    image: registry.example.com/db:1\n    healthcheck:\n      test: curl -f http://localhost:8080/health\n", Unchecked)] // of another image
    [InlineData("k8s/app.yaml", "apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: app\n          image: registry.example.com/app:1\n          livenessProbe:\n            tcpSocket:\n              port: 8080\n", "Dockerfile:Holds@k8s/app.yaml:9")]
    [InlineData("k8s/app.yaml", "apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: app\n          image: registry.example.com/app:1\n", Unchecked)]
    [InlineData("k8s/db.yaml", "apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: db\n          image: registry.example.com/db:1\n          livenessProbe:\n            tcpSocket:\n              port: 8080\n", Unchecked)]
    [InlineData("infra/app.bicep", "resource app 'Microsoft.App/containerApps@2024-03-01' = {\n  properties: {\n    template: {\n      containers: [\n        {\n          image: 'registry.example.com/app:1'\n          probes: [\n            {\n              type: 'Liveness'\n              tcpSocket: { port: 8080 }\n            }\n          ]\n        }\n      ]\n    }\n  }\n}\n", "Dockerfile:Holds@infra/app.bicep:9")]
    [InlineData("infra/app.bicep", "resource app 'Microsoft.App/containerApps@2024-03-01' = {\n  properties: {\n    template: {\n      containers: [\n        {\n          image: 'registry.example.com/app:1'\n        }\n      ]\n    }\n  }\n}\n", Unchecked)]
    public void Checks_that_something_else_than_the_image_brings(string path, string content, string expected)
    {
        var repository = Shop.With("Dockerfile", Image.Replace("HEALTHCHECK CMD curl -f http://localhost:8080/health\n", "", StringComparison.Ordinal)).With(path, content);
        Assert.Equal(expected, Verdicts(repository, "health-checks"));
        // The rule about the image agrees.
        Assert.Equal(expected == Unchecked, repository.Findings(new DG1003DeclareHealthcheck()).Count > 0);
    }

    [Fact]
    public void A_folder_that_is_copied_without_an_ignore_file()
    {
        var bare = TestRepository.Empty.With("src/App/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />").With("Dockerfile", Image);
        Assert.Equal("Dockerfile:Fails@Dockerfile:3", Verdicts(bare, "dockerignore"));
        Assert.Equal("Dockerfile:Fails@.dockerignore:1", Verdicts(bare.With(".dockerignore", "README.md\n"), "dockerignore"));
        Assert.Equal(":NotApplicable", Verdicts(bare.With("Dockerfile", "FROM alpine:3.22\nCOPY x.sh /x.sh\nCMD [\"/x.sh\"]\n"), "dockerignore"));
    }

    [Theory]
    [InlineData("service_healthy", "pg_isready", "compose.yaml:Holds@compose.yaml:6")]
    [InlineData("service_started", "pg_isready", "compose.yaml:Fails@compose.yaml:6")]
    public void Dependencies(string condition, string check, string expected) => Assert.Equal(expected, Verdicts(TestRepository.Compose(
        $"services:\n  api:\n    image: shop/api:1.0.0\n    depends_on:\n      db:\n        condition: {condition}\n  db:\n    image: postgres:18.0\n    healthcheck:\n      test: {check}\n"), "compose-healthy-dependencies"));

    [Theory]
    [InlineData("compose.prod.yaml", "command: dotnet watch run", "compose.prod.yaml:Fails@compose.prod.yaml:4")]
    [InlineData("compose.prod.yaml", "command: dotnet App.dll", "compose.prod.yaml:Holds@compose.prod.yaml:2")]
    [InlineData("compose.dev.yaml", "command: dotnet watch run", ":NotApplicable")]
    public void Hot_reload(string path, string command, string expected) =>
        Assert.Equal(expected, Verdicts(TestRepository.Empty.With(path, $"services:\n  api:\n    image: shop/api:1.0.0\n    {command}\n"), "hot-reload-only-in-development"));

    [Fact]
    public void Environment_files()
    {
        var secret = TestRepository.Empty.With(".env", "DB_PASSWORD=Kx9vQ2mLp4Wz\n");
        Assert.Equal(".env:Fails@.env:1", Verdicts(secret, "env-files"));
        Assert.Equal(".env:Fails@.env:1", Verdicts(secret, "env-example"));
        Assert.Equal(":Holds@.env.example:1", Verdicts(TestRepository.Empty.With(".env.example", "DB_PASSWORD=\n"), "env-files"));
        Assert.Equal(".env.example:Holds@.env.example:1", Verdicts(TestRepository.Empty.With(".env.example", "DB_PASSWORD=\n"), "env-example"));
        Assert.Equal(".env.example:Fails@.env.example:1", Verdicts(TestRepository.Empty.With(".env.example", "A=\n").With(".env", "A=1\nB=2\n", DeployGuard.Repository.FileState.Ignored), "env-example"));
        Assert.Equal("compose.yaml:Fails@compose.yaml:3", Verdicts(TestRepository.Compose("services:\n  api:\n    image: shop/api:${TAG}\n"), "env-example"));
    }

    [Theory]
    [InlineData("", "Holds")]
    [InlineData("    environment:\n      Mail__Host: mail\n", "Holds")]
    [InlineData("    environment:\n      Other: x\n", "Fails")]
    public void Variables_that_programs_demand(string environment, string expected)
    {
        var code = environment.Length == 0 ? "" : "var host = builder.Configuration[\"Mail:Host\"] ?? throw new Exception();";
        var verdicts = Verdicts(Shop.With("src/App/Mail.cs", code).With("compose.yaml", "services:\n  api:\n    build: .\n" + environment), "env-configured");
        Assert.StartsWith("compose.yaml:" + expected, verdicts);
    }

    [Theory]
    [InlineData("src/App/appsettings.json", "{ \"Mail\": { \"Password\": \"Kx9vQ2mLp4Wz\" } }", "Fails")] // base settings are deployed
    [InlineData("src/App/appsettings.Production.json", "{ \"Mail\": { \"Password\": \"Kx9vQ2mLp4Wz\" } }", "Fails")]
    [InlineData("src/App/appsettings.Development.json", "{ \"Mail\": { \"Password\": \"Kx9vQ2mLp4Wz\" } }", "Holds")] // information
    [InlineData("src/App/appsettings.json", "{ \"Mail\": { \"Password\": \"<password>\" } }", "Holds")] // placeholders pass
    [InlineData("src/App/appsettings.json", "{ \"Mail\": { \"Password\": \"TODO\" } }", "Holds")]
    [InlineData("src/App/appsettings.json", "{ \"Storage\": \"UseDevelopmentStorage=true\" }", "Holds")] // emulator
    [InlineData("src/App/appsettings.json", "{ \"ConnectionStrings\": { \"Db\": \"Server=db;Database=shop;Authentication=Active Directory Default\" } }", "Holds")]
    [InlineData("src/App/appsettings.json", "{ \"ConnectionStrings\": { \"Db\": \"Server=db;Database=shop;User Id=app;Password=Kx9vQ2mLp4Wz\" } }", "Fails")]
    [InlineData("src/App/Mail.cs", "class Mail { const string Password = \"Kx9vQ2mLp4Wz\"; }", "Fails")]
    [InlineData("src/App/Mail.cs", "class Mail { string x = \"Server=db;Database=shop;User Id=app;Password=Kx9vQ2mLp4Wz\"; }", "Fails")]
    [InlineData("src/App/Mail.cs", "class Mail { const string PasswordKey = \"Mail:Password\"; string Label = \"Password\"; }", "Holds")]
    [InlineData("tests/App.Tests/Mail.cs", "class Mail { const string Password = \"Kx9vQ2mLp4Wz\"; }", "Holds")]
    [InlineData("compose.yaml", "services:\n  api:\n    image: a:1.0.0\n    environment:\n      MAIL_PASSWORD: Kx9vQ2mLp4Wz\n", "Fails")]
    [InlineData("compose.dev.yaml", "services:\n  api:\n    image: a:1.0.0\n    environment:\n      MAIL_PASSWORD: Kx9vQ2mLp4Wz\n", "Holds")]
    [InlineData(".devcontainer/compose.yaml", "services:\n  api:\n    image: a:1.0.0\n    environment:\n      MAIL_PASSWORD: Kx9vQ2mLp4Wz\n", "Holds")]
    [InlineData("k8s/secret.yaml", "apiVersion: v1\nkind: Secret\nmetadata:\n  name: mail\nstringData:\n  password: Kx9vQ2mLp4Wz\n", "Fails")]
    [InlineData(".github/workflows/ci.yml", "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    env:\n      MAIL_PASSWORD: Kx9vQ2mLp4Wz\n    steps:\n      - run: ls\n", "Fails")]
    public void Credentials(string path, string content, string expected) => Assert.StartsWith(":" + expected, Verdicts(TestRepository.Empty.With(path, content), "no-hardcoded-credentials"));

    [Fact]
    public void Evidence_never_holds_the_secret()
    {
        var entries = TestRepository.Empty.With("src/App/appsettings.json", "{ \"Mail\": { \"Password\": \"Kx9vQ2mLp4Wz\" } }").With(".env", "DB_PASSWORD=Kx9vQ2mLp4Wz\n")
            .Documents().Model(DeploymentChecklist.Of).Entries;
        Assert.DoesNotContain(entries.SelectMany(entry => entry.Evidence), evidence => evidence.Reason.Contains("Kx9v", StringComparison.Ordinal));
    }
}
