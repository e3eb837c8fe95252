using DeployGuard.Checklist;
using DeployGuard.Core.Tests.Verification;

namespace DeployGuard.Core.Tests.Checklist;

/// <summary>Reference, table b.2, row "canary / blue-green": what manifests and infrastructure say, each with its opposite.</summary>
public sealed class ZeroDowntimeTests
{
    private static TestRepository Shop(string deploy) => TestRepository.Empty
        .With("src/Shop/Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />")
        .With("src/Shop/Program.cs", "var builder = WebApplication.CreateBuilder(args);\nvar app = builder.Build();\napp.MapHealthChecks(\"/health\");\napp.Run();\n")
        .With(".github/workflows/deploy.yml", $"on: push\njobs:\n  deploy:\n    runs-on: ubuntu-24.04\n    environment: production\n    steps:\n      - run: {deploy}\n");

    private static ChecklistEntry Entry(TestRepository repository) => Assert.Single(repository.Documents().Model(DeploymentChecklist.Of).Entries, entry => entry.Item == "zero-downtime");

    private static ChecklistVerdict Verdict(TestRepository repository) => Entry(repository).Verdict;

    private static string Deployment(string image, string spec, string probe = "          readinessProbe:\n            httpGet:\n              path: /health\n              port: 8080\n") =>
        $"apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: shop\nspec:\n{spec}  template:\n    spec:\n      containers:\n        - name: shop\n          image: {image}\n{probe}";

    [Theory]
    [InlineData("  replicas: 2\n", ChecklistVerdict.Holds)] // RollingUpdate is the default
    [InlineData("  replicas: 3\n  strategy:\n    type: RollingUpdate\n    rollingUpdate:\n      maxUnavailable: 0\n", ChecklistVerdict.Holds)]
    [InlineData("  replicas: 3\n  strategy:\n    type: RollingUpdate\n    rollingUpdate:\n      maxUnavailable: 100%\n", ChecklistVerdict.Fails)]
    [InlineData("  replicas: 2\n  strategy:\n    type: Recreate\n", ChecklistVerdict.Fails)]
    [InlineData("  replicas: 1\n", ChecklistVerdict.Unknown)]
    [InlineData("", ChecklistVerdict.Unknown)] // one
    public void Deployments(string spec, ChecklistVerdict expected)
    {
        Assert.Equal(expected, Verdict(Shop("kubectl apply -f k8s/").With("k8s/shop.yaml", Deployment("registry.example.com/shop:1", spec))));
        Assert.Equal(expected, Verdict(Shop("helm upgrade shop charts/shop").With("k8s/shop.yaml", Deployment("registry.example.com/shop:1", spec))));
        // Manifests say nothing of what is deployed elsewhere.
        Assert.Equal(ChecklistVerdict.Fails, Verdict(Shop("az webapp deploy --name shop").With("k8s/shop.yaml", Deployment("registry.example.com/shop:1", spec))));
    }

    [Fact]
    public void Pods_that_say_when_they_are_ready()
    {
        var bare = Shop("kubectl apply -f k8s/").With("k8s/shop.yaml", Deployment("registry.example.com/shop:1", "  replicas: 2\n", ""));
        Assert.Equal(ChecklistVerdict.Fails, Verdict(bare));
        // A worker answers nobody.
        Assert.Equal(ChecklistVerdict.Unknown, Verdict(bare.With("src/Shop/Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Worker\" />")));
        // In a chart an expression may bring it.
        Assert.Equal(ChecklistVerdict.Unknown, Verdict(Shop("helm upgrade shop charts/shop").With("charts/shop/templates/shop.yaml", Deployment("registry.example.com/shop:1", "  replicas: 2\n", "          {{- include \"shop.probes\" . | nindent 10 }}\n"))));
    }

    [Fact]
    public void Databases_may_stop_and_unknown_images_are_not_judged()
    {
        var shop = Shop("kubectl apply -f k8s/").With("k8s/shop.yaml", Deployment("registry.example.com/shop:1", "  replicas: 2\n"));
        Assert.Equal(ChecklistVerdict.Holds, Verdict(shop.With("k8s/db.yaml", Deployment("postgres:18", "  strategy:\n    type: Recreate\n"))));
        Assert.Equal(ChecklistVerdict.Unknown, Verdict(Shop("kubectl apply -f k8s/").With("k8s/a.yaml", Deployment("ghcr.io/acme/one:1", "  strategy:\n    type: Recreate\n")).With("k8s/b.yaml", Deployment("ghcr.io/acme/two:1", ""))));
        Assert.Equal(ChecklistVerdict.Unknown, Verdict(Shop("kubectl apply -f elsewhere/")));
    }

