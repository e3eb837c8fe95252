using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Pipelines;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4028DeploymentInterruptsTests
{
    private const string Rolling = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: shop
        spec:
          replicas: 2
          template:
            spec:
              containers:
                - name: shop
                  image: registry.example.com/shop:1
                  readinessProbe: {httpGet: {path: /health, port: 8080}}

        """;

    private static TestRepository Shop(string command) => TestRepository.Empty
        .With("src/Shop/Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>")
        .With("src/Shop/Program.cs", "WebApplication.CreateBuilder(args).Build().Run();\n")
        .With(".github/workflows/deploy.yml", $"on: push\njobs:\n  a:\n    runs-on: x\n    environment: production\n    steps:\n    - run: {command}\n");

    [Theory]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    environment: production\n    steps:\n    - run: [|az webapp deploy|] --name shop --src-path x.zip\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    environment: production\n    steps:\n    - run: [|docker --context shop compose up|] -d\n")]
    public void Reports(string workflow) => TestRepository.Empty.With(".github/workflows/deploy.yml", workflow).Reports<DG4028DeploymentInterrupts>();

    [Fact]
    public void Reports_what_a_manifest_says_where_it_stands() => Shop("kubectl apply -f k8s/")
        .With("k8s/shop.yaml", Rolling.Replace("  replicas: 2\n", "  replicas: 2\n  strategy:\n    type: [|Recreate|]\n", StringComparison.Ordinal))
        .Reports<DG4028DeploymentInterrupts>();

    [Theory]
    [InlineData("az containerapp update --name shop --image x:1")] // one revision after the other
    [InlineData("az webapp deploy --slot staging --src-path x.zip && az webapp deployment slot swap --slot staging")]
    [InlineData("kubectl apply -f k8s/")]
    [InlineData("./deploy-elsewhere")] // nobody knows
    public void Guards(string command) => Shop(command).With("k8s/shop.yaml", Rolling).Silent<DG4028DeploymentInterrupts>();
}
