using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Checklist;

namespace DeployGuard.Core.Tests.Rules.Checklist;

/// <summary>Reference, section c, "Health endpoint", cross-check of paths: probes of charts, Bicep, Terraform and pipelines.</summary>
public sealed class DG6001InfrastructureTests
{
    private const string Mapped = Deployed.Builder + "app.MapHealthChecks(\"/health\");";

    private static TestRepository Program => Deployed.Program(Mapped);

    private static TestRepository TwoPrograms => Program
        .With("src/Other/Other.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />")
        .With("src/Other/Program.cs", Deployed.Builder + "var app = builder.Build();\napp.MapHealthChecks(\"/alive\");\napp.Run();\n");

    private static string ContainerApp(string image, string path) => $$"""
        param image string
        resource app 'Microsoft.App/containerApps@2024-03-01' = {
          name: 'app'
          properties: {
            template: {
              containers: [
                {
                  name: 'app' // runs the program
                  image: {{image}}
                  probes: [
                    {
                      type: 'Liveness'
                      httpGet: { path: '{{path}}', port: 8080 }
                    }
                  ]
                }
              ]
            }
          }
        }
        """;

    [Theory]
    [InlineData("'registry.example.com/app:1'")]
    [InlineData("image")] // only one program can be meant
    public void Reports_probes_of_container_apps(string image) => Program.With("infra/app.bicep", ContainerApp(image, "[|/healthz|]")).Reports<DG6001ProbePathNotMapped>();

    [Theory]
    [InlineData("image", "/health")]
    [InlineData("image", "/")]
    [InlineData("image", "${healthPath}")] // not known
    [InlineData("'quay.io/keycloak/keycloak:26'", "/health/ready")] // of others
    [InlineData("'datalust/seq:2025'", "/health")]
    public void Guards_container_apps(string image, string path) => Program.With("infra/app.bicep", ContainerApp(image, path)).Silent<DG6001ProbePathNotMapped>();

    [Theory]
    [InlineData("resource web 'Microsoft.Web/sites@2023-12-01' = {\n  properties: {\n    siteConfig: {\n      linuxFxVersion: 'DOTNETCORE|10.0'\n      healthCheckPath: '[|/healthz|]'\n    }\n  }\n}\n")]
    [InlineData("resource web 'Microsoft.Web/sites@2023-12-01' = if (deploy) {\n  properties: {\n    siteConfig: {\n      healthCheckPath: '[|/healthz|]'\n    }\n  }\n}\n")]
    [InlineData("module web 'core/appservice.bicep' = {\n  params: {\n    runtimeName: 'dotnetcore'\n    healthCheckPath: '[|/healthz|]'\n  }\n}\n")]
    public void Reports_app_services_of_bicep(string bicep) => Program.With("infra/web.bicep", bicep).Reports<DG6001ProbePathNotMapped>();

    [Theory]
    [InlineData("resource web 'Microsoft.Web/sites@2023-12-01' = {\n  properties: {\n    siteConfig: {\n      linuxFxVersion: 'NODE|22'\n      healthCheckPath: '/healthz'\n    }\n  }\n}\n")] // another language
    [InlineData("resource web 'Microsoft.Web/sites@2023-12-01' = {\n  kind: 'functionapp,linux'\n  properties: {\n    siteConfig: {\n      healthCheckPath: '/healthz'\n    }\n  }\n}\n")]
    [InlineData("resource web 'Microsoft.Web/sites@2023-12-01' = {\n  properties: {\n    siteConfig: {\n      // healthCheckPath: '/healthz'\n      /* healthCheckPath: '/healthz' */\n      healthCheckPath: isNew ? '/healthz' : '/health'\n    }\n  }\n}\n")]
    [InlineData("param healthCheckPath string = '/healthz'\n")] // whoever calls the module may say something else
    [InlineData("output text string = '''\n  healthCheckPath: '/healthz'\n'''\n")]
    public void Guards_app_services_of_bicep(string bicep) => Program.With("infra/web.bicep", bicep).Silent<DG6001ProbePathNotMapped>();