    [Fact]
    public void An_overlay_may_change_it()
    {
        var recreate = Shop("kubectl apply -k k8s/prod").With("k8s/shop.yaml", Deployment("registry.example.com/shop:1", "  strategy:\n    type: Recreate\n"));
        Assert.Equal(ChecklistVerdict.Fails, Verdict(recreate.With("k8s/prod/kustomization.yaml", "resources: [../shop.yaml]\n")));
        Assert.Equal(ChecklistVerdict.Unknown, Verdict(recreate.With("k8s/prod/kustomization.yaml", "resources: [../shop.yaml]\npatches:\n  - path: shop.yaml\n")));
        Assert.Equal(ChecklistVerdict.Unknown, Verdict(recreate.With("k8s/prod/shop.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: shop\nspec:\n  strategy:\n    type: RollingUpdate\n")));
    }

    [Theory]
    [InlineData("replicaCount: 2\n", ChecklistVerdict.Holds)]
    [InlineData("replicaCount: 1\n", ChecklistVerdict.Unknown)]
    [InlineData("other: 2\n", ChecklistVerdict.Unknown)]
    public void Charts(string values, ChecklistVerdict expected) => Assert.Equal(expected, Verdict(Shop("helm upgrade shop charts/shop").With("charts/shop/Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\n")
        .With("charts/shop/values.yaml", values).With("charts/shop/templates/shop.yaml", Deployment("{{ .Values.image }}", "  replicas: {{ .Values.replicaCount }}\n", "          readinessProbe:\n            {{- toYaml .Values.probe | nindent 12 }}\n"))));

    [Theory]
    [InlineData("2", ChecklistVerdict.Holds)]
    [InlineData("1", ChecklistVerdict.Unknown)]
    public void Pods_that_are_scaled(string least, ChecklistVerdict expected) => Assert.Equal(expected, Verdict(Shop("kubectl apply -f k8s/").With("k8s/shop.yaml", Deployment("registry.example.com/shop:1", ""))
        .With("k8s/scale.yaml", $"apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata:\n  name: shop\nspec:\n  scaleTargetRef:\n    kind: Deployment\n    name: shop\n  minReplicas: {least}\n")));

    [Theory]
    [InlineData("apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nspec:\n  strategy:\n    canary:\n      steps:\n        - setWeight: 20\n", ChecklistVerdict.Holds)]
    [InlineData("apiVersion: example.com/v1\nkind: Rollout\nspec:\n  strategy:\n    canary: {}\n", ChecklistVerdict.Unknown)] // of somebody else
    [InlineData("apiVersion: flagger.app/v1beta1\nkind: Canary\nspec:\n  targetRef:\n    name: shop\n", ChecklistVerdict.Holds)]
    [InlineData("apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  annotations:\n    nginx.ingress.kubernetes.io/canary: \"true\"\n    nginx.ingress.kubernetes.io/canary-weight: \"20\"\n", ChecklistVerdict.Holds)]
    [InlineData("apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  annotations:\n    nginx.ingress.kubernetes.io/rewrite-target: /\n", ChecklistVerdict.Unknown)]
    [InlineData("apiVersion: networking.istio.io/v1\nkind: VirtualService\nspec:\n  http:\n    - route:\n        - destination:\n            host: a\n          weight: 90\n        - destination:\n            host: b\n          weight: 10\n", ChecklistVerdict.Holds)]
    [InlineData("apiVersion: networking.istio.io/v1\nkind: VirtualService\nspec:\n  http:\n    - route:\n        - destination:\n            host: a\n          weight: 100\n", ChecklistVerdict.Unknown)]
    public void Canaries(string manifest, ChecklistVerdict expected) => Assert.Equal(expected, Verdict(Shop("kubectl apply -f k8s/").With("k8s/x.yaml", manifest)));

