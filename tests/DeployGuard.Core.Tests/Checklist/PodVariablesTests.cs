using DeployGuard.Checklist;
using DeployGuard.Core.Tests.Verification;

namespace DeployGuard.Core.Tests.Checklist;

/// <summary>Reference, section c, "Environment variables read versus configured": what pods get, each way with its opposite.</summary>
public sealed class PodVariablesTests
{
    private static string Verdict(TestRepository repository) => string.Join(" ", repository.Documents().Model(DeploymentChecklist.Of).Entries
        .Where(entry => entry.Item == "env-configured").Select(entry => $"{entry.Scope}:{entry.Verdict}"));

    private static TestRepository App(string container, string pod = "", string code = "var host = builder.Configuration[\"Mail:Host\"] ?? throw new Exception();") => TestRepository.Empty
        .With("src/App/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />")
        .With("src/App/Program.cs", $"var builder = WebApplication.CreateBuilder(args);\n{code}\nvar app = builder.Build();\napp.Run();\n")
        .With("k8s/app.yaml", $"apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: app\nspec:\n  template:\n    spec:\n{pod}      containers:\n        - name: app\n          image: registry.example.com/app:1\n{container}");

    private const string From = "          envFrom:\n            - configMapRef:\n                name: app\n";

    [Theory]
    [InlineData("          env:\n            - name: Mail__Host\n              value: mail\n", "Holds")]
    [InlineData("          env:\n            - name: MAIL__HOST\n              value: mail\n", "Holds")] // casing does not matter
    [InlineData("          env:\n            - name: Mail__Host\n              valueFrom:\n                secretKeyRef:\n                  name: mail\n                  key: host\n", "Holds")]
    [InlineData("          env:\n            - name: Other\n              value: mail\n", "Fails")]
    [InlineData("", "Fails")]
    [InlineData("          args: [--Mail:Host=mail]\n", "Unknown")]
    [InlineData("          envFrom:\n            - secretRef:\n                name: elsewhere\n", "Unknown")] // a Secret that lies elsewhere
    [InlineData("          env:\n            {{- toYaml .Values.env | nindent 12 }}\n", "Unknown")] // what a chart brings
    public void Variables(string container, string expected) => Assert.Equal("k8s/app.yaml:" + expected, Verdict(App(container)));

    [Theory]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: app\ndata:\n  Mail__Host: mail\n", "Holds")]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: app\ndata:\n  Other: mail\n", "Fails")]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: other\ndata:\n  Mail__Host: mail\n", "Unknown")] // another one
    [InlineData("apiVersion: v1\nkind: Secret\nmetadata:\n  name: app\nstringData:\n  Mail__Host: mail\n", "Unknown")] // no ConfigMap
    public void Sources(string manifest, string expected) => Assert.Equal("k8s/app.yaml:" + expected, Verdict(App(From).With("k8s/config.yaml", manifest)));

    [Fact]
    public void Secrets_and_prefixes()
    {
        const string Secret = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: app\nstringData:\n  Host: mail\n";
        Assert.Equal("k8s/app.yaml:Holds", Verdict(App("          envFrom:\n            - prefix: Mail__\n              secretRef:\n                name: app\n").With("k8s/secret.yaml", Secret)));
        Assert.Equal("k8s/app.yaml:Fails", Verdict(App("          envFrom:\n            - secretRef:\n                name: app\n").With("k8s/secret.yaml", Secret)));
    }

    [Theory]
    [InlineData("      volumes:\n        - name: settings\n          configMap:\n            name: settings\n", "Unknown")] // may be appsettings.json
    [InlineData("      volumes:\n        - name: data\n          emptyDir: {}\n", "Fails")]
    public void Volumes(string pod, string expected) => Assert.Equal("k8s/app.yaml:" + expected, Verdict(App("", pod)));

    [Fact]
    public void Overlays_add_to_the_workload_of_the_same_name()
    {
        const string Patch = "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: app\nspec:\n  template:\n    spec:\n      containers:\n        - name: app\n          env:\n            - name: Mail__Host\n              value: mail\n";
        Assert.Equal("k8s/app.yaml:Holds", Verdict(App("").With("k8s/prod/patch.yaml", Patch)));
        Assert.Equal("k8s/app.yaml:Fails", Verdict(App("").With("k8s/prod/patch.yaml", Patch.Replace("name: app", "name: other", StringComparison.Ordinal))));
        Assert.Equal("k8s/app.yaml:Unknown", Verdict(App("").With("k8s/prod/kustomization.yaml", "patches:\n  - patch: |-\n      - op: add\n        path: /spec/template/spec/containers/0/env/-\n        value: {name: Mail__Host, value: mail}\n")));
    }

    [Theory]
    [InlineData("builder.Configuration.AddAzureKeyVault(uri, credential); var host = builder.Configuration[\"Mail:Host\"] ?? throw new Exception();", "Holds")] // keys of a vault are not known
    [InlineData("builder.Configuration.AddAzureAppConfiguration(uri); var host = builder.Configuration[\"Mail:Host\"] ?? throw new Exception();", "Holds")]
    [InlineData("var host = builder.Configuration[\"Mail:Host\"] ?? \"localhost\";", "Holds")] // has a default
    [InlineData("var host = Environment.GetEnvironmentVariable(\"MAIL_HOST\") ?? throw new Exception();", "Fails")]
    public void Code(string code, string expected) => Assert.Equal("k8s/app.yaml:" + expected, Verdict(App("", code: code)));

    [Fact]
    public void The_image_and_settings_count()
    {
        Assert.Equal("k8s/app.yaml:Holds", Verdict(App("").With("src/App/appsettings.json", "{ \"Mail\": { \"Host\": \"mail\" } }")));
        Assert.Equal("k8s/app.yaml:Holds", Verdict(App("").With("Dockerfile",
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nCOPY . .\nRUN dotnet publish src/App/App.csproj -o /app\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\nENV Mail__Host=mail\nCOPY --from=build /app .\nENTRYPOINT [\"dotnet\", \"App.dll\"]\n")));
        Assert.Equal(":NotApplicable", Verdict(App("").With("k8s/app.yaml", "apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: db\n          image: redis:8\n"))); // of others
    }
}