    [Theory]
    [InlineData("resource \"azurerm_linux_web_app\" \"app\" {\n  site_config {\n    health_check_path = \"[|/healthz|]\"\n    application_stack {\n      dotnet_version = \"10.0\"\n    }\n  }\n}\n")]
    [InlineData("resource \"azurerm_container_app\" \"app\" {\n  template {\n    container {\n      image = \"registry.example.com/app:1\"\n      liveness_probe {\n        transport = \"HTTP\"\n        port = 8080\n        path = \"[|/healthz|]\"\n      }\n    }\n  }\n}\n")]
    [InlineData("resource \"kubernetes_deployment\" \"app\" {\n  spec {\n    template {\n      spec {\n        container {\n          image = \"${var.registry}/app\"\n          readiness_probe {\n            http_get {\n              path = \"[|/healthz|]\"\n            }\n          }\n        }\n      }\n    }\n  }\n}\n")]
    [InlineData("resource \"aws_lb_target_group\" \"app\" {\n  health_check {\n    path = \"[|/healthz|]\"\n  }\n}\n")]
    [InlineData("resource \"aws_lb_target_group\" \"app\" {\n  health_check {\n    path    = \"[|/healthz|]\"\n    matcher = \"200-299\"\n  }\n}\n")]
    [InlineData("module \"app\" {\n  source     = \"../modules/app\"\n  probe_path = \"[|/healthz|]\" # asked by the ingress\n}\n")]
    public void Reports_terraform(string terraform) => Program.With("infra/main.tf", terraform).Reports<DG6001ProbePathNotMapped>();

    [Theory]
    [InlineData("resource \"azurerm_linux_web_app\" \"app\" {\n  site_config {\n    health_check_path = \"/health\"\n  }\n}\n")]
    [InlineData("resource \"azurerm_linux_web_app\" \"app\" {\n  site_config {\n    health_check_path = \"${var.base}/healthz\"\n  }\n}\n")]
    [InlineData("resource \"azurerm_linux_web_app\" \"app\" {\n  site_config {\n    health_check_path = var.path\n    application_stack {\n      node_version = \"22\"\n    }\n  }\n}\n")]
    [InlineData("resource \"azurerm_linux_function_app\" \"app\" {\n  site_config {\n    health_check_path = \"/api/healthz\"\n  }\n}\n")]
    [InlineData("resource \"aws_lb_target_group\" \"app\" {\n  health_check {\n    path    = \"/healthz\"\n    matcher = \"200-499\"\n  }\n}\n")] // 404 will do
    [InlineData("variable \"health_check_path\" {\n  default = \"/healthz\"\n}\n")]
    [InlineData("# health_check_path = \"/healthz\"\nlocals {\n  text = <<-EOT\n    health_check_path = \"/healthz\"\n  EOT\n}\n")]
    public void Guards_terraform(string terraform) => Program.With("infra/main.tf", terraform).Silent<DG6001ProbePathNotMapped>();

    [Fact]
    public void One_of_several_programs_has_to_map_it()
    {
        const string Web = "resource web 'Microsoft.Web/sites@2023-12-01' = {\n  properties: {\n    siteConfig: {\n      healthCheckPath: '";
        const string Rest = "'\n    }\n  }\n}\n";
        Assert.Contains("of this repository", Assert.Single(TwoPrograms.With("infra/web.bicep", Web + "[|/healthz|]" + Rest).Reports<DG6001ProbePathNotMapped>()).Message, StringComparison.Ordinal);
        TwoPrograms.With("infra/web.bicep", Web + "/alive" + Rest).Silent<DG6001ProbePathNotMapped>();
    }

    [Theory]
    [InlineData("client/package.json", "{}")] // a program in another language
    [InlineData("src/Jobs/Jobs.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup><PackageReference Include=\"Microsoft.Azure.Functions.Worker\" Version=\"2.0.0\" /></ItemGroup></Project>")]
    [InlineData("proxy/Dockerfile", "FROM nginx:1.29\nCMD [\"nginx\"]\n")]
    public void Guards_repositories_with_other_programs(string path, string content) =>
        Program.With(path, content).With("infra/app.bicep", ContainerApp("image", "/healthz")).Silent<DG6001ProbePathNotMapped>();