    [Theory]
    [InlineData("infra/main.bicep", "resource app 'Microsoft.App/containerApps@2024-03-01' = {\n  name: 'shop'\n  properties: {\n    configuration: {\n      activeRevisionsMode: 'Multiple'\n    }\n  }\n}\n", ChecklistVerdict.Holds)]
    [InlineData("infra/main.bicep", "resource app 'Microsoft.App/containerApps@2024-03-01' = {\n  name: 'shop'\n  properties: {\n    configuration: {\n      activeRevisionsMode: 'Single'\n    }\n  }\n}\n", ChecklistVerdict.Holds)] // the old revision stays until the new one is ready
    [InlineData("infra/main.bicep", "resource app 'Microsoft.Web/sites@2023-12-01' = {\n  name: 'shop'\n}\n", ChecklistVerdict.Unknown)]
    [InlineData("infra/main.bicep", "resource slot 'Microsoft.Web/sites/slots@2023-12-01' = {\n  name: 'staging'\n  properties: {\n    siteConfig: {\n      autoSwapSlotName: 'production'\n    }\n  }\n}\n", ChecklistVerdict.Holds)]
    [InlineData("infra/main.tf", "resource \"azurerm_container_app\" \"shop\" {\n  name = \"shop\"\n  ingress {\n    traffic_weight {\n      percentage = 80\n    }\n    traffic_weight {\n      percentage = 20\n    }\n  }\n}\n", ChecklistVerdict.Holds)]
    [InlineData("infra/main.tf", "resource \"aws_ecs_service\" \"shop\" {\n  name = \"shop\"\n  deployment_controller {\n    type = \"CODE_DEPLOY\"\n  }\n}\n", ChecklistVerdict.Holds)]
    [InlineData("infra/main.tf", "resource \"aws_ecs_service\" \"shop\" {\n  name = \"shop\"\n}\n", ChecklistVerdict.Holds)]
    [InlineData("infra/main.tf", "resource \"aws_ecs_service\" \"shop\" {\n  name = \"shop\"\n  deployment_minimum_healthy_percent = 0\n}\n", ChecklistVerdict.Fails)]
    [InlineData("infra/main.tf", "resource \"azurerm_web_app_active_slot\" \"shop\" {\n  slot_id = azurerm_linux_web_app_slot.shop.id\n}\n", ChecklistVerdict.Holds)]
    [InlineData("infra/main.tf", "resource \"kubernetes_deployment\" \"shop\" {\n  spec {\n    strategy {\n      type = \"Recreate\"\n    }\n  }\n}\n", ChecklistVerdict.Fails)]
    [InlineData("infra/main.tf", "# deployment_minimum_healthy_percent = 0\nresource \"aws_s3_bucket\" \"shop\" {\n  bucket = \"shop\"\n}\n", ChecklistVerdict.Unknown)]
    public void Infrastructure(string path, string content, ChecklistVerdict expected) =>
        Assert.Equal(expected, Verdict(Shop(path.EndsWith(".tf", StringComparison.Ordinal) ? "terraform apply -auto-approve" : "az deployment group create -g shop -f infra/main.bicep").With(path, content)));

    [Fact]
    public void A_slot_that_somebody_may_swap()
    {
        const string Slot = "resource \"azurerm_linux_web_app_slot\" \"staging\" {\n  name = \"staging\"\n}\n";
        Assert.Equal(ChecklistVerdict.Fails, Verdict(Shop("az webapp deploy --name shop")));
        Assert.Equal(ChecklistVerdict.Unknown, Verdict(Shop("az webapp deploy --name shop").With("infra/main.tf", Slot)));
        Assert.Equal(ChecklistVerdict.Fails, Verdict(Shop("ssh host docker compose up -d").With("infra/main.tf", Slot)));
    }

    [Fact]
    public void Tasks_that_are_told_to_stop_first()
    {
        const string Stop = "resource \"aws_ecs_service\" \"shop\" {\n  deployment_minimum_healthy_percent = 0\n}\n";
        Assert.Equal(ChecklistVerdict.Holds, Verdict(Shop("aws ecs update-service --service shop --force-new-deployment")));
        Assert.Equal(ChecklistVerdict.Fails, Verdict(Shop("aws ecs update-service --service shop --force-new-deployment").With("infra/main.tf", Stop)));
        Assert.Equal(ChecklistVerdict.Holds, Verdict(Shop("az containerapp update --name shop").With("infra/main.tf", Stop)));
    }

    [Fact]
    public void Evidence_is_where_it_is_written()
    {
        var recreate = Entry(Shop("kubectl apply -f k8s/").With("k8s/shop.yaml", Deployment("registry.example.com/shop:1", "  strategy:\n    type: Recreate\n")));
        Assert.Equal(("k8s/shop.yaml", 7), (recreate.Evidence[0].Location!.Path, recreate.Evidence[0].Location!.Start.Line));
    }
}