    private const string Template = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: {{ include "shop.fullname" . }}
        spec:
          template:
            spec:
              containers:
                - name: {{ .Chart.Name }}
                  image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"
                  livenessProbe:
                    httpGet:
                      path: {{ .Values.probes.path }}
                      port: http
        """;

    private static TestRepository Chart(string values, string template = Template) => Program
        .With("charts/shop/Chart.yaml", "apiVersion: v2\nname: app\nversion: 1.0.0\n").With("charts/shop/templates/deployment.yaml", template).With("charts/shop/values.yaml", values);

    [Fact]
    public void Reports_paths_that_a_chart_takes_from_its_values()
    {
        Chart("image:\n  repository: registry.example.com/app\nprobes:\n  path: [|/healthz|]\n").Reports<DG6001ProbePathNotMapped>();
        Chart("probes:\n  path: [|/healthz|]\n").Reports<DG6001ProbePathNotMapped>(); // the chart has the name of the program
        Chart("image:\n  repository: registry.example.com/app\nlivenessProbe:\n  httpGet:\n    path: [|/healthz|]\n    port: http\n").Reports<DG6001ProbePathNotMapped>();
    }

    [Fact]
    public void Guards_charts()
    {
        Chart("image:\n  repository: registry.example.com/app\nprobes:\n  path: /health\n").Silent<DG6001ProbePathNotMapped>();
        Chart("image:\n  repository: registry.example.com/redis\nprobes:\n  path: /healthz\n").Silent<DG6001ProbePathNotMapped>();
        Chart("image:\n  repository: registry.example.com/app\n").Silent<DG6001ProbePathNotMapped>();
        // Each environment may say something else.
        Chart("image:\n  repository: registry.example.com/app\nprobes:\n  path: /healthz\n").With("charts/shop/values-prod.yaml", "probes:\n  path: /health\n").Silent<DG6001ProbePathNotMapped>();
    }

    private static string Deployment(string image) => $"apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: x\n          image: {image}\n          readinessProbe:\n            httpGet:\n              path: ";

    private static TestRepository Shop => TestRepository.Empty
        .With("Shop.slnx", "<Solution />").With("src/Shop.Web/Shop.Web.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />")
        .With("src/Shop.Web/Program.cs", Mapped + "\nvar app = builder.Build();\napp.Run();\n");

    [Fact]
    public void The_only_image_of_a_repository_with_one_program_is_that_program()
    {
        Shop.With("k8s/shop.yaml", Deployment("ghcr.io/acme/shop:1") + "[|/healthz|]\n").Reports<DG6001ProbePathNotMapped>();
        Shop.With("k8s/shop.yaml", Deployment("ghcr.io/acme/shop:1") + "/healthz\n").With("k8s/other.yaml", Deployment("ghcr.io/acme/other:1") + "/x\n").Silent<DG6001ProbePathNotMapped>(); // which one is told nowhere
        Shop.With("k8s/shop.yaml", Deployment("quay.io/keycloak/keycloak:26") + "/health/ready\n").Silent<DG6001ProbePathNotMapped>();
    }

    [Fact]
    public void An_image_that_a_service_builds_is_its_program()
    {
        const string Compose = "services:\n  web:\n    build: .\n    image: ghcr.io/acme/storefront:${TAG}\n";
        Program.With("compose.yaml", Compose).With("k8s/a.yaml", Deployment("ghcr.io/acme/storefront:1") + "[|/healthz|]\n").With("k8s/b.yaml", Deployment("redis:8") + "/x\n").Reports<DG6001ProbePathNotMapped>();
        Program.With("compose.yaml", Compose).With("k8s/a.yaml", Deployment("ghcr.io/acme/storefront:1") + "/health\n").Silent<DG6001ProbePathNotMapped>();
    }

    private static string Workflow(string check) => $"on: push\njobs:\n  deploy:\n    runs-on: ubuntu-24.04\n    environment: production\n    steps:\n      - run: az containerapp update --name shop --image shop:1\n      - run: {check}\n";

    [Theory]
    [InlineData("curl --fail --retry 5 \"https://$HOST[|/healthz|]\"")]
    [InlineData("curl --fail https://${{ vars.HOST }}.azurewebsites.net[|/healthz|]")]
    [InlineData("curl --fail ${APP_URL}[|/healthz|] || exit 1")]
    [InlineData("pwsh -c 'Invoke-WebRequest $env:APP_URL/health'\n      - run: curl -f $APP_URL[|/api/ready|]")]
    public void Reports_checks_behind_a_deployment(string check) => Program.With(".github/workflows/deploy.yml", Workflow(check)).Reports<DG6001ProbePathNotMapped>();

    [Theory]
    [InlineData("curl --fail https://$HOST/health")]
    [InlineData("curl --fail https://$HOST/shop/health")] // below the path of a proxy
    [InlineData("curl --fail https://shop.example.com/healthz")] // whose host is told nowhere
    [InlineData("curl --fail https://$HOST/healthz/$NAME")]
    [InlineData("curl --fail $SONAR_HOST_URL/api/status")] // of others
    [InlineData("curl --fail $VAULT_ADDR/v1/sys/health")]
    [InlineData("curl --fail https://$GATEWAY/healthz")] // may rewrite paths
    public void Guards_checks_behind_a_deployment(string check) => Program.With(".github/workflows/deploy.yml", Workflow(check)).Silent<DG6001ProbePathNotMapped>();

    [Fact]
    public void Guards_checks_in_front_of_a_deployment() => Program
        .With(".github/workflows/deploy.yml", "on: push\njobs:\n  deploy:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: curl --fail https://$HOST/healthz\n      - run: az containerapp update --name shop --image shop:1\n")
        .Silent<DG6001ProbePathNotMapped>();
}
